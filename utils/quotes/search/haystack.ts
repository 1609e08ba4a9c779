import type { SearchEntry } from './search';

/**
 * Quotes that are searched together, with their folded texts joined into one string: words are searched for in all of
 * them at once, so quotes without a hit cost next to nothing. Immutable.
 */
export class Haystack {
  readonly entries: readonly SearchEntry[];
  #joined: { text: string; ends: Uint32Array } | null = null;

  constructor(entries: readonly SearchEntry[]) {
    this.entries = entries;
  }

  /** Joins the texts in advance, so that the next search does not have to. */
  prepare(): true {
    this.#joined ??= joined(this.entries);
    return true;
  }

  /** Entries that pass the test (null: all do) and contain every folded word. Words must not contain line breaks. */
  holding(words: readonly string[], test: ((entry: SearchEntry) => boolean) | null): readonly SearchEntry[] {
    let places = test === null ? null : this.#passing(test);
    for (const word of words) {
      if (places?.length === 0) break;
      const own = this.#with(word);
      places = places === null ? own : both(places, own);
    }
    return places === null ? this.entries : places.map((n) => this.entries[n] as SearchEntry);
  }

  #passing(test: (entry: SearchEntry) => boolean): number[] {
    const places: number[] = [];
    for (let n = 0; n < this.entries.length; n++) if (test(this.entries[n] as SearchEntry)) places.push(n);
    return places;
  }

  /** Indexes of the entries that contain a word, in order. */
  #with(word: string): number[] {
    this.#joined ??= joined(this.entries);
    const { text, ends } = this.#joined;
    const places: number[] = [];
    let n = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[n])) {
      while ((ends[n] as number) <= at) n++;
      places.push(n);
    }
    return places;
  }
}

/** The intersection of two ascending lists. */
function both(some: readonly number[], others: readonly number[]): number[] {
  let i = 0;
  return some.filter((n) => {
    while (i < others.length && (others[i] as number) < n) i++;
    return others[i] === n;
  });
}

/** Each text ends with a line break; `ends` has the offset at which the next one starts. */
function joined(entries: readonly SearchEntry[]): { text: string; ends: Uint32Array } {
  const lines: string[] = [];
  const ends = new Uint32Array(entries.length);
  let end = 0;
  for (const [n, { own, tags, by, topic, show, title }] of entries.entries()) {
    lines.push(own, tags, by, topic, show, title);
    end += own.length + tags.length + by.length + topic.length + show.length + title.length + 6;
    ends[n] = end;
  }
  lines.push('');
  return { text: lines.join('\n'), ends };
}
