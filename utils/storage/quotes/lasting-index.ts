import '../../quotes/zod-setup';
import * as z from 'zod/mini';
import { judge } from '../../quotes/record';
import { goesOnFrom, type Mark, type NumberedCopy } from './copy';
import { columnsOf, entriesOf, type IndexColumns } from './index-columns';
import { type Entry, needsMending, QuoteIndex } from './quote-index';

/** An index as it was when the database stood at the mark. */
export interface KeptIndex {
  mark: Mark;
  columns: IndexColumns;
}

/** Where an index is kept from one background to the next; a parameter so that tests can make it fail. */
export interface IndexKeeper {
  /** Writings of quotes after which keeping it anew is worth it. */
  readonly every: number;
  /** Whatever is kept, to be judged. */
  read(): Promise<unknown>;
  /** All of it or nothing. */
  write(kept: KeptIndex): Promise<void>;
}

const KeptSchema = z.object({
  mark: z.object({ database: z.string(), sequence: z.number() }),
  columns: z.unknown(),
});

/** In a large library it is kept anew after this part of it: to read that part takes as long as to keep the whole. */
const PART = 1 / 100;

/**
 * An index that outlives the background, as a view of CouchDB does: what is kept of it, and what was written since. Browsers
 * end a background that is idle for half a minute, and one that read 50,000 quotes each time it wakes would work for 5 s.
 * Whatever is wrong with what is kept, the index is made from the quotes again.
 */
export class LastingIndex {
  readonly #keeper: IndexKeeper;
  readonly #database: Pick<NumberedCopy, 'mark' | 'since'>;
  /** What is kept goes so far. */
  #mark: Mark | null = null;

  constructor(keeper: IndexKeeper, database: Pick<NumberedCopy, 'mark' | 'since'>) {
    this.#keeper = keeper;
    this.#database = database;
  }

  /** The index as the database stands now, with ids whose record needs mending; null when it must be made. */
  async recall(): Promise<{ entries: [id: string, entry: Entry][]; unsound: string[] } | null> {
    try {
      const kept = KeptSchema.parse(await this.#keeper.read());
      const entries = entriesOf(kept.columns);
      if (entries === null || !goesOnFrom(await this.#database.mark(), kept.mark)) return null;
      const index = new QuoteIndex();
      index.restore(entries);
      const unsound: string[] = [];
      for await (const piece of this.#database.since(kept.mark)) {
        for (const [id, record] of piece) {
          const found = judge(id, record);
          index.settle(id, found);
          if (needsMending(found)) unsound.push(id);
        }
      }
      this.#mark = kept.mark;
      return { entries: index.entries(), unsound };
    } catch {
      return null;
    }
  }

  /** What is kept says something that is not so. */
  distrust(): void {
    this.#mark = null;
  }

  /** What is to be kept of a whole index; null as long as what is kept does. While nobody writes. */
  async due(index: QuoteIndex): Promise<KeptIndex | null> {
    const mark = await this.#database.mark();
    const last = this.#mark;
    const room = Math.max(this.#keeper.every, index.size * PART);
    const does = last !== null && goesOnFrom(mark, last) && mark.sequence - last.sequence < room;
    return does ? null : { mark, columns: columnsOf(index.entries()) };
  }

  async keep(kept: KeptIndex): Promise<void> {
    await this.#keeper.write(kept);
    this.#mark = kept.mark;
  }
}
