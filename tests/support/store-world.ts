/** Runs a quote store with clients, faults and crashes, and checks that it keeps what it promised to each client. */
import type fc from 'fast-check';
import { expect } from 'vitest';
import type { QuoteBackend } from '../../utils/quotes/editing/shelf';
import { canonicalJson } from '../../utils/quotes/model/checksum';
import type { Quote } from '../../utils/quotes/model/quote';
import { parseRecord } from '../../utils/quotes/model/record';
import type { RefusalReason, SaveReply } from '../../utils/quotes/model/save-replies';
import { Copies } from '../../utils/storage/quotes/copies';
import type { NumberedCopy } from '../../utils/storage/quotes/copy';
import { DamagedRecordArchive } from '../../utils/storage/quotes/damaged-record-archive';
import { IndexDatabase } from '../../utils/storage/quotes/index-database';
import type { IndexStorage, StoredIndex } from '../../utils/storage/quotes/lasting-index';
import { QuoteStore, type Wish } from '../../utils/storage/quotes/quote-store';
import { Records } from '../../utils/storage/quotes/records';
import { SecondCopy } from '../../utils/storage/quotes/second-copy';
import { type Fault, type Faults, FaultyArea, FaultyCopy } from './faulty-area';
import { draftOf, EPISODE, idOf, quoteOfDraft } from './quotes';

/** The persisted index of each library in memory. It outlives the stores over that library. */
const indexStorages = new WeakMap<ReadonlyMap<string, string>, IndexStorage>();

class IndexInMemory implements IndexStorage {
  readonly every = 1;
  #stored: unknown = null;

  async read(): Promise<unknown> {
    return structuredClone(this.#stored);
  }

  async write(index: StoredIndex): Promise<void> {
    this.#stored = structuredClone(index);
  }
}

/** The storage of each library's index. */
export function indexStorageOf(database: NumberedCopy): IndexStorage {
  if (!(database instanceof FaultyCopy)) return new IndexDatabase();
  const indexStorage = indexStorages.get(database.stored) ?? new IndexInMemory();
  indexStorages.set(database.stored, indexStorage);
  return indexStorage;
}

/** A store built as the background builds it, over any database and area. */
export function storeOver(
  database: NumberedCopy,
  area: FaultyArea,
  now?: () => number,
  isDiskFull?: () => Promise<boolean>,
): QuoteStore {
  const aside = new DamagedRecordArchive(area);
  return new QuoteStore(
    new Records(new Copies(database, new SecondCopy(area), aside), indexStorageOf(database)),
    aside,
    now,
    isDiskFull,
  );
}

/** All quotes, including those in the trash. */
export async function allOf(store: QuoteStore): Promise<Quote[]> {
  const quotes: Quote[] = [];
  let after: string | null = null;
  do {
    const piece: Awaited<ReturnType<QuoteStore['piece']>> = await store.piece(after);
    quotes.push(...piece.quotes);
    after = piece.next;
  } while (after !== null);
  return quotes;
}

/** A page's backend that calls the store directly instead of sending messages. */
export function backendOver(store: QuoteStore): QuoteBackend<RefusalReason> {
  const change = async (id: string, wish: Wish) => (await store.change([id], () => wish))[0] as SaveReply;
  return {
    save: (draft) => store.save(draft),
    change: ({ id, ...wish }) => change(id, wish),
    remove: (id) => change(id, { edit: {}, deleted: true }),
    restore: (id) => change(id, { edit: {}, deleted: false }),
    dismissMissing: async (id) => {
      const quote = await store.get(id);
      return quote === null ? { outcome: 'refused', reason: 'unknown' } : { outcome: 'saved', quote };
    },
  };
}

export interface Weather {
  database: (Fault | null)[];
  second: (Fault | null)[];
}

interface Edit {
  n: number;
  note: string;
  seen: number;
  /** The revision at which the edit was acknowledged; null if it was not. */
  revision: number | null;
}

export class World {
  readonly database = new Map<string, string>();
  readonly area = new Map<string, string>();
  readonly saved = new Set<number>();
  readonly edits: Edit[] = [];
  /**
   * Numbers of the quotes that a client asked to purge (`forgotten`), asked to delete (`thrown`), was told were deleted
   * (`deleted`), or asked to bring back by a restore, an edit or an import (`revived`).
   */
  readonly forgotten = new Set<number>();
  readonly thrown = new Set<number>();
  readonly deleted = new Set<number>();
  readonly revived = new Set<number>();
  readonly #scheduler: fc.Scheduler;
  readonly #weather: Weather;
  readonly #seen = new Map<string, number>();
  #writes = { database: 0, second: 0 };
  #life = { over: false };
  #store: QuoteStore;

  constructor(scheduler: fc.Scheduler, weather: Weather) {
    this.#scheduler = scheduler;
    this.#weather = weather;
    this.#store = this.#start();
  }

  /** Kills the background at whatever point it has reached and starts it again. */
  crash(): void {
    this.#life.over = true;
    this.#store = this.#start();
  }

  save(client: number, n: number): void {
    this.#told(client, n, this.#store.save(draftOf(n)), () => this.saved.add(n));
  }

  edit(client: number, n: number): void {
    const edit: Edit = {
      n,
      note: `note ${this.edits.length}`,
      seen: this.#seen.get(`${client} ${n}`) ?? 1,
      revision: null,
    };
    this.edits.push(edit);
    this.revived.add(n);
    const wish = { edit: { note: edit.note }, seen: edit.seen };
    this.#told(client, n, this.#change(n, wish), ({ revision }) => {
      edit.revision = revision;
    });
  }

  delete(client: number, n: number): void {
    this.thrown.add(n);
    this.#told(client, n, this.#change(n, { edit: {}, deleted: true }), () => this.deleted.add(n));
  }

  restore(client: number, n: number): void {
    this.revived.add(n);
    this.#told(client, n, this.#change(n, { edit: {}, deleted: false }), () => {});
  }

  forget(n: number): void {
    this.forgotten.add(n);
    this.#store.deleteForever([idOf(n)]).catch(() => undefined);
  }

  import(numbers: number[], note: string): void {
    const quotes = numbers.map((n) => quoteOfDraft(draftOf(n, { note })));
    for (const n of numbers) this.revived.add(n);
    void this.#store.import(quotes).then(({ outcome }) => {
      if (outcome === 'imported') for (const n of numbers) this.saved.add(n);
    });
  }

  tend(): void {
    this.#store.repairDue(null).catch(() => undefined);
  }

  count(): void {
    this.#store.count().catch(() => undefined);
  }

  list(): void {
    this.#store.ofEpisode(EPISODE).catch(() => undefined);
  }

  /** Lets everything settle, removes the faults and restarts the store. Now every promise must hold. */
  async judge(): Promise<void> {
    await this.#scheduler.waitIdle();
    const store = this.calm();
    await store.repairDue(null);
    const quotes = await allOf(store);
    const byId = new Map(quotes.map((quote) => [quote.id, quote]));
    for (const n of this.saved) {
      const quote = byId.get(idOf(n));
      // A quote may be purged only if a client had deleted it before.
      if (quote === undefined) expect(this.forgotten.has(n) && this.thrown.has(n), `quote ${n} is lost`).toBe(true);
      if (quote !== undefined && this.deleted.has(n) && !this.revived.has(n))
        expect(quote.deleted, `quote ${n} is back`).not.toBeNull();
    }
    // A crash tears nothing: records are damaged only by a storage that stores something else than it was given.
    const garbles = [...this.#weather.database, ...this.#weather.second].includes('garble');
    if (!garbles) expect(await store.damaged()).toEqual([]);
    for (const quote of quotes) expect(wholes.has(canonicalJson({ ...quote.anchor } as never)), quote.id).toBe(true);
    for (const edit of this.edits) this.#judgeEdit(edit, quotes);
    this.expectEqualCopies();
    expect((await this.calm().repairDue(null)).changed).toEqual([]);
    await this.#expectTrueIndex();
  }

  /** Both copies hold the same records; the only exception is a record that is damaged with no sound copy of it. */
  expectEqualCopies(): void {
    const sound = (entries: Iterable<[string, string]>) =>
      [...entries].flatMap(([key, text]) => {
        const id = key.replace('quote:', '');
        const found = parseRecord(id, JSON.parse(text));
        return found.kind === 'quote' || found.kind === 'gone' ? [`${id} ${canonicalJson(found.raw)}`] : [];
      });
    const second = [...this.area].filter(([key]) => key.startsWith('quote:'));
    expect(sound(second).sort()).toEqual(sound(this.database).sort());
  }

  /** The persisted index agrees with an index rebuilt from the quotes themselves. */
  async #expectTrueIndex(): Promise<void> {
    const anew = new FaultyCopy({}, new Map(this.database));
    const made = storeOver(anew, new FaultyArea({}, this.area));
    expect(await this.calm().count()).toEqual(await made.count());
    expect(await this.calm().ofEpisode(EPISODE)).toEqual(await made.ofEpisode(EPISODE));
  }

  /** The same storage without faults. */
  calm(now?: () => number): QuoteStore {
    return storeOver(new FaultyCopy({}, this.database), new FaultyArea({}, this.area), now);
  }

  #judgeEdit({ n, note, revision }: Edit, quotes: Quote[]): void {
    if (revision === null || this.forgotten.has(n)) return;
    const kept = quotes.some((quote) => quote.note === note);
    const knowingly = this.edits.some((later) => later.n === n && later.note !== note && later.seen >= revision);
    expect(kept || knowingly, `the edit "${note}" of quote ${n} is lost`).toBe(true);
  }

  async #change(
    n: number,
    wish: Parameters<QuoteStore['change']>[1] extends (q: Quote) => infer W ? NonNullable<W> : never,
  ) {
    const [reply] = await this.#store.change([idOf(n)], () => wish);
    return reply as SaveReply;
  }

  #told(client: number, n: number, asked: Promise<SaveReply>, then: (quote: Quote) => void): void {
    void asked.then((reply) => {
      if (reply.outcome !== 'saved') return;
      this.#seen.set(`${client} ${n}`, reply.quote.revision);
      then(reply.quote);
    });
  }

  #start(): QuoteStore {
    const life = { over: false };
    this.#life = life;
    const step = async () => {
      await this.#scheduler.schedule(Promise.resolve());
      if (life.over) await new Promise(() => {});
    };
    const faults = (of: 'database' | 'second'): Faults => ({
      step,
      faultOf: () => this.#weather[of][this.#writes[of]++] ?? null,
    });
    return storeOver(new FaultyCopy(faults('database'), this.database), new FaultyArea(faults('second'), this.area));
  }
}

/** Every passage that was ever sent, in full. */
const wholes = new Set(Array.from({ length: 20 }, (_, n) => canonicalJson({ ...draftOf(n).anchor } as never)));
