import { Queue } from '../../lib/queue';
import type { Annotation } from '../../quotes/model/annotation';
import { type Found, parseRecord, recordOf, type VersionedQuote } from '../../quotes/model/record';
import { type Compared, dueForComparison } from './comparison';
import type { Copies, RecordState } from './copies';
import { type IndexStorage, LastingIndex } from './lasting-index';
import { needsRepair, QuoteIndex } from './quote-index';

/** Number of records read at once. */
const PIECE = 300;

/** Number of records compared at once, small so that a save never waits long for a repair. */
const REPAIRED_AT_ONCE = 100;

/** Both copies and their index, with a single writer: changes run one after the other. */
export class Records {
  readonly #copies: Copies;
  readonly #index = new QuoteIndex();
  readonly #lasting: LastingIndex;
  readonly #queue = new Queue();
  #beginning: Promise<void> | null = null;
  #isStoringIndex = false;

  constructor(copies: Copies, indexStorage: IndexStorage) {
    this.#copies = copies;
    this.#lasting = new LastingIndex(indexStorage, copies.database);
  }

  /** Runs one change at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(work);
  }

  /** What is at these ids, after making both copies equal. Call within a turn; the result is valid only there. */
  async readBoth(ids: readonly string[]): Promise<Map<string, RecordState>> {
    return (await this.#readBoth(ids)).states;
  }

  /**
   * Writes all records or none, and afterwards gives the second copy what it could not store earlier, as on a full disk.
   * Call within a turn.
   * @param over what was read in this turn
   */
  async write(records: ReadonlyMap<string, Annotation>, over: ReadonlyMap<string, RecordState>): Promise<void> {
    try {
      await this.#copies.write(records, over);
    } catch (error) {
      // The records may have been written all the same.
      this.#index.invalidate([...records.keys()]);
      throw error;
    }
    for (const [id, record] of records) this.#index.set(id, parseRecord(id, record));
    // Not all at once, because they may fail again.
    void this.repair(this.#copies.lagging.slice(0, REPAIRED_AT_ONCE)).catch(() => undefined);
  }

  /** Writes quotes. @param beside records to be written unchanged with them */
  writeQuotes(
    quotes: readonly VersionedQuote[],
    over: ReadonlyMap<string, RecordState>,
    beside: ReadonlyMap<string, Annotation> = new Map(),
  ) {
    const records = quotes.map(({ quote, changes }) => [quote.id, recordOf(quote, changes)] as const);
    return this.write(new Map([...records, ...beside]), over);
  }

  /** Waits until the second copy has everything that was written. */
  async settled(): Promise<void> {
    await this.#copies.second();
  }

  /**
   * What is at these ids, in their order. The second copy answers when the database cannot be read, and is used to
   * repair records that the database lacks, or has damaged or in an old schema.
   * @param as `range` when there are few other records between the ids
   */
  async read(ids: readonly string[], as: 'keys' | 'range' = 'keys'): Promise<{ id: string; found: Found }[]> {
    if (ids.length === 0) return [];
    const { database } = this.#copies;
    const since = this.#index.doubts;
    const read = await (as === 'range' ? database.readRange(ids) : database.read(ids)).then(
      (records) => ({ records, complete: true }),
      async () => ({ records: await (await this.#copies.second()).read(ids), complete: false }),
    );
    const founds = ids.map((id) => ({ id, found: parseRecord(id, read.records.get(id)) }));
    const suspects = read.complete ? founds.filter(({ found }) => needsRepair(found)).map(({ id }) => id) : [];
    for (const { id, found } of founds) this.#index.setIfCurrent(id, found, since);
    const repaired = await this.repair(suspects).catch(() => []);
    if (repaired.length === 0) return founds;
    const records = await this.#copies.database.read(repaired);
    return founds.map(({ id, found }) => ({ id, found: records.has(id) ? parseRecord(id, records.get(id)) : found }));
  }

  /** Quotes after this id, including trashed ones, in order and in batches. */
  async piece(after: string | null): Promise<{ founds: { id: string; found: Found }[]; next: string | null }> {
    await this.#begun();
    const ids = this.#index.after(after, PIECE);
    return { founds: await this.read(ids, 'range'), next: ids.length < PIECE ? null : (ids.at(-1) ?? null) };
  }

  /** The complete index; what it does not cover yet is read first. */
  async index(): Promise<QuoteIndex> {
    await this.#begun();
    for (;;) {
      const ids = this.#index.nextUnread(PIECE);
      if (ids.length === 0) break;
      await this.read(ids, 'range');
    }
    void this.#storeIndex().catch(() => undefined);
    return this.#index;
  }

  /**
   * Compares the two copies of these records, in batches, and brings both to the valid one.
   * @returns ids that changed
   */
  async repair(ids: readonly string[]): Promise<string[]> {
    const changed: string[] = [];
    for (let i = 0; i < ids.length; i += REPAIRED_AT_ONCE) {
      const piece = ids.slice(i, i + REPAIRED_AT_ONCE);
      changed.push(...(await this.inTurn(() => this.#readBoth(piece))).repaired);
    }
    return changed;
  }

  /**
   * Repairs what may differ: what only one copy has, what was written since the last comparison, and the next batch of
   * the rest.
   * @returns ids that changed, and how far the comparison came; unchanged when a copy could not be read or written
   */
  async repairDue(last: Compared | null): Promise<{ changed: string[]; compared: Compared | null }> {
    const { all, unequal, complete } = await this.#copies.ids();
    const { ids, compared } = await dueForComparison(all, this.#copies.database, last);
    const failuresBefore = this.#copies.failureCount;
    const changed = await this.repair([...new Set([...unequal, ...ids])].sort());
    await this.#begun();
    if (complete && this.#index.compare(all)) this.#lasting.distrust();
    return { changed, compared: complete && failuresBefore === this.#copies.failureCount ? compared : last };
  }

  async #readBoth(ids: readonly string[]): ReturnType<Copies['readBoth']> {
    const read = await this.#copies.readBoth(ids);
    for (const [id, { valid }] of read.states) if (this.#index.set(id, valid)) this.#lasting.distrust();
    return read;
  }

  /** Ensures that all ids are known, and that records only one copy had are in both. */
  #begun(): Promise<void> {
    this.#beginning ??= this.#begin().catch((error: unknown) => {
      this.#beginning = null;
      throw error;
    });
    return this.#beginning;
  }

  async #begin(): Promise<void> {
    const recalled = await this.#lasting.recall();
    if (recalled !== null) {
      if (this.#index.restore(recalled.entries)) this.#lasting.distrust();
      await this.repair(recalled.suspects).catch(() => undefined);
      return;
    }
    const { all, unequal, complete } = await this.#copies.ids();
    this.#index.addUnread(all);
    // Half a library is better than none; the next call tries again.
    if (!complete) this.#beginning = null;
    else await this.repair(unequal).catch(() => undefined);
  }

  /** Stores the index for the next background instance if it has changed enough. */
  async #storeIndex(): Promise<void> {
    if (this.#isStoringIndex) return;
    this.#isStoringIndex = true;
    try {
      const due = await this.inTurn(async () =>
        this.#index.nextUnread(1).length === 0 ? await this.#lasting.due(this.#index) : null,
      );
      if (due !== null) await this.#lasting.store(due);
    } finally {
      this.#isStoringIndex = false;
    }
  }
}
