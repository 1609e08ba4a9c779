import type { QuoteColor } from '../quotes/quote';
import type { SearchEntry } from '../quotes/search';
import { count, dotted } from './format';
import { episodeName, NOBODY } from './library-people';
import { COLOR_KEYS, QUOTE_LOOKS } from './quote-colors';

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

type Key = { key: string; title: string };

/** The group a quote belongs to. */
const KEYS: Record<Exclude<Grouping, 'tag'>, { key(entry: SearchEntry): string; title(entry: SearchEntry): string }> = {
  episode: { key: ({ quote }) => quote.episode.url, title: ({ quote }) => quote.episode.title },
  person: { key: ({ quote }) => quote.speaker?.id ?? '', title: ({ quote }) => quote.speaker?.name ?? NOBODY },
  topic: { key: ({ topic }) => topic, title: ({ quote }) => quote.topic ?? 'No topic' },
  color: { key: ({ quote }) => quote.color, title: ({ quote }) => QUOTE_LOOKS[quote.color].name },
};

type Group = Key & { entries: SearchEntry[] };

/**
 * Quotes in groups. Episodes stand as they come, colors in the order of their keys, all others by size; what has none
 * stands last. Inside a group quotes stay in the order given. Of tags a quote may have several: it stands with each.
 */
export function groupEntries(entries: readonly SearchEntry[], grouping: Grouping): LibraryGroup[] {
  const all = grouping === 'tag' ? groupsByTag(entries) : groupsBy(entries, grouping);
  if (grouping === 'color')
    all.sort((a, b) => COLOR_KEYS.indexOf(a.key as QuoteColor) - COLOR_KEYS.indexOf(b.key as QuoteColor));
  else if (grouping !== 'episode')
    all.sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.entries.length - a.entries.length);
  return all.map((group) => ({ ...group, meta: metaOf(group.entries, grouping), leads: leadOf(group, grouping) }));
}

/** Neighbors mostly share a group, so few are looked up: this runs at every key in the search field. */
function groupsBy(entries: readonly SearchEntry[], grouping: Exclude<Grouping, 'tag'>): Group[] {
  const groups = new Map<string, Group>();
  const { key: keyOf, title } = KEYS[grouping];
  let last: Group | undefined;
  for (const entry of entries) {
    const key = keyOf(entry);
    if (last?.key !== key) last = groupFor(groups, { key, title: () => title(entry) });
    last.entries.push(entry);
  }
  return [...groups.values()];
}

function groupsByTag(entries: readonly SearchEntry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const { tags } = entry.quote;
    if (tags.length === 0) groupFor(groups, { key: '', title: () => 'No tags' }).entries.push(entry);
    for (const tag of tags) groupFor(groups, { key: tag.toLowerCase(), title: () => `#${tag}` }).entries.push(entry);
  }
  return [...groups.values()];
}

function groupFor(groups: Map<string, Group>, { key, title }: { key: string; title(): string }): Group {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made = { key, title: title(), entries: [] };
  groups.set(key, made);
  return made;
}

function metaOf(entries: readonly SearchEntry[], grouping: Grouping): string {
  const [first] = entries;
  if (grouping !== 'episode' || first === undefined) return count(entries.length, 'quote');
  const { show, number } = first.quote.episode;
  return dotted(show, number === null ? null : episodeName(first.quote.episode));
}

function leadOf({ key, entries }: { key: string; entries: readonly SearchEntry[] }, grouping: Grouping) {
  const quote = entries[0]?.quote;
  if (key === '' || quote === undefined) return null;
  if (grouping === 'person') return { to: 'person' as const, id: key };
  if (grouping === 'tag') return { to: 'tag' as const, id: key };
  return grouping === 'topic' ? { to: 'topic' as const, id: quote.topic ?? '' } : null;
}
