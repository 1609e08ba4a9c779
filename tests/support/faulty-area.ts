import type { Annotation } from '../../utils/quotes/model/annotation';
import type { Json } from '../../utils/quotes/model/checksum';
import type { Area } from '../../utils/storage/area';
import type { Mark, NumberedCopy, Piece } from '../../utils/storage/quotes/copy';

/** The ways a write may fail. All of them have been seen with real storage. */
export type Fault =
  /** Rejects and stores nothing. */
  | 'reject'
  /** Rejects because the quota is exceeded and stores nothing. */
  | 'quota'
  /** Stores everything, but rejects anyway. */
  | 'reject-after'
  /** Reports success but stores nothing. */
  | 'drop'
  /** Stores corrupted text. */
  | 'garble';

/** How a storage behaves. By default it works perfectly. */
export interface Faults {
  /** Delays in milliseconds, one before each call in order; calls after the last one have no delay. */
  delays?: number[];
  /** Zero-based numbers of the writes that reject because the quota is exceeded, storing nothing. */
  failingSets?: number[];
  /** Called before each write; returns its fault, if any. */
  faultOf?: () => Fault | null;
  /** Awaited before and after each call takes effect. If it never resolves, that models a killed process. */
  step?: () => Promise<void>;
  /** Reading everything at once rejects, as Chromium does when its database is damaged. */
  wholeReadFails?: boolean;
  /** Keys that cannot be read. */
  unreadable?: string[];
}

export class QuotaError extends Error {
  override name = 'QuotaExceededError';
}

/** A key-value store of JSON text with the given delays and faults. `stored` outlives the instance. */
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

  /** @param stores called for each item just before it is stored */
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
export class FaultyArea extends FaultyStorage implements Area {
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

/**
 * For each database in memory, the sequence number of the last write of each id. Records that a test puts into the map
 * directly have none.
 */
const writings = new WeakMap<ReadonlyMap<string, string>, Map<string, number>>();

/** A quote database in memory: one transaction per write, as in IndexedDB. */
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
