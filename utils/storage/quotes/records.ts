import type { Annotation } from '../../quotes/annotation';
import { Queue } from '../../quotes/queue';
import { type Found, judge, type Kept, recordOf } from '../../quotes/record';
import { type Compared, dueForComparison } from './comparison';
import type { Copies, Place } from './copies';
import { type IndexKeeper, LastingIndex } from './lasting-index';
import { needsMending, QuoteIndex } from './quote-index';

/** Records that are read at once. */
const PIECE = 300;

/** Records that are compared at once, so that a save never waits long behind the healing. */
const HEALED_AT_ONCE = 100;

/** Both copies with their index, written by one hand: changes are made one after the other. */
export class Records {
  readonly #copies: Copies;
  readonly #index = new QuoteIndex();
  readonly #lasting: LastingIndex;
  readonly #queue = new Queue();
  #beginning: Promise<void> | null = null;
  #isKeeping = false;

  constructor(copies: Copies, keeper: IndexKeeper) {
    this.#copies = copies;
    this.#lasting = new LastingIndex(keeper, copies.database);
  }

  /** One change at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(work);
  }

  /** What stands at these ids, both copies made equal; within a turn, and only there does it stay so. */
  async look(ids: readonly string[]): Promise<Map<string, Place>> {
    return (await this.#look(ids)).places;
  }

  /** Writes all or none; within a turn. @param over what was looked at in this turn */
  async write(records: ReadonlyMap<string, Annotation>, over: ReadonlyMap<string, Place>): Promise<void> {
    try {
      await this.#copies.write(records, over);
    } catch (error) {
      // It may be there all the same.
      this.#index.doubt([...records.keys()]);
      throw error;
    }
    for (const [id, record] of records) this.#index.settle(id, judge(id, record));
  }

  /** The same for quotes. @param beside records that go with them as they are */
  keep(kept: readonly Kept[], over: ReadonlyMap<string, Place>, beside: ReadonlyMap<string, Annotation> = new Map()) {
    const records = kept.map(({ quote, changes }) => [quote.id, recordOf(quote, changes)] as const);
    return this.write(new Map([...records, ...beside]), over);
  }

  /** Until the second copy has been given all that was written. */
  async settled(): Promise<void> {
    await this.#copies.second();
  }

  /**
   * What stands at these ids, in their order. The second copy speaks when the database does not, and is asked to mend
   * what the database lacks, or has damaged or in an old schema.
   * @param as `range` when there is little between the ids
   */
  async read(ids: readonly string[], as: 'keys' | 'range' = 'keys'): Promise<{ id: string; found: Found }[]> {
    if (ids.length === 0) return [];
    const { database } = this.#copies;
    const since = this.#index.doubts;
    const read = await (as === 'range' ? database.readRange(ids) : database.read(ids)).then(
      (records) => ({ records, sound: true }),
      async () => ({ records: await (await this.#copies.second()).read(ids), sound: false }),
    );
    const founds = ids.map((id) => ({ id, found: judge(id, read.records.get(id)) }));
    const suspects = read.sound ? founds.filter(({ found }) => needsMending(found)).map(({ id }) => id) : [];
    for (const { id, found } of founds) this.#index.note(id, found, since);
    const mended = await this.mend(suspects).catch(() => []);
    if (mended.length === 0) return founds;
    const records = await this.#copies.database.read(mended);
    return founds.map(({ id, found }) => ({ id, found: records.has(id) ? judge(id, records.get(id)) : found }));
  }

  /** Quotes after this id, trashed ones too, in order, a piece at a time. */
  async piece(after: string | null): Promise<{ founds: { id: string; found: Found }[]; next: string | null }> {
    await this.#begun();
    const ids = this.#index.after(after, PIECE);
    return { founds: await this.read(ids, 'range'), next: ids.length < PIECE ? null : (ids.at(-1) ?? null) };
  }

  /** The index, whole: what is not in it yet is read first. */
  async index(): Promise<QuoteIndex> {
    await this.#begun();
    for (;;) {
      const ids = this.#index.expected(PIECE);
      if (ids.length === 0) break;
      await this.read(ids, 'range');
    }
    void this.#keepIndex().catch(() => undefined);
    return this.#index;
  }

  /** Compares both copies of these, a few at a time, and brings each to what holds. @returns ids that changed */
  async mend(ids: readonly string[]): Promise<string[]> {
    const changed: string[] = [];
    for (let i = 0; i < ids.length; i += HEALED_AT_ONCE) {
      const piece = ids.slice(i, i + HEALED_AT_ONCE);
      changed.push(...(await this.inTurn(() => this.#look(piece))).healed);
    }
    return changed;
  }

  /**
   * Mends what may differ: what only one copy has, what was written since it was last compared, and a share of all
   * the rest.
   * @returns ids that changed, and how far it came; no further than before when a copy did not do as it was told
   */
  async tend(last: Compared | null): Promise<{ changed: string[]; compared: Compared | null }> {
    const { all, unequal, sound } = await this.#copies.ids();
    const { ids, compared } = await dueForComparison(all, this.#copies.database, last);
    const lapses = this.#copies.lapses;
    const changed = await this.mend([...new Set([...unequal, ...ids])].sort());
    await this.#begun();
    if (sound && this.#index.compare(all)) this.#lasting.distrust();
    return { changed, compared: sound && lapses === this.#copies.lapses ? compared : last };
  }

  async #look(ids: readonly string[]): ReturnType<Copies['look']> {
    const looked = await this.#copies.look(ids);
    for (const [id, { holds }] of looked.places) if (this.#index.settle(id, holds)) this.#lasting.distrust();
    return looked;
  }

  /** Which ids there are is known, and what only one of the copies had is in both. */
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
      await this.mend(recalled.unsound).catch(() => undefined);
      return;
    }
    const { all, unequal, sound } = await this.#copies.ids();
    this.#index.expect(all);
    // Half a library is shown rather than none; the next call looks again.
    if (!sound) this.#beginning = null;
    else await this.mend(unequal).catch(() => undefined);
  }

  /** For the next background, when this one knows much that the last one did not. */
  async #keepIndex(): Promise<void> {
    if (this.#isKeeping) return;
    this.#isKeeping = true;
    try {
      const kept = await this.inTurn(async () =>
        this.#index.expected(1).length === 0 ? await this.#lasting.due(this.#index) : null,
      );
      if (kept !== null) await this.#lasting.keep(kept);
    } finally {
      this.#isKeeping = false;
    }
  }
}
