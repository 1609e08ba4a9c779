import { keptInOrder, trashedInOrder } from './catalog-order';
import type { Quote } from './quote';
import { type SearchEntry, searchEntry } from './search';

/** All quotes a library page has read, ready to be searched. What is put in twice is folded once. */
export class Catalog {
  readonly #entries = new Map<string, SearchEntry>();
  #ordered: { kept: SearchEntry[]; trashed: SearchEntry[] } | null = null;
  #version = 0;

  /** Grows with every change; the same number is the same content. */
  get version(): number {
    return this.#version;
  }

  /** Adds quotes, or puts them in the place of older revisions. */
  put(quotes: readonly Quote[]): void {
    for (const quote of quotes) {
      const known = this.#entries.get(quote.id)?.quote;
      if (known?.revision !== quote.revision || known.modified !== quote.modified) {
        this.#entries.set(quote.id, searchEntry(quote));
        this.#changed();
      }
    }
  }

  /** Leaves only these: what a complete reading did not find is gone. */
  retain(ids: ReadonlySet<string>): void {
    for (const id of this.#entries.keys()) if (!ids.has(id)) this.remove([id]);
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) if (this.#entries.delete(id)) this.#changed();
  }

  get(id: string): Quote | undefined {
    return this.#entries.get(id)?.quote;
  }

  /** Quotes that are kept: shows by their last saved quote, episodes newest first, inside one as in the talk. */
  get kept(): readonly SearchEntry[] {
    return this.#all().kept;
  }

  /** Quotes in the trash, last deleted first. */
  get trashed(): readonly SearchEntry[] {
    return this.#all().trashed;
  }

  #changed(): void {
    this.#ordered = null;
    this.#version++;
  }

  #all() {
    if (this.#ordered === null) {
      const all = [...this.#entries.values()];
      this.#ordered = { kept: keptInOrder(all), trashed: trashedInOrder(all) };
    }
    return this.#ordered;
  }
}
