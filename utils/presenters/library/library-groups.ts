import { dayOf, savedAt } from '../../quotes/formats/dates';
import { episodeKey } from '../../quotes/model/episode-key';
import { episodeTitle } from '../../quotes/model/episode-title';
import type { Quote, QuoteColor, QuoteEpisode } from '../../quotes/model/quote';
import type { SearchEntry } from '../../quotes/search/search';
import { count, dotted } from '../format';
import { QUOTE_COLORS, QUOTE_WORDS } from '../look/quote-colors';
import { episodeName, NOBODY } from './library-people';
import type { LibraryLocation } from './library-side';

/** What the quotes in the list are grouped by. */
export type Grouping = 'episode' | 'saved' | 'person' | 'topic' | 'color' | 'tag';

/** In the order they are offered to the reader. */
export const GROUPINGS: readonly { value: Grouping; label: string }[] = [
  { value: 'episode', label: 'Newest episode first' },
  { value: 'saved', label: 'Last saved first' },
  { value: 'person', label: 'By person' },
  { value: 'topic', label: 'By topic' },
  { value: 'color', label: 'By color' },
  { value: 'tag', label: 'By tag' },
];

export interface LibraryGroup {
  /** What its quotes have in common. */
  of: Grouping | 'trash';
  /** Unique among the groups of the list. */
  key: string;
  title: string;
  /** "Mixture of Experts · Episode 36" */
  meta: string;
  /** Where a click on the title leads; null when it leads nowhere. */
  leads: { to: 'person' | 'topic' | 'tag'; id: string } | null;
  entries: readonly SearchEntry[];
}

/** How to get a group's key and title from one of its quotes. */
const KEYS: Record<
  Exclude<Grouping, 'episode' | 'tag' | 'person'>,
  { key(entry: SearchEntry): string; title(entry: SearchEntry): string }
> = {
  topic: { key: ({ topic }) => topic, title: ({ quote }) => quote.topic ?? 'No topic' },
  color: { key: ({ quote }) => quote.color, title: ({ quote }) => QUOTE_WORDS[quote.color].name },
  saved: {
    key: ({ quote }) => (savedAt(quote) === '' ? '' : dayOf(quote.created)),
    title: ({ quote }) => savedOn(quote),
  },
};

/** "November 30, 2026", in the reader's time zone. */
const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

function savedOn(quote: Quote): string {
  const saved = savedAt(quote);
  return saved === '' ? 'No date' : DAY.format(new Date(saved));
}

type Group = { key: string; title: string; entries: SearchEntry[] };
type ByEpisode = readonly (readonly SearchEntry[])[];

/**
 * Groups quotes for the list. Episodes keep their given order, colors follow `QUOTE_COLORS`, and all other groups are
 * sorted by size, with the group for quotes without a value last. Inside a group, quotes keep their given order. A
 * quote with several tags or speakers appears under each of them. By day of saving, days and quotes are sorted, last
 * first. Runs on every keystroke in the search field.
 * @param episodes the quotes of each episode
 */
export function groupEntries(episodes: ByEpisode, grouping: Grouping): LibraryGroup[] {
  if (grouping === 'episode') return groupsByEpisode(episodes);
  const all = groupsOf(episodes, grouping);
  if (grouping === 'color')
    all.sort((a, b) => QUOTE_COLORS.indexOf(a.key as QuoteColor) - QUOTE_COLORS.indexOf(b.key as QuoteColor));
  else if (grouping !== 'saved')
    all.sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.entries.length - a.entries.length);
  return all.map((group) => ({
    ...group,
    of: grouping,
    meta: count(group.entries.length, 'quote'),
    leads: leadOf(group, grouping),
  }));
}

/** The comparison of what people say in a group, with its label; null unless at least two people do. */
export function comparisonOf({
  of,
  key,
  title,
  entries,
}: LibraryGroup): { place: LibraryLocation; label: string } | null {
  const first = entries.find(({ quote }) => quote.speaker !== null)?.quote.speaker?.id;
  const isOther = ({ quote }: SearchEntry) => quote.speaker !== null && quote.speaker.id !== first;
  if (key === '' || !entries.some(isOther)) return null;
  switch (of) {
    case 'topic':
      return { place: { kind: 'topic', id: title }, label: `Compare what people say about ${title}` };
    case 'tag':
      return { place: { kind: 'compare-tag', id: key }, label: `Compare what people say about ${title}` };
    case 'episode':
      return { place: { kind: 'compare-episode', id: key }, label: `Compare what people say in ${title}` };
    default:
      return null;
  }
}

/** The group of one episode. Title and meta are computed only when drawn, because there may be thousands of groups. */
class EpisodeGroup implements LibraryGroup {
  readonly of = 'episode';
  readonly leads = null;
  readonly #episode: QuoteEpisode;
  readonly entries: readonly SearchEntry[];

  constructor(episode: QuoteEpisode, entries: readonly SearchEntry[]) {
    this.#episode = episode;
    this.entries = entries;
  }

  get key(): string {
    return episodeKey(this.#episode);
  }

  get title(): string {
    return episodeTitle(this.#named);
  }

  get meta(): string {
    const { show, number } = this.#named;
    return dotted(show, number === null ? null : episodeName(this.#named));
  }

  /** Quotes from other programs name no show, and a title as that program knew it. Ours of the same address know. */
  get #named(): QuoteEpisode {
    return this.entries.find(({ quote }) => quote.episode.show !== '')?.quote.episode ?? this.#episode;
  }
}

/** Looks only at the first quote of each episode. */
function groupsByEpisode(episodes: ByEpisode): LibraryGroup[] {
  const groups = new Map<string, LibraryGroup>();
  for (const entries of episodes) {
    const { episode } = (entries[0] as SearchEntry).quote;
    // Quotes of the same address can name different shows and so come as separate lists.
    const key = episodeKey(episode);
    const more = groups.get(key)?.entries;
    groups.set(key, new EpisodeGroup(episode, more === undefined ? entries : [...more, ...entries]));
  }
  return [...groups.values()];
}

function groupsOf(episodes: ByEpisode, grouping: Exclude<Grouping, 'episode'>): Group[] {
  if (grouping === 'tag') return groupsByTag(episodes);
  if (grouping === 'person') return groupsByPerson(episodes);
  return groupsBy(grouping === 'saved' ? lastSavedFirst(episodes) : episodes, grouping);
}

function groupsBy(episodes: ByEpisode, grouping: keyof typeof KEYS): Group[] {
  const groups = new Map<string, Group>();
  const { key: keyOf, title } = KEYS[grouping];
  for (const entries of episodes)
    for (const entry of entries) groupFor(groups, keyOf(entry), () => title(entry)).entries.push(entry);
  return [...groups.values()];
}

/** All quotes as one list; those without a date, which count as saved in 1970, come last. */
function lastSavedFirst(episodes: ByEpisode): ByEpisode {
  const dated = episodes.flat().map((entry) => ({ entry, time: Date.parse(entry.quote.created) }));
  return [dated.sort((a, b) => b.time - a.time).map(({ entry }) => entry)];
}

function groupsByTag(episodes: ByEpisode): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of episodes.flat()) {
    const { tags } = entry.quote;
    if (tags.length === 0) groupFor(groups, '', () => 'No tags').entries.push(entry);
    for (const tag of tags) groupFor(groups, tag.toLowerCase(), () => `#${tag}`).entries.push(entry);
  }
  return [...groups.values()];
}

function groupsByPerson(episodes: ByEpisode): Group[] {
  const groups = new Map<string, Group>();
  for (const entries of episodes)
    for (const entry of entries) {
      if (entry.speakers.length === 0) groupFor(groups, '', () => NOBODY).entries.push(entry);
      for (const { id, name } of entry.speakers) groupFor(groups, id, () => name).entries.push(entry);
    }
  return [...groups.values()];
}

function groupFor(groups: Map<string, Group>, key: string, title: () => string): Group {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made = { key, title: title(), entries: [] };
  groups.set(key, made);
  return made;
}

function leadOf({ key, entries }: Group, grouping: Exclude<Grouping, 'episode'>): LibraryGroup['leads'] {
  if (key === '' || grouping === 'color' || grouping === 'saved') return null;
  return { to: grouping, id: grouping === 'topic' ? (entries[0]?.quote.topic ?? '') : key };
}
