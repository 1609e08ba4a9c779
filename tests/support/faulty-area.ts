import type { QuoteArea } from '../../utils/storage/quotes/second-copy';
import type { Area } from '../../utils/storage/store';

/** What a storage area may do to a caller; the real ones have been seen to do each. */
export interface Faults {
  /** Milliseconds before each call is carried out, in order; then none. */
  delays?: number[];
  /** Numbers of the `set` calls (from 0) that reject and store nothing. */
  failingSets?: number[];
}

/** `chrome.storage.local` in memory, as slow and as unreliable as told. Values are kept as JSON, as the browser does. */
export class FaultyArea implements Area, QuoteArea {
  readonly stored = new Map<string, string>();
  readonly #faults: Faults;
  #calls = 0;
  #sets = 0;

  constructor(faults: Faults = {}) {
    this.#faults = faults;
  }

  async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    await this.#wait();
    const wanted = keys === null ? [...this.stored.keys()] : [keys].flat();
    return Object.fromEntries(
      wanted.flatMap((key) => {
        const value = this.stored.get(key);
        return value === undefined ? [] : [[key, JSON.parse(value)]];
      }),
    );
  }

  async getKeys(): Promise<string[]> {
    await this.#wait();
    return [...this.stored.keys()];
  }

  async remove(keys: string | string[]): Promise<void> {
    await this.#wait();
    for (const key of [keys].flat()) this.stored.delete(key);
  }

  async set(items: Record<string, unknown>): Promise<void> {
    const number = this.#sets++;
    await this.#wait();
    if (this.#faults.failingSets?.includes(number)) throw new Error('Resource::kQuotaBytes quota exceeded');
    for (const [key, value] of Object.entries(items)) this.stored.set(key, JSON.stringify(value));
  }

  async #wait(): Promise<void> {
    const delay = this.#faults.delays?.[this.#calls++] ?? 0;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  }
}
