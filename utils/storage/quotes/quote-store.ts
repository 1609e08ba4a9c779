import { toIsoTime } from '../../quotes/model/iso-time';
import { changed, type QuoteChange } from '../../quotes/model/merge';
import type { Quote, QuoteDraft } from '../../quotes/model/quote';
import { changesAt, type Found, revisionOf, tombstoneOf } from '../../quotes/model/record';
import type {
  DamagedRecord,
  DeletionRefusal,
  DeletionReply,
  ImportRefusal,
  ImportReply,
  RefusalReason,
  SaveReply,
} from '../../quotes/model/save-replies';
import { tooLong } from '../../quotes/model/too-long';
import { isUlid } from '../../quotes/model/ulid';
import type { Compared } from './comparison';
import type { RecordState } from './copies';
import type { DamagedRecordArchive } from './damaged-record-archive';
import { arrivalsOf } from './import-quotes';
import { copiesOf } from './lost-versions';
import type { Records } from './records';

/** A requested change; without `seen` it applies to whatever revision is there. */
export type Wish = Omit<QuoteChange, 'seen'> & { seen?: number };

/**
 * Stores the quotes; the background owns the only instance. A change is done once the database has returned what was
 * written; what cannot be done is reported as a refusal. Nothing is read before the first call, so waking up is free.
 */
export class QuoteStore {
  readonly #records: Records;
  readonly #aside: DamagedRecordArchive;
  readonly #now: () => number;
  readonly #isDiskFull: () => Promise<boolean>;

  /** @param isDiskFull asked when a write failed without giving a reason */
  constructor(records: Records, aside: DamagedRecordArchive, now = Date.now, isDiskFull = async () => false) {
    this.#records = records;
    this.#aside = aside;
    this.#now = now;
    this.#isDiskFull = isDiskFull;
  }

  /** Saves a quote. Saving the same id again changes nothing and replies with the existing quote. */
  async save(draft: QuoteDraft): Promise<SaveReply> {
    const long = tooLong(draft);
    if (long !== null) return refusal(long);
    const now = toIsoTime(this.#now());
    const quote = { ...draft, created: now, modified: now, revision: 1, deleted: null };
    return this.#inTurn(refusal, async () => {
      const states = await this.#records.readBoth([quote.id]);
      const { valid } = states.get(quote.id) as RecordState;
      if (valid.kind === 'quote') return isSamePassage(valid.quote, quote) ? saved(valid.quote) : refusal('unknown');
      if (valid.kind === 'gone' || valid.kind === 'newer') return refusal('unknown');
      await this.#records.writeQuotes([{ quote, changes: changesAt(1) }], states);
      return saved(quote);
    });
  }

  /**
   * Changes all of the quotes that exist, or none if one of the changes is not allowed. Quotes that no longer exist are
   * refused individually.
   * @param wishOf the change of a quote; null when the caller may not change it
   * @returns one reply per id, in their order
   */
  change(ids: readonly string[], wishOf: (quote: Quote) => Wish | null): Promise<SaveReply[]> {
    const none = (reason: RefusalReason) => ids.map(() => refusal(reason));
    return this.#inTurn(none, async () => {
      const states = await this.#records.readBoth(ids);
      const now = toIsoTime(this.#now());
      const outcomes = new Map<string, ReturnType<typeof changed>>();
      for (const id of ids) {
        const { valid } = states.get(id) as RecordState;
        const wish = valid.kind === 'quote' ? wishOf(valid.quote) : null;
        if (valid.kind !== 'quote' || wish === null) continue;
        const long = tooLong({ ...wish.edit, ...wish.passage, ...wish.learned });
        if (long !== null) return none(long);
        outcomes.set(id, changed(valid, { ...wish, seen: wish.seen ?? valid.quote.revision }, now));
      }
      const lost = [...outcomes.values()].flatMap((outcome) => outcome.lost ?? []);
      const copies = await copiesOf(lost, new Set(ids), this.#records);
      const changes = [...outcomes.values()].flatMap(({ kept, isNew }) => (isNew ? [kept] : []));
      await this.#records.writeQuotes([...changes, ...copies.writing], new Map([...states, ...copies.states]));
      return ids.map((id) => {
        const outcome = outcomes.get(id);
        return outcome ? saved(outcome.kept.quote, outcome.lost && copies.of.get(outcome.lost)) : refusal('unknown');
      });
    });
  }

  /**
   * Permanently removes trashed quotes and damaged records. Quotes outside the trash and records of a newer version
   * stay.
   */
  deleteForever(ids: readonly string[]): Promise<DeletionReply> {
    const refused = (reason: DeletionRefusal): DeletionReply => ({ outcome: 'refused', reason });
    const goes = (valid: Found) => valid.kind === 'damaged' || (valid.kind === 'quote' && valid.quote.deleted !== null);
    return this.#inTurn(refused, async () => {
      const gone = await this.#takeAway(ids.filter(isUlid), goes);
      await this.#aside.remove(ids);
      return { outcome: 'deleted', ids: gone };
    });
  }

  /**
   * Permanently removes what was moved to the trash before this moment. Damaged records stay, because the reader has
   * not seen them.
   * @param moment ISO 8601, UTC
   * @returns ids of the removed records
   */
  async emptyTrash(moment: string): Promise<string[]> {
    const old = (await this.#records.index()).trashedBefore(moment);
    const isOld = (valid: Found) =>
      valid.kind === 'quote' && valid.quote.deleted !== null && valid.quote.deleted < moment;
    return old.length === 0 ? [] : await this.#records.inTurn(() => this.#takeAway(old, isOld));
  }

  /**
   * Call within a turn.
   * @param goes decides about each record at the moment of removal, because the index may be outdated
   * @returns ids of the removed records
   */
  async #takeAway(ids: readonly string[], goes: (valid: Found) => boolean): Promise<string[]> {
    const states = await this.#records.readBoth(ids);
    const going = [...states].filter(([, { valid }]) => goes(valid));
    const stones = going.map(([id, { valid }]) => [id, tombstoneOf(id, revisionOf(valid) + 1)] as const);
    // Not set aside again: the reader has seen these damaged records and wants them gone.
    await this.#records.write(new Map(stones), new Map());
    await this.#records.settled();
    return going.map(([id]) => id);
  }

  /**
   * Imports all of a file or, when refused, nothing. Existing quotes are never removed.
   * @param newer records of a newer version as JSON text
   */
  import(quotes: readonly Quote[], newer: readonly string[] = []): Promise<ImportReply> {
    const refused = (reason: ImportRefusal): ImportReply => ({ outcome: 'refused', reason });
    return this.#inTurn(refused, async () => {
      if (quotes.some((quote) => tooLong(quote) !== null)) return refused('too-long');
      const { writing, states, reply } = await arrivalsOf({ quotes, newer }, this.#records, toIsoTime(this.#now()));
      await this.#records.writeQuotes(writing.quotes, states, writing.newer);
      return reply;
    });
  }

  /** The quote with this id, even when it is in the trash; null when there is none. */
  async get(id: string): Promise<Quote | null> {
    return (await this.#records.read([id])).flatMap(quotesIn)[0] ?? null;
  }

  /** Quotes of an episode that are not in the trash, in order of creation. */
  async ofEpisode(url: string): Promise<Quote[]> {
    const index = await this.#records.index();
    const found = await this.#records.read(index.ofEpisode(url));
    return found.flatMap(quotesIn).filter(({ deleted, episode }) => deleted === null && episode.url === url);
  }

  /** One quote of each of these episodes. */
  async samplesOf(isWanted: (url: string) => boolean): Promise<Quote[]> {
    const index = await this.#records.index();
    return (await this.#records.read(index.samplesOf(isWanted))).flatMap(quotesIn);
  }

  /** Tags in use, most used first. */
  async tags(): Promise<string[]> {
    return (await this.#records.index()).tags();
  }

  /**
   * All quotes including trashed ones, ordered by id, in batches.
   * @param after the last id already read; null to begin
   */
  async piece(after: string | null): Promise<{ quotes: Quote[]; next: string | null }> {
    const { founds, next } = await this.#records.piece(after);
    return { quotes: founds.flatMap(quotesIn), next };
  }

  /** Number of quotes, of trashed quotes, of all records that ever existed, and of unreadable records. */
  async count(): Promise<{ quotes: number; trashed: number; ever: number; damaged: number }> {
    const index = await this.#records.index();
    const [quotes, trashed] = [index.count('kept'), index.count('trashed')];
    const aside = await this.#aside.count().catch(() => 0);
    return { quotes, trashed, ever: index.size, damaged: index.unreadable().length + aside };
  }

  /** The records that could not be read, with their bytes. */
  async damaged(): Promise<DamagedRecord[]> {
    const index = await this.#records.index();
    const unreadable = await this.#records.read(index.unreadable());
    const damaged = unreadable.flatMap(({ id, found }): DamagedRecord[] =>
      found.kind === 'damaged' || found.kind === 'newer'
        ? [{ id, quote: id, raw: JSON.stringify(found.raw), kind: found.kind }]
        : [],
    );
    const aside = await this.#aside.list().catch(() => []);
    return [...damaged, ...aside];
  }

  /** Makes the two copies of these records equal. @returns ids of the records that changed */
  repair(ids: readonly string[]): Promise<string[]> {
    return this.#records.repair(ids.filter(isUlid));
  }

  /**
   * Makes the two copies equal where they may differ.
   * @param last how far they were compared before; null compares everything
   */
  repairDue(last: Compared | null): ReturnType<Records['repairDue']> {
    return this.#records.repairDue(last);
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

/** PouchDB passes on the name of the IndexedDB error as `reason`; the message text is not reliable. */
function isFull(error: unknown): boolean {
  const { name, reason } = (typeof error === 'object' && error !== null ? error : {}) as {
    name?: unknown;
    reason?: unknown;
  };
  return name === 'QuotaExceededError' || reason === 'QuotaExceededError';
}
