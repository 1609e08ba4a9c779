import type { LibraryState } from '../../quotes/model/save-replies';
import { countedValues } from '../../quotes/search/counted';
import type { SearchEntry } from '../../quotes/search/search';
import { number } from '../format';
import type { LibraryPerson } from './library-people';

/** What the library shows. `id`: a show or tag in lower case, a topic as printed, an episode by its `episodeKey`. */
export type LibraryLocation =
  | { kind: 'all' | 'missing' | 'trash' | 'damaged' }
  | { kind: 'person' | 'topic' | 'show' | 'tag' | 'compare-tag' | 'compare-episode'; id: string };

/** Whether the place compares what people say, side by side. */
export function isCompared({ kind }: LibraryLocation): boolean {
  return kind === 'topic' || kind === 'compare-tag' || kind === 'compare-episode';
}

export interface SideItem {
  place: LibraryLocation;
  label: string;
  /** Empty when zero. */
  count: string;
  person: LibraryPerson | null;
}

export interface LibrarySideView {
  places: SideItem[];
  people: SideItem[];
  shows: SideItem[];
  tags: SideItem[];
  /** Storage and backup lines: "Stored on this computer, 1.2 MB." "Backed up today at 9:12 AM." */
  kept: string[];
  /** Suggests a backup after many new quotes; null when there is no need. */
  nudge: string | null;
  /** Whether there is anything to back up. */
  canBackUp: boolean;
}

/** Number of new quotes after which a backup is suggested. */
const NUDGE_AFTER = 20;

/** Share of the browser's storage quota, 0–1, from which the reader is warned. */
const NEARLY_FULL = 0.8;

/** @param now ms since 1970 */
export function presentSide(
  entries: readonly SearchEntry[],
  {
    trashed,
    missing,
    tags,
    state,
    people,
    now,
  }: {
    trashed: number;
    /** Number of quotes that were not on their page the last time it was read. */
    missing: number;
    /** The result of `countedTags`. */
    tags: readonly [tag: string, count: number][];
    /** Null until it has been read. */
    state: LibraryState | null;
    people: ReadonlyMap<string, LibraryPerson>;
    now: number;
  },
): LibrarySideView {
  const damaged = state?.damaged ?? 0;
  const places: SideItem[] = [
    item({ kind: 'all' }, 'All quotes', entries.length),
    item({ kind: 'missing' }, 'Missing', missing),
    item({ kind: 'trash' }, 'Trash', trashed),
  ];
  if (damaged > 0) places.push(item({ kind: 'damaged' }, 'Damaged items', damaged));
  return {
    places,
    people: [...people.values()].map((person) =>
      item({ kind: 'person', id: person.id }, person.name, person.quotes, person),
    ),
    // Quotes imported from another program's file have no show.
    shows: countedValues([entries.map(({ quote }) => quote.episode.show)])
      .filter(([show]) => show !== '')
      .map(([show, n]) => item({ kind: 'show', id: show.toLowerCase() }, show, n)),
    tags: tags.map(([tag, n]) => item({ kind: 'tag', id: tag.toLowerCase() }, `#${tag}`, n)),
    kept: keptLines(entries.length, state, now),
    nudge:
      state !== null && state.sinceBackup >= NUDGE_AFTER
        ? `${number(state.sinceBackup)} new quotes since the last backup.`
        : null,
    canBackUp: state !== null && entries.length > 0,
  };
}

/** Tags as first spelled, most used first. */
export function countedTags(entries: readonly SearchEntry[]): [tag: string, count: number][] {
  return countedValues(entries.map(({ quote }) => quote.tags));
}

function item(place: LibraryLocation, label: string, n: number, person: LibraryPerson | null = null): SideItem {
  return { place, label, count: n === 0 ? '' : number(n), person };
}

function keptLines(quotes: number, state: LibraryState | null, now: number): string[] {
  if (state === null) return ['Stored on this computer.'];
  const used = quotes === 0 ? 'Stored on this computer.' : `Stored on this computer, ${bytes(state.bytes.used)}.`;
  const full = isNearlyFull(state.bytes) ? ['Storage is nearly full. Save a backup to keep your quotes safe.'] : [];
  if (state.backedUp !== null) return [used, ...full, `Backed up ${dayAndTime(state.backedUp, now)}.`];
  return [used, ...full, quotes === 0 ? 'Nothing to back up yet.' : 'Not backed up yet.'];
}

/** Both numbers are the browser's own, because how many bytes a character takes is up to it ("<" may take six). */
function isNearlyFull({ used, quota }: LibraryState['bytes']): boolean {
  return quota !== null && used >= NEARLY_FULL * quota;
}

/** "820 kB", "1.2 MB" */
function bytes(n: number): string {
  if (n < 1e6) return `${Math.max(1, Math.round(n / 1e3))}\u00a0kB`;
  return n < 1e9 ? `${(n / 1e6).toFixed(1)}\u00a0MB` : `${(n / 1e9).toFixed(1)}\u00a0GB`;
}

/**
 * Local day and time: "today at 9:12 AM", "yesterday at 6:40 PM", "November 3".
 * @param moment ISO 8601
 * @param now ms since 1970
 */
function dayAndTime(moment: string, now: number): string {
  const then = new Date(moment);
  const day = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((day(new Date(now)) - day(then)) / 86_400_000);
  const time = then.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  if (days === 0) return `today at ${time}`;
  if (days === 1) return `yesterday at ${time}`;
  const sameYear = then.getFullYear() === new Date(now).getFullYear();
  return then.toLocaleDateString('en-US', { month: 'long', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) });
}
