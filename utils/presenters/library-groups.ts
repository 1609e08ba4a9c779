import { episodeKey } from '../quotes/episode-key';
import { episodeTitle } from '../quotes/episode-title';
import type { QuoteColor, QuoteEpisode } from '../quotes/quote';
import type { SearchEntry } from '../quotes/search';
import { count, dotted } from './format';
import { episodeName, NOBODY } from './library-people';
import { QUOTE_COLORS, QUOTE_WORDS } from './quote-colors';

/** What stands together in the list. */
export type Grouping = 'episode' | 'person' | 'topic' | 'color' | 'tag';

/** In the order they are offered. */
export const GROUPINGS: readonly { value: Grouping; label: string }[] = [
  { value: 'episode', label: 'newest episode first' },
  { value: 'person', label: 'by person' },
  { value: 'topic', label: 'by topic' },
  { value: 'color', label: 'by color' },
  { value: 'tag', label: 'by tag' },
];

export interface LibraryGroup {
  /** Different from that of every other group of the list. */
  key: string;
  title: string;
  /** "Mixture of Experts · Episode 36" */
  meta: string;
  /** What the title leads to; null when nothing. */
  leads: { to: 'person' | 'topic' | 'tag'; id: string } | null;
  entries: readonly SearchEntry[];
}

/** The group a quote belongs to. */
const KEYS: Record<
  Exclude<Grouping, 'episode' | 'tag'>,
  { key(entry: SearchEntry): string; title(entry: SearchEntry): string }
> = {
  person: { key: ({ quote }) => quote.speaker?.id ?? '', title: ({ quote }) => quote.speaker?.name ?? NOBODY },
  topic: { key: ({ topic }) => topic, title: ({ quote }) => quote.topic ?? 'No topic' },
  color: { key: ({ quote }) => quote.color, title: ({ quote }) => QUOTE_WORDS[quote.color].name },
};

type Group = { key: string; title: string; entries: SearchEntry[] };
type ByEpisode = readonly (readonly SearchEntry[])[];

/**
 * Quotes in groups. Episodes stand as they come, colors in the order of their keys, all others by size; what has none
 * stands last. Inside a group quotes stay in the order given. Of tags a quote may have several: it stands with each.
 * Runs at every key in the search field.
 * @param episodes the quotes of each episode
 */
export function groupEntries(episodes: ByEpisode, grouping: Grouping): LibraryGroup[] {
  if (grouping === 'episode') return groupsByEpisode(episodes);
  const all = grouping === 'tag' ? groupsByTag(episodes) : groupsBy(episodes, grouping);
  if (grouping === 'color')
    all.sort((a, b) => QUOTE_COLORS.indexOf(a.key as QuoteColor) - QUOTE_COLORS.indexOf(b.key as QuoteColor));
  else all.sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.entries.length - a.entries.length);
  return all.map((group) => ({
    ...group,
    meta: count(group.entries.length, 'quote'),
    leads: leadOf(group, grouping),
  }));
}

/** A group of one episode. What is said of it is put together when it is drawn: there may be thousands. */
class EpisodeGroup implements LibraryGroup {
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
    return episodeTitle(this.#episode);
  }

  get meta(): string {
    return dotted(this.#episode.show, this.#episode.number === null ? null : episodeName(this.#episode));
  }
}

/** No quote is looked at but the first of each. */
function groupsByEpisode(episodes: ByEpisode): LibraryGroup[] {
  const groups = new Map<string, LibraryGroup>();
  for (const entries of episodes) {
    const { episode } = (entries[0] as SearchEntry).quote;
    // Quotes that name another show for the same address.
    const key = episodeKey(episode);
    const more = groups.get(key)?.entries;
    groups.set(key, new EpisodeGroup(episode, more === undefined ? entries : [...more, ...entries]));
  }
  return [...groups.values()];
}

function groupsBy(episodes: ByEpisode, grouping: keyof typeof KEYS): Group[] {
  const groups = new Map<string, Group>();
  const { key: keyOf, title } = KEYS[grouping];
  for (const entries of episodes)
    for (const entry of entries) groupFor(groups, keyOf(entry), () => title(entry)).entries.push(entry);
  return [...groups.values()];
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

function groupFor(groups: Map<string, Group>, key: string, title: () => string): Group {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made = { key, title: title(), entries: [] };
  groups.set(key, made);
  return made;
}

function leadOf({ key, entries }: Group, grouping: Exclude<Grouping, 'episode'>): LibraryGroup['leads'] {
  if (key === '' || grouping === 'color') return null;
  return { to: grouping, id: grouping === 'topic' ? (entries[0]?.quote.topic ?? '') : key };
}
