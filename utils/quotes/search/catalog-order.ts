import { episodeKey } from '../model/episode-key';
import { Haystack } from './haystack';
import type { SearchEntry } from './search';

interface Episode {
  number: number | null;
  /** By id. An imported book may be one "episode" of thousands of quotes, so no change of one may visit them all. */
  entries: Map<string, SearchEntry>;
  /** Derived from the entries; null when they have changed since. */
  sorted: Sorted | null;
}

interface Sorted {
  /** Greatest id of its quotes; ids are in the order of saving. */
  last: string;
  /** The entries in transcript order. */
  stack: Haystack;
}

type Show = Map<string, Episode>;

/**
 * Keeps the quotes outside the trash in order: shows by their last saved quote, within a show the newest episode first
 * (by number, or else by the last saved quote), within an episode by place. Only episodes whose quotes changed are
 * sorted and joined again, so asking for the order after each batch of 50,000 quotes is cheap.
 */
export class KeptOrder {
  readonly #shows = new Map<string, Show>();

  add(entry: SearchEntry): void {
    const { id, episode } = entry.quote;
    const show = held(this.#shows, episode.show, (): Show => new Map());
    const key = episodeKey(episode);
    const found = held(show, key, (): Episode => ({ number: episode.number, entries: new Map(), sorted: null }));
    found.entries.set(id, entry);
    found.sorted = null;
  }

  remove({ quote }: SearchEntry): void {
    const show = this.#shows.get(quote.episode.show);
    const episode = show?.get(episodeKey(quote.episode));
    if (show === undefined || episode === undefined) return;
    episode.sorted = null;
    episode.entries.delete(quote.id);
    if (episode.entries.size === 0) show.delete(episodeKey(quote.episode));
    if (show.size === 0) this.#shows.delete(quote.episode.show);
  }

  /** The quotes, grouped by episode. */
  all(): Haystack[] {
    return [...this.#shows.values()]
      .map((show) => [...show.values()].map(inOrder).sort(newestFirst))
      .map((episodes) => ({ episodes, last: episodes.reduce((last, episode) => greater(last, episode.last), '') }))
      .sort((a, b) => descending(a.last, b.last))
      .flatMap(({ episodes }) => episodes.map(({ stack }) => stack));
  }
}

/** Compares quotes in the trash: last deleted first. */
export function lastDeletedFirst({ quote: a }: SearchEntry, { quote: b }: SearchEntry): number {
  return descending(a.deleted ?? '', b.deleted ?? '') || descending(a.id, b.id);
}

function held<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function inOrder(episode: Episode): Sorted & Pick<Episode, 'number'> {
  episode.sorted ??= sorted([...episode.entries.values()]);
  return { ...episode.sorted, number: episode.number };
}

function sorted(entries: SearchEntry[]): Sorted {
  const last = entries.reduce((greatest, { quote }) => greater(greatest, quote.id), '');
  return { last, stack: new Haystack(entries.sort(inTalk)) };
}

function newestFirst(a: ReturnType<typeof inOrder>, b: ReturnType<typeof inOrder>): number {
  return (b.number ?? -1) - (a.number ?? -1) || descending(a.last, b.last);
}

function inTalk({ quote: a }: SearchEntry, { quote: b }: SearchEntry): number {
  return a.anchor.start - b.anchor.start || descending(b.id, a.id);
}

function greater(a: string, b: string): string {
  return a > b ? a : b;
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
