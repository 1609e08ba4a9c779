import type { Catalog } from '../quotes/catalog';
import type { LibraryState } from '../quotes/keeping';
import type { MissingQuote } from '../quotes/missing';
import type { QuoteColor } from '../quotes/quote';
import { hitsIn, matcherOf, type SearchEntry } from '../quotes/search';
import { isSameTerm, type SearchQuery } from '../quotes/search-query';
import { TRASH_DAYS } from '../quotes/trash';
import type { Span } from '../transcript/model';
import { count } from './format';
import { type Grouping, groupEntries, type LibraryGroup } from './library-groups';
import { type LibraryPerson, libraryPeople } from './library-people';
import { countedTags, type LibrarySideView, type Place, presentSide } from './library-side';
import { type NoHits, presentNoHits } from './library-steps';
import type { Slot } from './palette';
import { COLOR_KEYS, QUOTE_LOOKS } from './quote-colors';

/** What each person said on a topic. */
export interface Comparison {
  topic: string;
  columns: { person: LibraryPerson | null; entries: readonly SearchEntry[] }[];
}

export interface LibraryView extends LibraryGround {
  /** Whose page it is; null on every other. */
  person: LibraryPerson | null;
  comparison: Comparison | null;
  groups: readonly LibraryGroup[];
  /** Quotes that are shown, one that stands in several groups counted once. */
  shown: readonly SearchEntry[];
  /** "5 quotes" */
  meta: string;
  noHits: NoHits | null;
  colors: ColorFilter[];
  /** Where the words looked for stand in a text. */
  hitsIn(text: string): Span[];
}

/** A color that can be looked for by a press. */
export interface ColorFilter {
  color: QuoteColor;
  name: string;
  pressed: boolean;
}

export interface LibraryWish {
  place: Place;
  query: SearchQuery;
  grouping: Grouping;
}

/** Everything about the quotes that does not depend on what is looked for; made once for each change of them. */
export interface LibraryGround {
  side: LibrarySideView;
  people: ReadonlyMap<string, LibraryPerson>;
  /** Every tag in use, the most used first. */
  tags: string[];
  /** Quotes there are, trashed ones too. */
  total: number;
  /** Quotes that were not on their page when it was last read, by id. */
  missing: ReadonlyMap<string, MissingQuote>;
}

/** @param now ms since 1970 */
export function groundOf(
  catalog: Catalog,
  {
    slots,
    state,
    missing,
    now,
  }: {
    slots: Readonly<Record<string, Slot>>;
    state: LibraryState | null;
    missing: ReadonlyMap<string, MissingQuote>;
    now: number;
  },
): LibraryGround {
  const people = libraryPeople(catalog.kept, slots);
  const lost = catalog.kept.filter(({ quote }) => missing.has(quote.id)).length;
  const tags = countedTags(catalog.kept);
  const counts = { trashed: catalog.trashed.length, missing: lost, tags };
  const side = presentSide(catalog.kept, { ...counts, state, people, now });
  const total = catalog.kept.length + catalog.trashed.length;
  return { side, people, total, missing, tags: tags.map(([tag]) => tag) };
}

export function presentLibrary(
  catalog: Catalog,
  ground: LibraryGround,
  { place, query, grouping }: LibraryWish,
): LibraryView {
  const there = entriesAt(catalog, place, ground.missing);
  const shown = query.length === 0 ? there : there.filter(matcherOf(query));
  const person = place.kind === 'person' ? (ground.people.get(place.id) ?? null) : null;
  return {
    ...ground,
    person,
    comparison: place.kind === 'topic' ? compare(place.id, shown, ground.people) : null,
    groups: place.kind === 'trash' ? trash(shown) : groupEntries(shown, grouping),
    shown,
    meta: count(shown.length, 'quote'),
    noHits: shown.length === 0 && query.length > 0 ? presentNoHits(query, there) : null,
    colors: COLOR_KEYS.map((color) => ({
      color,
      name: QUOTE_LOOKS[color].name,
      pressed: query.some((term) => isSameTerm(term, { field: 'color', value: color })),
    })),
    hitsIn: (text) => hitsIn(text, query),
  };
}

function entriesAt(
  { kept, trashed }: Catalog,
  place: Place,
  missing: LibraryGround['missing'],
): readonly SearchEntry[] {
  switch (place.kind) {
    case 'all':
      return kept;
    case 'missing':
      return kept.filter(({ quote }) => missing.has(quote.id));
    case 'trash':
      return trashed;
    case 'damaged':
      return [];
    case 'person':
      return kept.filter(({ quote }) => quote.speaker?.id === place.id);
    case 'topic':
      return kept.filter(({ quote }) => quote.topic === place.id);
    case 'show':
      return kept.filter(({ quote }) => quote.episode.show.toLowerCase() === place.id);
    case 'tag':
      return kept.filter(({ quote }) => quote.tags.some((tag) => tag.toLowerCase() === place.id));
  }
}

/** One group: the trash is in the order of deleting. */
function trash(entries: readonly SearchEntry[]): LibraryGroup[] {
  const meta = `Kept for ${TRASH_DAYS} days`;
  return entries.length === 0 ? [] : [{ key: 'trash', title: 'Trash', meta, leads: null, entries }];
}

/** A column for each person, who says most first. */
function compare(
  topic: string,
  entries: readonly SearchEntry[],
  people: ReadonlyMap<string, LibraryPerson>,
): Comparison {
  return {
    topic,
    columns: groupEntries(entries, 'person').map(({ key, entries: own }) => ({
      person: people.get(key) ?? null,
      entries: own,
    })),
  };
}
