import { countedValues } from '../../quotes/counted';
import { type Found, revisionOf } from '../../quotes/record';

/** What a list needs to know of a record without reading it. */
export interface Entry {
  kind: Exclude<Found['kind'], 'absent' | 'quote'> | 'kept' | 'trashed' | 'unread';
  revision: number;
  /** Address of the episode; empty when the record does not say. */
  episode: string;
  /** ISO 8601 of when it went to the trash. */
  deleted: string | null;
  tags: readonly string[];
}

const UNREAD: Entry = { kind: 'unread', revision: -1, episode: '', deleted: null, tags: [] };

/**
 * Which records there are, of which episode, in which state, with which tags: made from the database bit by bit as it is
 * read, or from what was kept of it; nothing of what a quote or its note says is held. It says where to look: whoever
 * acts on what it says reads the record itself.
 */
export class QuoteIndex {
  readonly #entries = new Map<string, Entry>();
  /** Of what was doubted and not settled since: in which doubt, counted from 1. */
  readonly #doubted = new Map<string, number>();
  #doubts = 0;
  #sorted: string[] | null = null;

  /** How often something was doubted: what is read from now on knows of that. */
  get doubts(): number {
    return this.#doubts;
  }

  /** There is something at these ids; what, is seen when it is read. */
  expect(ids: readonly string[]): void {
    this.#forget(ids.filter((id) => !this.#entries.has(id)));
  }

  /** There is something at these ids, and as far as was seen nowhere else. @returns whether that is news */
  compare(all: readonly string[]): boolean {
    const there = new Set(all);
    const wrong = [
      ...all.filter((id) => !this.#entries.has(id)),
      ...[...this.#entries.keys()].filter((id) => !there.has(id)),
    ];
    this.doubt(wrong);
    return wrong.length > 0;
  }

  /** What was kept of an index; what this one knows already is younger. @returns whether something else was kept of that */
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

  /** Every entry, in order of id. */
  entries(): [id: string, entry: Entry][] {
    return this.#ids().map((id) => [id, this.#entries.get(id) as Entry]);
  }

  /** Of these nothing is known until they are read again: what is being read may be what stood there before. */
  doubt(ids: readonly string[]): void {
    this.#doubts++;
    for (const id of ids) this.#doubted.set(id, this.#doubts);
    this.#forget(ids);
  }

  #forget(ids: readonly string[]): void {
    if (ids.some((id) => !this.#entries.has(id))) this.#sorted = null;
    for (const id of ids) this.#entries.set(id, UNREAD);
  }

  /**
   * What was read. In a lower revision, or doubted since, it changes nothing, so reading may go on while others write.
   * @param since `doubts` before it was read
   */
  note(id: string, found: Found, since: number): void {
    if ((this.#doubted.get(id) ?? 0) > since) return;
    const known = this.#entries.get(id);
    // What a newer version wrote holds whatever stood there, and says no revision.
    if (known !== undefined && known.revision > revisionOf(found) && found.kind !== 'newer') return;
    this.settle(id, found);
  }

  /** What stands there, read while nobody writes. @returns whether something else was known of it */
  settle(id: string, found: Found): boolean {
    this.#doubted.delete(id);
    const known = this.#entries.get(id);
    const entry = found.kind === 'absent' ? undefined : entryOf(found);
    if (entry === undefined) this.#entries.delete(id);
    else this.#entries.set(id, entry);
    if ((known === undefined) !== (entry === undefined)) this.#sorted = null;
    return contradict(known, entry);
  }

  /** Up to `count` ids that were expected and not read yet, in order. */
  expected(count: number): string[] {
    const found: string[] = [];
    for (const id of this.#ids()) {
      if (this.#entries.get(id)?.kind === 'unread') found.push(id);
      if (found.length === count) break;
    }
    return found;
  }

  /** Ids of every record there ever was, those taken away included. */
  get size(): number {
    return this.#entries.size;
  }

  count(kind: Entry['kind']): number {
    return this.#where((entry) => entry.kind === kind).length;
  }

  /** Quotes of an episode that are not in the trash, in order. */
  ofEpisode(url: string): string[] {
    return this.#where(({ kind, episode }) => kind === 'kept' && episode === url);
  }

  /** Tags of the quotes that are not in the trash, the most used first. */
  tags(): string[] {
    const kept = [...this.#entries.values()].filter(({ kind }) => kind === 'kept');
    return countedValues(kept.map(({ tags }) => tags)).map(([tag]) => tag);
  }

  /** Records that are no quotes to this version. */
  unread(): string[] {
    return this.#where(({ kind }) => kind === 'damaged' || kind === 'newer');
  }

  /** Quotes that went to the trash before this moment. @param moment ISO 8601, UTC */
  trashedBefore(moment: string): string[] {
    return this.#where(({ deleted }) => deleted !== null && deleted < moment);
  }

  /** Up to `count` ids after this one: of quotes, trashed ones too, and of what was not read yet. */
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

/** Whether the other copy may have something better. */
export function needsMending(found: Found): boolean {
  return found.kind === 'absent' || found.kind === 'damaged' || (found.kind === 'quote' && found.stale);
}

/** Place of the first id greater than this one. */
function above(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] as string) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}
