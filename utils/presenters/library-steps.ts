import { printQuery, printTerm, type SearchField, type SearchQuery, type SearchTerm } from '../quotes/search-query';

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
 * Each term left out, where that finds something: filters before words, and what finds least first, for it is nearest.
 * @param found how many quotes a query finds
 */
export function presentNoHits(query: SearchQuery, found: (query: SearchQuery) => number): NoHits {
  const steps = query.length < 2 ? [] : query.map((term) => stepWithout(term, query, found));
  return {
    title: `No quotes for ${printQuery(query)}`,
    steps: steps
      .filter(({ finds }) => finds > 0)
      .sort((a, b) => Number(a.words) - Number(b.words) || a.finds - b.finds)
      .slice(0, MOST_STEPS)
      .map(({ label, finds, query: next }) => ({ label, finds, query: next })),
  };
}

function stepWithout(term: SearchTerm, query: SearchQuery, found: (query: SearchQuery) => number) {
  const rest = query.filter((other) => other !== term);
  return { label: WITHOUT[term.field](term), finds: found(rest), query: rest, words: term.field === 'words' };
}
