import { hasOneValue } from '../../quotes/search/search';
import {
  isSameTerm,
  printQuery,
  printTerm,
  type SearchQuery,
  type SearchTerm,
  type TermField,
} from '../../quotes/search/search-query';

/** A way to widen a search that found nothing. */
export interface LibrarySearchStep {
  /** "Search everyone" */
  label: string;
  /** Number of quotes it would find. */
  finds: number;
  query: SearchQuery;
}

/** What is shown when a search finds nothing. */
export interface NoLibraryHits {
  /** "No quotes for governance by:kush" */
  title: string;
  /** Closest to the original query first; empty when no smaller query finds anything. */
  steps: LibrarySearchStep[];
}

const MOST_STEPS = 3;

const WITHOUT: Record<TermField, (term: SearchTerm) => string> = {
  by: () => 'Search everyone',
  topic: () => 'Search all topics',
  show: () => 'Search all shows',
  color: () => 'Search all colors',
  tag: (term) => `Search without ${printTerm(term)}`,
  has: (term) => `Search without ${printTerm(term)}`,
  words: ({ value }) => `Search without “${value}”`,
};

/**
 * Suggests leaving out one term at a time, together with its alternatives, wherever that finds something. Filters come
 * before words, then fewest hits first, because that is closest to the query. Dropping the whole query is not offered.
 * @param found counts the quotes a query finds
 */
export function presentNoHits(query: SearchQuery, found: (query: SearchQuery) => number): NoLibraryHits {
  const steps = query
    .filter((term, i) => query.findIndex((other) => goTogether(other, term)) === i)
    .map((term) => stepWithout(term, query, found));
  return {
    title: `No quotes for ${printQuery(query)}`,
    steps: steps
      .filter(({ finds, query: rest }) => finds > 0 && rest.length > 0)
      .sort((a, b) => Number(a.words) - Number(b.words) || a.finds - b.finds)
      .slice(0, MOST_STEPS)
      .map(({ label, finds, query: next }) => ({ label, finds, query: next })),
  };
}

function stepWithout(term: SearchTerm, query: SearchQuery, found: (query: SearchQuery) => number) {
  const rest = query.filter((other) => !goTogether(other, term));
  return { label: WITHOUT[term.field](term), finds: found(rest), query: rest, words: term.field === 'words' };
}

/** Whether removing only one of the two could never find more. */
function goTogether(a: SearchTerm, b: SearchTerm): boolean {
  return isSameTerm(a, b) || (a.field === b.field && hasOneValue(a.field));
}
