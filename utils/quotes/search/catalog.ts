import { episodeKey } from '../model/episode-key';
import type { Quote, QuoteEpisode, QuoteSpeaker } from '../model/quote';
import { KeptOrder, lastDeletedFirst } from './catalog-order';
import { Haystack } from './haystack';
import { type SearchEntry, searchEntry } from './search';

/** All quotes a library page has read, prepared for search. A quote that is put in unchanged is not folded again. */
export class Catalog {
  readonly #entries = new Map<string, SearchEntry>();
  readonly #trashed = new Map<string, SearchEntry>();
  readonly #order = new KeptOrder();
  readonly #episodes = new Map<string, QuoteEpisode>();
  readonly #speakers = new Map<string, QuoteSpeaker>();
  #ordered: { episodes: Haystack[]; kept: SearchEntry[]; trash: Haystack } | null = null;
  #version = 0;

  /** Grows with every change; equal numbers mean equal content. */
  get version(): number {
    return this.#version;
  }

  /** Adds quotes and replaces older revisions. */
  put(quotes: readonly Quote[]): void {
    for (const quote of quotes) {
      const known = this.#entries.get(quote.id);
      if (known?.quote.revision === quote.revision && known.quote.modified === quote.modified) continue;
      if (known !== undefined) this.#drop(known);
      const entry = searchEntry(this.#shared(quote));
      this.#entries.set(quote.id, entry);
      if (quote.deleted === null) this.#order.add(entry);
      else this.#trashed.set(quote.id, entry);
      this.#changed();
    }
  }

  /** Removes all other quotes, which a complete reading did not find. */
  retain(ids: ReadonlySet<string>): void {
    for (const id of this.#entries.keys()) if (!ids.has(id)) this.remove([id]);
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const known = this.#entries.get(id);
      if (known === undefined) continue;
      this.#drop(known);
      this.#entries.delete(id);
      this.#changed();
    }
  }

  get(id: string): Quote | undefined {
    return this.#entries.get(id)?.quote;
  }

  /** Quotes outside the trash: shows by their last saved quote, episodes newest first, within an episode by place. */
  get kept(): readonly SearchEntry[] {
    return this.#all().kept;
  }

  /** The same quotes, grouped by episode. */
  get episodes(): readonly Haystack[] {
    return this.#all().episodes;
  }

  /** Quotes in the trash, last deleted first. */
  get trash(): Haystack {
    return this.#all().trash;
  }

  get trashed(): readonly SearchEntry[] {
    return this.trash.entries;
  }

  /** Does the work of the first search in advance, as long as there is time. @returns whether all of it is done */
  prepare(isTime: () => boolean): boolean {
    return this.episodes.every((episode) => isTime() && episode.prepare());
  }

  #drop(entry: SearchEntry): void {
    if (entry.quote.deleted === null) this.#order.remove(entry);
    else this.#trashed.delete(entry.quote.id);
  }

  /**
   * An equal quote that shares episode and speaker objects with others, which saves memory and speeds up comparison.
   */
  #shared(quote: Quote): Quote {
    const { episode, speaker } = quote;
    return {
      ...quote,
      episode: shared(this.#episodes, episodeKey(episode), episode),
      speaker: speaker && shared(this.#speakers, speaker.id, speaker),
    };
  }

  #changed(): void {
    this.#ordered = null;
    this.#version++;
  }

  #all() {
    if (this.#ordered === null) {
      const episodes = this.#order.all();
      const trash = new Haystack([...this.#trashed.values()].sort(lastDeletedFirst));
      this.#ordered = { episodes, kept: episodes.flatMap(({ entries }) => entries), trash };
    }
    return this.#ordered;
  }
}

/** The value last seen under this key if it is equal, otherwise the given one. */
function shared<T extends object>(known: Map<string, T>, key: string, value: T): T {
  const last = known.get(key);
  if (last !== undefined && isEqual(last, value)) return last;
  known.set(key, value);
  return value;
}

function isEqual<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}
