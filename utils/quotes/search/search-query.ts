import { QueryGrammar } from '../../lib/query-grammar';
import { cleanTag } from '../model/clean-tag';

/** Where a term is searched for; `words` means everywhere. */
export type TermField = 'words' | 'by' | 'topic' | 'tag' | 'color' | 'show' | 'has';

/** One condition on a quote. */
export interface SearchTerm {
  field: TermField;
  /** NFC, without quotation marks, white space collapsed, tags without `#`; never empty. */
  value: string;
}

/** The terms in the order they were typed. */
export type SearchQuery = readonly SearchTerm[];

const GRAMMAR = new QueryGrammar<Exclude<TermField, 'words'>>(['by', 'topic', 'tag', 'color', 'show', 'has'], 'tag');

/**
 * Parses the text of the search field. Never fails: an unknown field is a word, and a field without a value yet (`by:`)
 * is left out.
 */
export function parseQuery(typed: string): SearchTerm[] {
  return GRAMMAR.parse(typed).flatMap((term) => {
    const { field } = term;
    const value = field === 'tag' ? cleanTag(term.value) : term.value;
    return value === '' ? [] : [{ field, value }];
  });
}

/** The query as text that can be typed: `parseQuery(printQuery(q))` equals `q`. */
export function printQuery(query: SearchQuery): string {
  return query.map(printTerm).join(' ');
}

/** A term as text that can be typed. */
export function printTerm(term: SearchTerm): string {
  return GRAMMAR.print(term);
}

/** Adds this term at the end of the query or, when it is already there, removes it. */
export function toggleTerm(query: SearchQuery, term: SearchTerm): SearchTerm[] {
  const rest = query.filter((other) => !isSameTerm(other, term));
  return rest.length < query.length ? rest : [...query, term];
}

export function isSameTerm(a: SearchTerm, b: SearchTerm): boolean {
  return a.field === b.field && a.value.toLowerCase() === b.value.toLowerCase();
}
