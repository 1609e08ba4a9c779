import type { MissingQuote } from '../../quotes/anchor/missing';
import { episodeKey } from '../../quotes/model/episode-key';
import { episodeTitle } from '../../quotes/model/episode-title';
import type { Quote, QuoteColor } from '../../quotes/model/quote';
import type { LibraryState } from '../../quotes/model/save-replies';
import type { Catalog } from '../../quotes/search/catalog';
import type { Haystack } from '../../quotes/search/haystack';
import { hitsIn, type SearchEntry, search } from '../../quotes/search/search';
import { isSameTerm, type SearchQuery } from '../../quotes/search/search-query';
import { fold } from '../../transcript/fold';
import type { Span } from '../../transcript/model';
import { count } from '../format';
import type { Slot } from '../look/palette';
import { QUOTE_COLORS, QUOTE_WORDS } from '../look/quote-colors';
import { type Grouping, groupEntries, type LibraryGroup } from './library-groups';
import { type LibraryPerson, libraryPeople } from './library-people';
import { countedTags, isCompared, type LibraryLocation, type LibrarySideView, presentSide } from './library-side';
import { type NoLibraryHits, presentNoHits } from './library-steps';

/** What each person said about a topic, with a tag or in an episode. */
export interface Comparison {
  title: string;
  /** "5 quotes by 2 people, 1 unlabeled quote" */
  meta: string;
  columns: { person: LibraryPerson | null; entries: readonly SearchEntry[] }[];
}

/** The shown entries that are selected. Entries hidden by a later search may be selected as well. */
export function chosenOf(shown: readonly SearchEntry[], selected: ReadonlySet<string>): SearchEntry[] {
  return shown.filter(({ quote }) => selected.has(quote.id));
}

/** The selected quotes that can still be in this place: deleted ones only in the trash, all others anywhere else. */
export function stillIn(place: LibraryLocation, selected: ReadonlySet<string>, catalog: Catalog): Set<string> {
  const isThere = (quote: Quote | undefined) =>
    quote !== undefined && (quote.deleted !== null) === (place.kind === 'trash');
  return new Set([...selected].filter((id) => isThere(catalog.get(id))));
}

export interface LibraryView extends LibraryOverview {
  /** The person whose page this is; null on every other page. */
  person: LibraryPerson | null;
  comparison: Comparison | null;
  groups: readonly LibraryGroup[];
  /** The quotes shown; one that appears in several groups is counted once. */
  shown: readonly SearchEntry[];
  /** "5 quotes" */
  meta: string;
  noHits: NoLibraryHits | null;
  colors: ColorFilter[];
  /** Where the search words occur in a text. */
  hitsIn(text: string): Span[];
}

/** A color filter that can be toggled. */
export interface ColorFilter {
  color: QuoteColor;
  name: string;
  pressed: boolean;
}

export interface LibraryWish {
  place: LibraryLocation;
  query: SearchQuery;
  grouping: Grouping;
}

/** Everything about the quotes that does not depend on the search; computed once per change of the quotes. */
export interface LibraryOverview {
  side: LibrarySideView;
  people: ReadonlyMap<string, LibraryPerson>;
  /** Every tag in use, most used first. */
  tags: string[];
  /** Number of all quotes, including those in the trash. */
  total: number;
  /** Quotes that were not on their page the last time it was read, by id. */
  missing: ReadonlyMap<string, MissingQuote>;
}

/** @param now ms since 1970 */
export function overviewOf(
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
): LibraryOverview {
  const people = libraryPeople(catalog.kept, slots);
  const lost = [...missing.keys()].filter((id) => catalog.get(id)?.deleted === null).length;
  const tags = countedTags(catalog.kept);
  const counts = { trashed: catalog.trashed.length, missing: lost, tags };
  const side = presentSide(catalog.kept, { ...counts, state, people, now });
  const total = catalog.kept.length + catalog.trashed.length;
  return { side, people, total, missing, tags: tags.map(([tag]) => tag) };
}

export function presentLibrary(
  catalog: Catalog,
  overview: LibraryOverview,
  { place, query, grouping }: LibraryWish,
): LibraryView {
  const { stacks, test } = contentsOf(catalog, place, overview.missing);
  const find = (wanted: SearchQuery) => search(stacks, wanted, test);
  const found = find(query);
  const shown = together(found);
  const person = place.kind === 'person' ? (overview.people.get(place.id) ?? null) : null;
  return {
    ...overview,
    person,
    comparison: isCompared(place) ? compare(place, found, overview.people) : null,
    groups: place.kind === 'trash' ? trash(shown) : groupEntries(found, grouping),
    shown,
    meta: count(shown.length, 'quote'),
    noHits:
      shown.length === 0 && query.length > 0
        ? presentNoHits(query, (step) => find(step).reduce((sum, { length }) => sum + length, 0))
        : null,
    colors: QUOTE_COLORS.map((color) => ({
      color,
      name: QUOTE_WORDS[color].name,
      pressed: query.some((term) => isSameTerm(term, { field: 'color', value: color })),
    })),
    hitsIn: (text) => hitsIn(text, query),
  };
}

/** Concatenates lists. Several times as fast as `flat`, which matters because this runs on every keystroke. */
function together(lists: readonly (readonly SearchEntry[])[]): SearchEntry[] {
  const all: SearchEntry[] = [];
  for (const list of lists) for (const entry of list) all.push(entry);
  return all;
}

/** The quotes of a place: those in `stacks` that pass `test`, or all of them when it is null. */
function contentsOf(
  { episodes, trash: trashed }: Catalog,
  place: LibraryLocation,
  missing: LibraryOverview['missing'],
): { stacks: readonly Haystack[]; test: ((entry: SearchEntry) => boolean) | null } {
  const where = (test: (quote: Quote) => boolean) => ({
    stacks: episodes,
    test: ({ quote }: SearchEntry) => test(quote),
  });
  switch (place.kind) {
    case 'all':
      return { stacks: episodes, test: null };
    case 'missing':
      return where(({ id }) => missing.has(id));
    case 'trash':
      return { stacks: [trashed], test: null };
    case 'damaged':
      return { stacks: [], test: null };
    case 'person':
      return { stacks: episodes, test: ({ speakers }) => speakers.some(({ id }) => id === place.id) };
    case 'topic': {
      const folded = fold(place.id);
      return { stacks: episodes, test: ({ topic }) => topic === folded };
    }
    case 'show':
      return where(({ episode }) => episode.show.toLowerCase() === place.id);
    case 'compare-episode':
      return where(({ episode }) => episodeKey(episode) === place.id);
    case 'tag':
    case 'compare-tag':
      return where(({ tags }) => tags.some((tag) => tag.toLowerCase() === place.id));
  }
}

/** The trash as one group, in the order given (by deletion). */
function trash(entries: readonly SearchEntry[]): LibraryGroup[] {
  const meta = count(entries.length, 'quote');
  return entries.length === 0 ? [] : [{ of: 'trash', key: 'trash', title: 'Trash', meta, leads: null, entries }];
}

/** One column per person, most quotes first; a quote is in the column of everyone who says a part of it. */
function compare(
  place: LibraryLocation,
  found: readonly (readonly SearchEntry[])[],
  people: ReadonlyMap<string, LibraryPerson>,
): Comparison {
  const columns = groupEntries(found, 'person').map(({ key, entries: own }) => ({
    person: people.get(key) ?? null,
    entries: own,
  }));
  return { title: comparedTitle(place, found[0]?.[0]?.quote), meta: comparedLine(columns), columns };
}

/** @param quote one of the compared quotes */
function comparedTitle(place: LibraryLocation, quote: Quote | undefined): string {
  if (place.kind === 'compare-episode') return quote === undefined ? '' : episodeTitle(quote.episode);
  const id = 'id' in place ? place.id : '';
  return place.kind === 'compare-tag' ? `#${quote?.tags.find((tag) => tag.toLowerCase() === id) ?? id}` : id;
}

function comparedLine(columns: Comparison['columns']): string {
  const named = columns.filter(({ person }) => person !== null);
  const quotes = new Set(named.flatMap(({ entries }) => entries)).size;
  const unlabeled = columns.find(({ person }) => person === null)?.entries.length ?? 0;
  const people = named.length === 1 ? '1 person' : `${named.length} people`;
  const parts = [
    quotes === 0 ? '' : `${count(quotes, 'quote')} by ${people}`,
    unlabeled === 0 ? '' : count(unlabeled, 'unlabeled quote'),
  ];
  return parts.filter(Boolean).join(', ');
}
