import { firstWhere } from '../../lib/binary-search';
import { type Found, revisionOf } from '../../quotes/model/record';
import { countedValues } from '../../quotes/search/counted';

/** What lists need to know about a record without reading it. */
export interface Entry {
  kind: Exclude<Found['kind'], 'absent' | 'quote'> | 'kept' | 'trashed' | 'unread';
  revision: number;
  /** Address of the episode; empty when the record does not tell. */
  episode: string;
  /** When it was moved to the trash, ISO 8601. */
  deleted: string | null;
  tags: readonly string[];
}

const UNREAD: Entry = { kind: 'unread', revision: -1, episode: '', deleted: null, tags: [] };

/**
 * Which records exist, with their episode, state and tags. It is built from the database as that is read, or from a
 * stored index, and holds no words of quotes or notes. It only tells where to look: anyone who acts on it reads the
 * record itself.
 */
export class QuoteIndex {
  readonly #entries = new Map<string, Entry>();
  /** For ids doubted and not settled since: the number of the doubt, counted from 1. */
  readonly #doubted = new Map<string, number>();
  #doubts = 0;
  #sorted: string[] | null = null;

  /** How many times anything was doubted; compared with a read's start to tell whether its result is still current. */
  get doubts(): number {
    return this.#doubts;
  }

  /** Adds ids that exist; their content is learned when they are read. */
  addUnread(ids: readonly string[]): void {
    this.#forget(ids.filter((id) => !this.#entries.has(id)));
  }

  /** Compares with the ids found in the copies and doubts those that differ. @returns whether any did */
  compare(all: readonly string[]): boolean {
    const there = new Set(all);
    const wrong = [
      ...all.filter((id) => !this.#entries.has(id)),
      ...[...this.#entries.keys()].filter((id) => !there.has(id)),
    ];
    this.invalidate(wrong);
    return wrong.length > 0;
  }

  /**
   * Adds stored entries; existing ones are newer and win.
   * @returns whether a stored entry contradicted an existing one
   */
  restore(entries: readonly (readonly [id: string, entry: Entry])[]): boolean {
    let isWrong = false;
    for (const [id, entry] of entries) {
      const known = this.#entries.get(id);
      if (known === undefined) this.#entries.set(id, entry);
      else isWrong ||= contradict(known, entry);
    }
    this.#sorted = null;
    return isWrong;
  }

  /** All entries, ordered by id. */
  entries(): [id: string, entry: Entry][] {
    return this.#ids().map((id) => [id, this.#entries.get(id) as Entry]);
  }

  /** Forgets what is known about these ids until they are read again; a read in progress may return the old record. */
  invalidate(ids: readonly string[]): void {
    this.#doubts++;
    for (const id of ids) this.#doubted.set(id, this.#doubts);
    this.#forget(ids);
  }

  #forget(ids: readonly string[]): void {
    if (ids.some((id) => !this.#entries.has(id))) this.#sorted = null;
    for (const id of ids) this.#entries.set(id, UNREAD);
  }

  /**
   * Records what was read. A lower revision, or an id doubted since the read began, is ignored, so reading may overlap
   * with writing.
   * @param since `doubts` before the read
   */
  setIfCurrent(id: string, found: Found, since: number): void {
    if ((this.#doubted.get(id) ?? 0) > since) return;
    const known = this.#entries.get(id);
    // A record of a newer version always wins, because it does not tell its revision.
    if (known !== undefined && known.revision > revisionOf(found) && found.kind !== 'newer') return;
    this.set(id, found);
  }

  /** Records what was read while nobody wrote. @returns whether it contradicts what was known */
  set(id: string, found: Found): boolean {
    this.#doubted.delete(id);
    const known = this.#entries.get(id);
    const entry = found.kind === 'absent' ? undefined : entryOf(found);
    if (entry === undefined) this.#entries.delete(id);
    else this.#entries.set(id, entry);
    if ((known === undefined) !== (entry === undefined)) this.#sorted = null;
    return contradict(known, entry);
  }

  /** Up to `count` ids that have not been read yet, in order. */
  nextUnread(count: number): string[] {
    const found: string[] = [];
    for (const id of this.#ids()) {
      if (this.#entries.get(id)?.kind === 'unread') found.push(id);
      if (found.length === count) break;
    }
    return found;
  }

  /** Number of all records that ever existed, including deleted ones. */
  get size(): number {
    return this.#entries.size;
  }

  count(kind: Entry['kind']): number {
    return this.#where((entry) => entry.kind === kind).length;
  }

  /** Ids of an episode's quotes that are not in the trash, in order. */
  ofEpisode(url: string): string[] {
    return this.#where(({ kind, episode }) => kind === 'kept' && episode === url);
  }

  /** One id for each of these episodes: of the last quote that is not in the trash. */
  samplesOf(isWanted: (url: string) => boolean): string[] {
    const last = new Map<string, string>();
    for (const id of this.#ids()) {
      const { kind, episode } = this.#entries.get(id) as Entry;
      if (kind === 'kept') last.set(episode, id);
    }
    return [...last].filter(([url]) => isWanted(url)).map(([, id]) => id);
  }

  /** Tags of the quotes that are not in the trash, most used first. */
  tags(): string[] {
    const kept = [...this.#entries.values()].filter(({ kind }) => kind === 'kept');
    return countedValues(kept.map(({ tags }) => tags)).map(([tag]) => tag);
  }

  /** Ids of records that this version cannot read as quotes. */
  unreadable(): string[] {
    return this.#where(({ kind }) => kind === 'damaged' || kind === 'newer');
  }

  /** Ids of quotes moved to the trash before this moment. @param moment ISO 8601, UTC */
  trashedBefore(moment: string): string[] {
    return this.#where(({ deleted }) => deleted !== null && deleted < moment);
  }

  /** Up to `count` ids after this one: quotes, including trashed ones, and records not read yet. */
  after(id: string | null, count: number): string[] {
    const ids = this.#ids();
    const found: string[] = [];
    for (let i = id === null ? 0 : above(ids, id); i < ids.length && found.length < count; i++) {
      const next = ids[i] as string;
      const kind = this.#entries.get(next)?.kind;
      if (kind === 'kept' || kind === 'trashed' || kind === 'unread') found.push(next);
    }
    return found;
  }

  #where(is: (entry: Entry) => boolean): string[] {
    return this.#ids().filter((id) => is(this.#entries.get(id) as Entry));
  }

  #ids(): string[] {
    this.#sorted ??= [...this.#entries.keys()].sort();
    return this.#sorted;
  }
}

function entryOf(found: Exclude<Found, { kind: 'absent' }>): Entry {
  const revision = revisionOf(found);
  if (found.kind !== 'quote') return { ...UNREAD, kind: found.kind, revision };
  const { deleted, episode, tags } = found.quote;
  return { kind: deleted === null ? 'kept' : 'trashed', revision, episode: episode.url, deleted, tags };
}

function contradict(known: Entry | undefined, entry: Entry | undefined): boolean {
  return known?.kind !== 'unread' && JSON.stringify(known) !== JSON.stringify(entry);
}

/** Whether the other copy may have a better record. */
export function needsRepair(found: Found): boolean {
  return found.kind === 'absent' || found.kind === 'damaged' || (found.kind === 'quote' && found.stale);
}

/** Index of the first id greater than this one. */
function above(ids: readonly string[], id: string): number {
  return firstWhere(ids.length, (index) => (ids[index] as string) > id);
}
