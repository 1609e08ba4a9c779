import '../../lib/zod-setup';
import * as z from 'zod/mini';
import { parseRecord } from '../../quotes/model/record';
import { goesOnFrom, type Mark, type NumberedCopy } from './copy';
import { columnsOf, entriesOf, type IndexColumns } from './index-columns';
import { type Entry, needsRepair, QuoteIndex } from './quote-index';

/** An index together with the database mark it was valid for. */
export interface StoredIndex {
  mark: Mark;
  columns: IndexColumns;
}

/** Stores an index from one background instance to the next; a parameter so that tests can make it fail. */
export interface IndexStorage {
  /** Number of quote writes after which storing it again is worthwhile. */
  readonly every: number;
  /** Whatever is stored, not validated. */
  read(): Promise<unknown>;
  /** Writes everything or nothing. */
  write(index: StoredIndex): Promise<void>;
}

const StoredIndexSchema = z.object({
  mark: z.object({ database: z.string(), sequence: z.number() }),
  columns: z.unknown(),
});

/** After writes of this share of a large index it is stored again: reading that many takes as long as storing all. */
const PART = 1 / 100;

/**
 * An index that outlives the background, like a CouchDB view: the stored index plus what was written since. Browsers
 * stop a background that is idle for half a minute, and one that read 50,000 quotes each time it wakes would work for 5
 * s. If anything is wrong with the stored index, it is rebuilt from the quotes.
 */
export class LastingIndex {
  readonly #indexStorage: IndexStorage;
  readonly #database: Pick<NumberedCopy, 'mark' | 'since'>;
  /** The mark of the stored index. */
  #mark: Mark | null = null;

  constructor(indexStorage: IndexStorage, database: Pick<NumberedCopy, 'mark' | 'since'>) {
    this.#indexStorage = indexStorage;
    this.#database = database;
  }

  /** The index at the database's current mark, and the ids whose record needs repair; null when it must be rebuilt. */
  async recall(): Promise<{ entries: [id: string, entry: Entry][]; suspects: string[] } | null> {
    try {
      const stored = StoredIndexSchema.parse(await this.#indexStorage.read());
      const entries = entriesOf(stored.columns);
      if (entries === null || !goesOnFrom(await this.#database.mark(), stored.mark)) return null;
      const index = new QuoteIndex();
      index.restore(entries);
      const suspects: string[] = [];
      for await (const piece of this.#database.since(stored.mark)) {
        for (const [id, record] of piece) {
          const found = parseRecord(id, record);
          index.set(id, found);
          if (needsRepair(found)) suspects.push(id);
        }
      }
      this.#mark = stored.mark;
      return { entries: index.entries(), suspects };
    } catch {
      return null;
    }
  }

  /** Call when the stored index turned out to be wrong, so that it is stored again. */
  distrust(): void {
    this.#mark = null;
  }

  /** What to store of a complete index; null while the stored one is recent enough. Call while nobody writes. */
  async due(index: QuoteIndex): Promise<StoredIndex | null> {
    const mark = await this.#database.mark();
    const last = this.#mark;
    const room = Math.max(this.#indexStorage.every, index.size * PART);
    const does = last !== null && goesOnFrom(mark, last) && mark.sequence - last.sequence < room;
    return does ? null : { mark, columns: columnsOf(index.entries()) };
  }

  async store(index: StoredIndex): Promise<void> {
    await this.#indexStorage.write(index);
    this.#mark = index.mark;
  }
}
