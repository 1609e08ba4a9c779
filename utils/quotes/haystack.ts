import type { SearchEntry } from './search';

/**
 * Quotes that are searched together, their folded texts in one string: words are looked for in all of them at once, so
 * that what holds none costs next to nothing. Never changes.
 */
export class Haystack {
  readonly entries: readonly SearchEntry[];
  #joined: { text: string; ends: Uint32Array } | null = null;

  constructor(entries: readonly SearchEntry[]) {
    this.entries = entries;
  }

  /** Joins the texts, if that is not done yet, so that the next search need not. */
  prepare(): true {
    this.#joined ??= joined(this.entries);
    return true;
  }

  /** Entries that pass the test, null is no test, and hold every one of the folded words, none of which has a line break. */
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

  /** Numbers of the entries that hold a word, in order. */
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

/** What two ascending lists share. */
function both(some: readonly number[], others: readonly number[]): number[] {
  let i = 0;
  return some.filter((n) => {
    while (i < others.length && (others[i] as number) < n) i++;
    return others[i] === n;
  });
}

/** Each text ends with a line break; `ends` holds where the next begins. */
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
