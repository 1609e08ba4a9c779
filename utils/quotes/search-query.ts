import { cleanTag } from './clean-tag';

/** What a term is looked for in; `words` is everywhere. */
export type SearchField = 'words' | 'by' | 'topic' | 'tag' | 'color' | 'show' | 'has';

/** One thing a quote must have. */
export interface SearchTerm {
  field: SearchField;
  /** NFC, without quotation marks, white space folded to single spaces, of a tag without its sign; never empty. */
  value: string;
}

/** In the order they were typed. */
export type SearchQuery = readonly SearchTerm[];

/** `by:kate`, `#cost`, `"two words"`, `topic:"two words"`; a quotation mark that is not closed ends with the text. */
const TOKEN = /(?:(by|topic|tag|color|show|has):|(#))?(?:"([^"]*)(?:"|$)|([^\s"]+))/gi;
const LOOKS_LIKE_FIELD = /^(?:(?:by|topic|tag|color|show|has):|#)/i;

/**
 * Reads what stands in the search field. Never fails: an unknown field is a word, a field still without a value
 * (`by:`) is left out.
 */
export function parseQuery(typed: string): SearchTerm[] {
  const text = typed.normalize('NFC').replace(/[“”„]/g, '"');
  return [...text.matchAll(TOKEN)].flatMap(([, name, hash, quoted, plain = '']) => {
    const field = hash ? 'tag' : ((name?.toLowerCase() ?? 'words') as SearchField);
    const given = (quoted ?? plain).replace(/\s+/g, ' ').trim();
    const value = field === 'tag' ? cleanTag(given) : given;
    // The value of a field that is still to be typed: `by:` alone is a plain token.
    const unfinished = value === '' || (field === 'words' && quoted === undefined && LOOKS_LIKE_FIELD.test(value));
    return unfinished ? [] : [{ field, value }];
  });
}

/** The query as one would type it: `parseQuery(printQuery(q))` is `q`. */
export function printQuery(query: SearchQuery): string {
  return query.map(printTerm).join(' ');
}

/** One term as one would type it. */
export function printTerm({ field, value }: SearchTerm): string {
  const ambiguous = /\s/.test(value) || (field === 'words' && LOOKS_LIKE_FIELD.test(value));
  const written = ambiguous ? `"${value}"` : value;
  if (field === 'words') return written;
  return field === 'tag' ? `#${written}` : `${field}:${written}`;
}

/** The query with this term at its end, or, when it has it already, without it. */
export function toggleTerm(query: SearchQuery, term: SearchTerm): SearchTerm[] {
  const rest = query.filter((other) => !isSameTerm(other, term));
  return rest.length < query.length ? rest : [...query, term];
}

export function isSameTerm(a: SearchTerm, b: SearchTerm): boolean {
  return a.field === b.field && a.value.toLowerCase() === b.value.toLowerCase();
}
