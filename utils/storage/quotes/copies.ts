import type { Annotation } from '../../quotes/model/annotation';
import { type Json, sameJson } from '../../quotes/model/checksum';
import { ABSENT, type Found, parseRecord, recordOf, revisionOf } from '../../quotes/model/record';
import type { Copy, NumberedCopy } from './copy';
import type { DamagedRecordArchive } from './damaged-record-archive';

/** What each copy has at an id (`second` is null when that copy cannot be read), and which of the two is valid. */
export interface RecordState {
  valid: Found;
  database: Found;
  second: Found | null;
}

/** What was read back differs from what was written. */
class ReadBackMismatch extends Error {}

/** Treats database and second copy as one: each restores what the other lacks, and nothing is lost in the process. */
export class Copies {
  readonly database: NumberedCopy;
  readonly #second: Copy;
  readonly #aside: DamagedRecordArchive;
  #failureCount = 0;
  readonly #lagging = new Set<string>();
  /** The pending writes to the second copy. */
  #behind: Promise<unknown> = Promise.resolve();

  constructor(database: NumberedCopy, second: Copy, aside: DamagedRecordArchive) {
    this.database = database;
    this.#second = second;
    this.#aside = aside;
  }

  /** How often a copy could not be read, or could not be given what the other has. */
  get failureCount(): number {
    return this.#failureCount;
  }

  /** Ids of records that the second copy could not be given when they were written, and has not got since. */
  get lagging(): string[] {
    return [...this.#lagging];
  }

  /** The second copy, once all pending writes to it are done. */
  async second(): Promise<Copy> {
    await this.#behind;
    return this.#second;
  }

  /**
   * The ids of both copies, in order, and the ids only one of them has. `complete` is false when one could not be read.
   * @throws when neither can be read
   */
  async ids(): Promise<{ all: string[]; unequal: string[]; complete: boolean }> {
    const [database, second] = await Promise.allSettled([
      this.database.ids(),
      this.second().then((copy) => copy.ids()),
    ]);
    if (database.status === 'rejected' && second.status === 'rejected') throw database.reason;
    const here = new Set(database.status === 'fulfilled' ? database.value : []);
    const there = new Set(second.status === 'fulfilled' ? second.value : []);
    const all = [...new Set([...here, ...there])].sort();
    const complete = database.status === 'fulfilled' && second.status === 'fulfilled';
    return { all, unequal: complete ? all.filter((id) => here.has(id) !== there.has(id)) : [], complete };
  }

  /**
   * Reads what is at these ids, after giving each copy what only the other has: a failed write must not destroy the
   * only copy of what it replaces.
   * @returns the states, and the ids whose record in the database changed
   * @throws when the database cannot be read, because a later write might overwrite what it holds
   */
  async readBoth(ids: readonly string[]): Promise<{ states: Map<string, RecordState>; repaired: string[] }> {
    const before = this.#failureCount;
    const [database, second] = await Promise.all([
      this.database.read(ids),
      this.second()
        .then((copy) => copy.read(ids))
        .catch(() => this.#countFailure()),
    ]);
    const states = new Map(
      ids.map((id) => {
        const first = parseRecord(id, database.get(id));
        const other = second === null ? null : parsedBeside(first, id, second.get(id));
        return [id, { valid: validOf(first, other ?? ABSENT), database: first, second: other }];
      }),
    );
    const repaired = (await this.#equalize(states).catch(() => this.#countFailure())) ?? [];
    if (this.#failureCount === before) for (const id of ids) this.#lagging.delete(id);
    return { states, repaired };
  }

  /**
   * Writes records over what was read, all or none. Damaged records there are set aside first; records newer than
   * this version understands must not be among them. Resolves once the database returns the same records when read
   * back. The second copy is written meanwhile, which takes Chromium 30 ms when it holds 50,000.
   * @throws ReadBackMismatch, or any storage error
   */
  async write(records: ReadonlyMap<string, Annotation>, over: ReadonlyMap<string, RecordState>): Promise<void> {
    if (records.size === 0) return;
    await this.#setAside(records.keys(), over);
    await this.database.write(records);
    const back = await this.database.read([...records.keys()]);
    for (const [id, record] of records) {
      const read = back.get(id);
      if (read === undefined || !sameJson(read, record)) throw new ReadBackMismatch(id);
    }
    // The database has it. If the second copy lags behind, the next repair fixes that.
    this.#behind = this.second()
      .then((copy) => copy.write(records))
      .catch(() => {
        this.#countFailure();
        for (const id of records.keys()) this.#lagging.add(id);
      });
  }

  /** Brings both copies to the valid record, in the current schema. @returns the ids written to the database */
  async #equalize(states: ReadonlyMap<string, RecordState>): Promise<string[]> {
    const toDatabase = differing(states, ({ database }) => database);
    const toSecond = differing(states, ({ second }) => second);
    if (toDatabase.size + toSecond.size === 0) return [];
    await this.#setAside([...toDatabase.keys(), ...toSecond.keys()], states);
    if (toSecond.size > 0) await this.#second.write(toSecond).catch(() => this.#countFailure());
    if (toDatabase.size > 0) await this.database.write(toDatabase);
    return [...toDatabase.keys()];
  }

  /** Counts a failure; what now lags behind is fixed by the next repair. */
  #countFailure(): null {
    this.#failureCount++;
    return null;
  }

  async #setAside(ids: Iterable<string>, states: ReadonlyMap<string, RecordState>): Promise<void> {
    const bytes: [string, Json][] = [];
    for (const id of ids) {
      const { database, second } = states.get(id) ?? {};
      for (const found of [database, second]) if (found?.kind === 'damaged') bytes.push([id, found.raw]);
    }
    await this.#aside.put(bytes);
  }
}

/** A record of the second copy. It is nearly always the one of the database, and not parsed again then. */
function parsedBeside(first: Found, id: string, raw: Json | undefined): Found {
  const isSame = first.kind !== 'absent' && first.kind !== 'damaged' && raw !== undefined && sameJson(first.raw, raw);
  return isSame ? first : parseRecord(id, raw);
}

/**
 * Which of two records is valid: that of the newer version, then that of the higher revision, then the database's. A
 * damaged record never wins over a sound one.
 */
function validOf(database: Found, second: Found): Found {
  const rank = ({ kind }: Found) => ['absent', 'damaged', 'quote', 'newer'].indexOf(kind === 'gone' ? 'quote' : kind);
  const ahead = rank(second) - rank(database) || revisionOf(second) - revisionOf(database);
  return ahead > 0 ? second : database;
}

/** The valid records, by id, where this copy has something else. */
function differing(
  states: ReadonlyMap<string, RecordState>,
  copy: (state: RecordState) => Found | null,
): Map<string, Annotation> {
  const records = new Map<string, Annotation>();
  for (const [id, state] of states) {
    const found = copy(state);
    const { valid } = state;
    if (found === null || valid.kind === 'absent' || valid.kind === 'damaged') continue;
    const record = valid.kind === 'quote' && valid.stale ? recordOf(valid.quote, valid.changes) : valid.raw;
    if (found.kind !== 'absent' && sameJson(found.raw, record)) continue;
    records.set(id, record as Annotation);
  }
  return records;
}
