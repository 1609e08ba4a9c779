import { isSingle } from '../quotes/search';
import {
  isSameTerm,
  printQuery,
  printTerm,
  type SearchField,
  type SearchQuery,
  type SearchTerm,
} from '../quotes/search-query';

/** A way out of a search without hits. */
export interface SearchStep {
  /** "Search everyone" */
  label: string;
  /** How many quotes it finds. */
  finds: number;
  query: SearchQuery;
}

/** What is said when nothing is found. */
export interface NoHits {
  /** "No quotes for governance by:kush" */
  title: string;
  /** Nearest first; empty when the quotes hold none of it. */
  steps: SearchStep[];
}

const MOST_STEPS = 3;

const WITHOUT: Record<SearchField, (term: SearchTerm) => string> = {
  by: () => 'Search everyone',
  topic: () => 'Search all topics',
  show: () => 'Search all shows',
  color: () => 'Search all colors',
  tag: (term) => `Search without ${printTerm(term)}`,
  has: (term) => `Search without ${printTerm(term)}`,
  words: ({ value }) => `Search without “${value}”`,
};

/**
 * Each term left out, with its alternatives, where that finds something: filters before words, and what finds least first,
 * for it is nearest. To leave out all of it is no step.
 * @param found how many quotes a query finds
 */
export function presentNoHits(query: SearchQuery, found: (query: SearchQuery) => number): NoHits {
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

/** Whether nothing more is found while one of them stays. */
function goTogether(a: SearchTerm, b: SearchTerm): boolean {
  return isSameTerm(a, b) || (a.field === b.field && isSingle(a.field));
}
