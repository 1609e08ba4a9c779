import { momentOf } from '../../quotes/clock';
import type { DamagedRecord, ImportRefusal, ImportReply, RefusalReason, SaveReply } from '../../quotes/keeping';
import { changed, type QuoteChange } from '../../quotes/merge';
import type { Quote, QuoteDraft } from '../../quotes/quote';
import { changesAt, type Found, revisionOf, tombstoneOf } from '../../quotes/record';
import { tooLong } from '../../quotes/too-long';
import { isUlid } from '../../quotes/ulid';
import type { Aside } from './aside';
import type { Compared } from './comparison';
import type { Place } from './copies';
import { arrivalsOf } from './import-quotes';
import { copiesOf } from './lost-versions';
import type { Records } from './records';

/** A change as it is asked for; without `seen` it is made on whatever stands. */
export type Wish = Omit<QuoteChange, 'seen'> & { seen?: number };

/**
 * The quotes. The background owns the only instance. A change is done when the database has given back what was written;
 * what cannot be done is said as a refusal. Nothing is read before the first call, so that waking costs nothing.
 */
export class QuoteStore {
  readonly #records: Records;
  readonly #aside: Aside;
  readonly #now: () => number;
  readonly #isDiskFull: () => Promise<boolean>;

  /** @param isDiskFull asked when a write failed without saying why */
  constructor(records: Records, aside: Aside, now = Date.now, isDiskFull = async () => false) {
    this.#records = records;
    this.#aside = aside;
    this.#now = now;
    this.#isDiskFull = isDiskFull;
  }

  /** Keeps a quote. The same id again: nothing changes, the reply is what stands. */
  async save(draft: QuoteDraft): Promise<SaveReply> {
    const long = tooLong(draft);
    if (long !== null) return refusal(long);
    const now = momentOf(this.#now());
    const quote = { ...draft, created: now, modified: now, revision: 1, deleted: null };
    return this.#inTurn(refusal, async () => {
      const places = await this.#records.look([quote.id]);
      const { holds } = places.get(quote.id) as Place;
      if (holds.kind === 'quote') return isSamePassage(holds.quote, quote) ? saved(holds.quote) : refusal('unknown');
      if (holds.kind === 'gone' || holds.kind === 'newer') return refusal('unknown');
      await this.#records.keep([{ quote, changes: changesAt(1) }], places);
      return saved(quote);
    });
  }

  /**
   * Changes quotes, all that are there or, when one must not be as it is asked for, none: what is gone is refused alone.
   * @param wishOf the change of a quote; null when whoever asks may not change it
   * @returns a reply for each id, in their order
   */
  change(ids: readonly string[], wishOf: (quote: Quote) => Wish | null): Promise<SaveReply[]> {
    const none = (reason: RefusalReason) => ids.map(() => refusal(reason));
    return this.#inTurn(none, async () => {
      const places = await this.#records.look(ids);
      const now = momentOf(this.#now());
      const outcomes = new Map<string, ReturnType<typeof changed>>();
      for (const id of ids) {
        const { holds } = places.get(id) as Place;
        const wish = holds.kind === 'quote' ? wishOf(holds.quote) : null;
        if (holds.kind !== 'quote' || wish === null) continue;
        const long = tooLong({ ...wish.edit, ...wish.passage });
        if (long !== null) return none(long);
        outcomes.set(id, changed(holds, { ...wish, seen: wish.seen ?? holds.quote.revision }, now));
      }
      const lost = [...outcomes.values()].flatMap((outcome) => outcome.lost ?? []);
      const copies = await copiesOf(lost, new Set(ids), this.#records);
      const changes = [...outcomes.values()].flatMap(({ kept, isNew }) => (isNew ? [kept] : []));
      await this.#records.keep([...changes, ...copies.writing], new Map([...places, ...copies.places]));
      return ids.map((id) => {
        const outcome = outcomes.get(id);
        return outcome ? saved(outcome.kept.quote, outcome.lost && copies.of.get(outcome.lost)) : refusal('unknown');
      });
    });
  }

  /**
   * Takes trashed quotes and damaged records away for good. Quotes that are kept, and records of a newer version, stay.
   * @returns ids of those that went
   */
  async forget(ids: readonly string[]): Promise<string[]> {
    const gone = await this.#takeAway(
      ids.filter(isUlid),
      (holds) => holds.kind === 'damaged' || (holds.kind === 'quote' && holds.quote.deleted !== null),
    );
    await this.#aside.remove(ids);
    return gone;
  }

  /**
   * Takes away for good what went to the trash before this moment. Damaged records stay: the reader has not seen them.
   * @param moment ISO 8601, UTC
   * @returns ids of what went
   */
  async emptyTrash(moment: string): Promise<string[]> {
    const old = (await this.#records.index()).trashedBefore(moment);
    const isOld = (holds: Found) =>
      holds.kind === 'quote' && holds.quote.deleted !== null && holds.quote.deleted < moment;
    return old.length === 0 ? [] : await this.#takeAway(old, isOld);
  }

  /** @param goes asked of what stands there at the moment it goes, whatever the index says */
  #takeAway(ids: readonly string[], goes: (holds: Found) => boolean): Promise<string[]> {
    return this.#records.inTurn(async () => {
      const places = await this.#records.look(ids);
      const going = [...places].filter(([, { holds }]) => goes(holds));
      const stones = going.map(([id, { holds }]) => [id, tombstoneOf(id, revisionOf(holds) + 1)] as const);
      // Not set aside again: the reader has seen these bytes and wants them gone.
      await this.#records.write(new Map(stones), new Map());
      await this.#records.settled();
      return going.map(([id]) => id);
    });
  }

  /**
   * Adds what a file brings, all of it or, when it is refused, nothing. What is there is never removed.
   * @param newer records of a newer version as JSON text
   */
  import(quotes: readonly Quote[], newer: readonly string[] = []): Promise<ImportReply> {
    const refused = (reason: ImportRefusal): ImportReply => ({ outcome: 'refused', reason });
    return this.#inTurn(refused, async () => {
      if (quotes.some((quote) => tooLong(quote) !== null)) return refused('too-long');
      const { writing, places, reply } = await arrivalsOf({ quotes, newer }, this.#records, momentOf(this.#now()));
      await this.#records.keep(writing.quotes, places, writing.newer);
      return reply;
    });
  }

  /** The quote of this id, also when it is in the trash; null when there is none. */
  async get(id: string): Promise<Quote | null> {
    return (await this.#records.read([id])).flatMap(quotesIn)[0] ?? null;
  }

  /** Quotes of an episode that are not in the trash, in the order they were made. */
  async ofEpisode(url: string): Promise<Quote[]> {
    const index = await this.#records.index();
    const found = await this.#records.read(index.ofEpisode(url));
    return found.flatMap(quotesIn).filter(({ deleted, episode }) => deleted === null && episode.url === url);
  }

  /** Tags in use, the most used first. */
  async tags(): Promise<string[]> {
    return (await this.#records.index()).tags();
  }

  /** All quotes, trashed ones too, in order of id, a piece at a time. @param after the last id that was read */
  async piece(after: string | null): Promise<{ quotes: Quote[]; next: string | null }> {
    const { founds, next } = await this.#records.piece(after);
    return { quotes: founds.flatMap(quotesIn), next };
  }

  /** How many quotes there are, how many records there ever were, and how many could not be read. */
  async count(): Promise<{ quotes: number; trashed: number; ever: number; damaged: number }> {
    const index = await this.#records.index();
    const [quotes, trashed] = [index.count('kept'), index.count('trashed')];
    const aside = await this.#aside.count().catch(() => 0);
    return { quotes, trashed, ever: index.size, damaged: index.unread().length + aside };
  }

  /** What could not be read, with its bytes. */
  async damaged(): Promise<DamagedRecord[]> {
    const index = await this.#records.index();
    const unread = await this.#records.read(index.unread());
    const damaged = unread.flatMap(({ id, found }): DamagedRecord[] =>
      found.kind === 'damaged' || found.kind === 'newer'
        ? [{ id, quote: id, raw: JSON.stringify(found.raw), kind: found.kind }]
        : [],
    );
    const aside = await this.#aside.list().catch(() => []);
    return [...damaged, ...aside];
  }

  /** Makes both copies of these equal. @returns ids of those that became others */
  mend(ids: readonly string[]): Promise<string[]> {
    return this.#records.mend(ids.filter(isUlid));
  }

  /** Makes both copies equal where they may differ. @param last how far they were compared before; null: everything */
  tend(last: Compared | null): ReturnType<Records['tend']> {
    return this.#records.tend(last);
  }

  async #inTurn<T>(refused: (reason: 'full' | 'broken') => T, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#records.inTurn(work);
    } catch (error) {
      const noRoom = isFull(error) || (await this.#isDiskFull().catch(() => false));
      return refused(noRoom ? 'full' : 'broken');
    }
  }
}

const refusal = (reason: RefusalReason): SaveReply => ({ outcome: 'refused', reason });

const saved = (quote: Quote, conflict?: Quote | null): SaveReply =>
  conflict == null ? { outcome: 'saved', quote } : { outcome: 'saved', quote, conflict };

function quotesIn({ found }: { found: Found }): Quote[] {
  return found.kind === 'quote' ? [found.quote] : [];
}

function isSamePassage(a: Quote, b: Quote): boolean {
  return a.episode.url === b.episode.url && a.anchor.exact === b.anchor.exact;
}

/** PouchDB hands on the name of what IndexedDB threw as the reason; its words are no one's to rely on. */
function isFull(error: unknown): boolean {
  const { name, reason } = (typeof error === 'object' && error !== null ? error : {}) as {
    name?: unknown;
    reason?: unknown;
  };
  return name === 'QuotaExceededError' || reason === 'QuotaExceededError';
}
