import type { Annotation } from '../../utils/quotes/annotation';
import type { Json } from '../../utils/quotes/checksum';
import type { Mark, NumberedCopy, Piece } from '../../utils/storage/quotes/copy';
import type { QuoteArea } from '../../utils/storage/quotes/second-copy';
import type { Area } from '../../utils/storage/store';

/** What a write may do other than succeed; real storage has been seen to do each. */
export type Fault =
  /** Rejects, nothing is stored. */
  | 'reject'
  /** Rejects for want of room, nothing is stored. */
  | 'quota'
  /** Everything is stored, and it rejects all the same. */
  | 'reject-after'
  /** Says that it is stored; it is not. */
  | 'drop'
  /** Stores something else. */
  | 'garble';

/** How a storage behaves; the default is perfect. */
export interface Faults {
  /** Milliseconds before each call is carried out, in order; then none. */
  delays?: number[];
  /** Numbers of the writes (from 0) that reject for want of room and store nothing. */
  failingSets?: number[];
  /** Asked before each write. */
  faultOf?: () => Fault | null;
  /** Waited for before and after each call takes effect; one that never resolves is a process that was killed. */
  step?: () => Promise<void>;
  /** Reading everything at once rejects, as Chromium does with a damaged database. */
  wholeReadFails?: boolean;
  /** Keys whose reading rejects. */
  unreadable?: string[];
}

export class QuotaError extends Error {
  override name = 'QuotaExceededError';
}

/** Values under keys, as JSON text, as slow and as unreliable as told. `stored` outlives whoever uses it. */
class FaultyStorage {
  readonly stored: Map<string, string>;
  readonly faults: Faults;
  #calls = 0;
  #writes = 0;

  constructor(faults: Faults = {}, stored = new Map<string, string>()) {
    this.faults = faults;
    this.stored = stored;
  }

  protected async reading<T>(read: () => T): Promise<T> {
    await this.#before();
    const value = read();
    await this.faults.step?.();
    return value;
  }

  /** @param stores what happens beside each item that takes effect */
  protected async writing(
    items: Iterable<readonly [string, unknown]>,
    stores: (key: string) => void = () => undefined,
  ): Promise<void> {
    const number = this.#writes++;
    await this.#before();
    const fault = this.faults.failingSets?.includes(number) ? 'quota' : (this.faults.faultOf?.() ?? null);
    if (fault === 'quota') throw new QuotaError('Resource::kQuotaBytes quota exceeded');
    if (fault === 'reject') throw new Error('An unexpected error occurred');
    if (fault !== 'drop') {
      for (const [key, value] of items) {
        const text = JSON.stringify(value);
        stores(key);
        this.stored.set(key, fault === 'garble' ? text.replace(/[a-z\d](?=[^"]*"[^"]*$)/, '~') : text);
      }
    }
    await this.faults.step?.();
    if (fault === 'reject-after') throw new Error('An unexpected error occurred');
  }

  async #before(): Promise<void> {
    const delay = this.faults.delays?.[this.#calls++] ?? 0;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    await this.faults.step?.();
  }
}

/** `chrome.storage.local` in memory. */
export class FaultyArea extends FaultyStorage implements Area, QuoteArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    return this.reading(() => {
      if (keys === null && this.faults.wholeReadFails) throw new Error('Invalid JSON');
      const wanted = keys === null ? [...this.stored.keys()] : [keys].flat();
      if (wanted.some((key) => this.faults.unreadable?.includes(key))) throw new Error('Invalid JSON');
      const found = wanted.flatMap((key) => {
        const value = this.stored.get(key);
        return value === undefined ? [] : [[key, JSON.parse(value)]];
      });
      return Object.fromEntries(found);
    });
  }

  getKeys(): Promise<string[]> {
    return this.reading(() => [...this.stored.keys()]);
  }

  set(items: Record<string, unknown>): Promise<void> {
    return this.writing(Object.entries(items));
  }

  remove(keys: string | string[]): Promise<void> {
    return this.reading(() => {
      for (const key of [keys].flat()) this.stored.delete(key);
    });
  }
}

/** Numbers of the last writing of each id, for each database in memory; what a test stores by itself has none. */
const writings = new WeakMap<ReadonlyMap<string, string>, Map<string, number>>();

/** A database of quotes in memory: one transaction a write, as IndexedDB gives. */
export class FaultyCopy extends FaultyStorage implements NumberedCopy {
  get #numbers(): Map<string, number> {
    const numbers = writings.get(this.stored) ?? new Map();
    writings.set(this.stored, numbers);
    return numbers;
  }

  mark(): Promise<Mark> {
    return this.reading(() => ({ database: 'in memory', sequence: Math.max(0, ...this.#numbers.values()) }));
  }

  async *since({ sequence }: Mark): AsyncGenerator<Piece> {
    yield await this.reading(() => {
      const later = [...this.#numbers].filter(([id, n]) => n > sequence && this.stored.has(id));
      const inOrder = later.sort(([, a], [, b]) => a - b);
      return inOrder.map(([id]) => [id, JSON.parse(this.stored.get(id) as string)]);
    });
  }

  ids(): Promise<string[]> {
    return this.reading(() => [...this.stored.keys()].sort());
  }

  read(ids: readonly string[]): Promise<Map<string, Json>> {
    return this.reading(() => {
      const found = ids.map((id) => [id, this.stored.get(id)] as const);
      return new Map(found.flatMap(([id, text]) => (text === undefined ? [] : [[id, JSON.parse(text) as Json]])));
    });
  }

  readRange(ids: readonly string[]): Promise<Map<string, Json>> {
    const [first, last] = [ids[0] ?? '', ids.at(-1) ?? ''];
    return this.read([...this.stored.keys()].filter((id) => first <= id && id <= last));
  }

  write(records: ReadonlyMap<string, Annotation>): Promise<void> {
    const numbers = this.#numbers;
    return this.writing(records, (id) => numbers.set(id, Math.max(0, ...numbers.values()) + 1));
  }
}
