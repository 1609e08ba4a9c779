import type { Annotation } from '../../quotes/annotation';
import { ABSENT, type Found, judge, type Kept, recordOf } from '../../quotes/record';
import type { Copies, Place } from './copies';
import { QuoteIndex } from './quote-index';

/** Records that are read at once: about 2 MB. */
export const PIECE = 1_000;

/** Records that are compared at once, so that a save never waits long behind the healing. */
const HEALED_AT_ONCE = 100;

/** Both copies with their index, written by one hand: changes are made one after the other. */
export class Records {
  readonly #copies: Copies;
  readonly #index = new QuoteIndex();
  #indexed: Promise<void> | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(copies: Copies) {
    this.#copies = copies;
  }

  /** One change at a time. A failure does not block the next. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** What stands at these ids, both copies made equal; within a turn, and only there does it stay so. */
  async look(ids: readonly string[]): Promise<Map<string, Place>> {
    return (await this.#look(ids)).places;
  }

  /** Writes all or none; within a turn. @param over what was looked at in this turn */
  async write(records: ReadonlyMap<string, Annotation>, over: ReadonlyMap<string, Place>): Promise<void> {
    await this.#copies.write(records, over);
    for (const [id, record] of records) this.#index.note(id, judge(id, record));
  }

  keep(kept: readonly Kept[], over: ReadonlyMap<string, Place>): Promise<void> {
    return this.write(new Map(kept.map(({ quote, changes }) => [quote.id, recordOf(quote, changes)])), over);
  }

  /** What the database has at these ids, in their order; the second copy speaks when the database does not. */
  async read(ids: readonly string[]): Promise<{ id: string; found: Found }[]> {
    if (ids.length === 0) return [];
    const records = await this.#copies.database.read(ids).catch(() => this.#copies.second.read(ids));
    return ids.map((id) => ({ id, found: judge(id, records.get(id)) }));
  }

  /** The index, made by the first call that needs it; what one copy lacks has been given back by then. */
  async index(): Promise<QuoteIndex> {
    this.#indexed ??= this.#makeIndex().catch((error: unknown) => {
      this.#indexed = null;
      throw error;
    });
    await this.#indexed;
    return this.#index;
  }

  /** Compares every record of both copies, a few at a time, and brings each to what holds. @returns ids that changed */
  async heal(ids?: readonly string[]): Promise<string[]> {
    const all = ids ?? (await this.#copies.ids()).all;
    const changed: string[] = [];
    for (let i = 0; i < all.length; i += HEALED_AT_ONCE) {
      const piece = all.slice(i, i + HEALED_AT_ONCE);
      changed.push(...(await this.inTurn(() => this.#look(piece))).healed);
    }
    return changed;
  }

  async #look(ids: readonly string[]): ReturnType<Copies['look']> {
    const looked = await this.#copies.look(ids);
    for (const id of looked.healed) this.#index.note(id, looked.places.get(id)?.holds ?? ABSENT);
    return looked;
  }

  async #makeIndex(): Promise<void> {
    const { all, unequal, sound } = await this.#copies.ids();
    const suspects = new Set(unequal);
    for (let i = 0; i < all.length; i += PIECE) {
      for (const { id, found } of await this.read(all.slice(i, i + PIECE))) {
        this.#index.note(id, found);
        if (found.kind === 'damaged' || (found.kind === 'quote' && found.stale)) suspects.add(id);
      }
    }
    // Half a library is shown rather than none; the next call looks again.
    if (!sound) this.#indexed = null;
    else await this.heal([...suspects]).catch(() => undefined);
  }
}
