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

/** The groups a quote belongs to; more than one only by tag. */
const KEYS: Record<Grouping, (entry: SearchEntry) => readonly Key[]> = {
  episode: ({ quote: { episode } }) => [{ key: episode.url, title: episode.title }],
  person: ({ quote: { speaker } }) => [{ key: speaker?.id ?? '', title: speaker?.name ?? NOBODY }],
  topic: ({ quote: { topic }, topic: key }) => [{ key, title: topic ?? 'No topic' }],
  color: ({ quote: { color } }) => [{ key: color, title: QUOTE_LOOKS[color].name }],
  tag: ({ quote: { tags } }) =>
    tags.length === 0 ? UNTAGGED : tags.map((tag) => ({ key: tag.toLowerCase(), title: `#${tag}` })),
};
const UNTAGGED: readonly Key[] = [{ key: '', title: 'No tags' }];

/**
 * Quotes in groups. Episodes stand as they come, colors in the order of their keys, all others by size; what has none
 * stands last. Inside a group quotes stay in the order given.
 */
export function groupEntries(entries: readonly SearchEntry[], grouping: Grouping): LibraryGroup[] {
  const groups = new Map<string, Key & { entries: SearchEntry[] }>();
  const keysOf = KEYS[grouping];
  for (const entry of entries) {
    for (const { key, title } of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { key, title, entries: [entry] });
      else group.entries.push(entry);
    }
  }
  const all = [...groups.values()];
  if (grouping === 'color')
    all.sort((a, b) => COLOR_KEYS.indexOf(a.key as QuoteColor) - COLOR_KEYS.indexOf(b.key as QuoteColor));
  else if (grouping !== 'episode')
    all.sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.entries.length - a.entries.length);
  return all.map((group) => ({ ...group, meta: metaOf(group.entries, grouping), leads: leadOf(group, grouping) }));
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
