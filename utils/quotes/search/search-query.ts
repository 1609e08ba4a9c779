import { cleanTag } from '../model/clean-tag';

/** Where a term is searched for; `words` means everywhere. */
export type SearchField = 'words' | 'by' | 'topic' | 'tag' | 'color' | 'show' | 'has';

/** One condition on a quote. */
export interface SearchTerm {
  field: SearchField;
  /** NFC, without quotation marks, white space collapsed, tags without `#`; never empty. */
  value: string;
}

/** The terms in the order they were typed. */
export type SearchQuery = readonly SearchTerm[];

/**
 * `by:kate`, `#cost`, `"two words"`, `topic:"two words"`; an unclosed quotation mark extends to the end of the text.
 */
const TOKEN = /(?:(by|topic|tag|color|show|has):|(#))?(?:"([^"]*)(?:"|$)|([^\s"]+))/gi;
const LOOKS_LIKE_FIELD = /^(?:(?:by|topic|tag|color|show|has):|#)/i;

/**
 * Parses the text of the search field. Never fails: an unknown field is a word, and a field without a value yet (`by:`)
 * is left out.
 */
export function parseQuery(typed: string): SearchTerm[] {
  const text = typed.normalize('NFC').replace(/[“”„]/g, '"');
  return [...text.matchAll(TOKEN)].flatMap(([, name, hash, quoted, plain = '']) => {
    const field = hash ? 'tag' : ((name?.toLowerCase() ?? 'words') as SearchField);
    const given = (quoted ?? plain).replace(/\s+/g, ' ').trim();
    const value = field === 'tag' ? cleanTag(given) : given;
    // A field whose value is still to be typed: `by:` alone is a plain token.
    const unfinished = value === '' || (field === 'words' && quoted === undefined && LOOKS_LIKE_FIELD.test(value));
    return unfinished ? [] : [{ field, value }];
  });
}

/** The query as text that can be typed: `parseQuery(printQuery(q))` equals `q`. */
export function printQuery(query: SearchQuery): string {
  return query.map(printTerm).join(' ');
}

/** A term as text that can be typed. */
export function printTerm({ field, value }: SearchTerm): string {
  const ambiguous = /\s/.test(value) || (field === 'words' && LOOKS_LIKE_FIELD.test(value));
  const written = ambiguous ? `"${value}"` : value;
  if (field === 'words') return written;
  return field === 'tag' ? `#${written}` : `${field}:${written}`;
}

/** Adds this term at the end of the query or, when it is already there, removes it. */
export function toggleTerm(query: SearchQuery, term: SearchTerm): SearchTerm[] {
  const rest = query.filter((other) => !isSameTerm(other, term));
  return rest.length < query.length ? rest : [...query, term];
}

export function isSameTerm(a: SearchTerm, b: SearchTerm): boolean {
  return a.field === b.field && a.value.toLowerCase() === b.value.toLowerCase();
}
