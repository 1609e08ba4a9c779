import { QueryGrammar, type TypedTerm } from '../../lib/query-grammar';
import { hasWords } from './occurrences';

/** The filters of a search within one episode. */
export type TranscriptField = 'by' | 'topic' | 'is' | 'has';

/** One condition on what is said. */
export type TranscriptTerm = TypedTerm<TranscriptField>;

/** The terms in the order they were typed. */
export type TranscriptQuery = readonly TranscriptTerm[];

type Printable = Pick<TranscriptTerm, 'field' | 'value'> & Partial<TranscriptTerm>;

const GRAMMAR = new QueryGrammar<TranscriptField>(['by', 'topic', 'is', 'has']);

/** Parses the text of the Search tab's field; never fails. Dashes alone are no words, so they are left out. */
export function parseTranscriptQuery(typed: string): TranscriptTerm[] {
  return GRAMMAR.parse(typed).filter(({ field, value }) => field !== 'words' || hasWords(value));
}

/** The query as text that can be typed. */
export function printTranscriptQuery(query: readonly Printable[]): string {
  return query.map((term) => GRAMMAR.print(term)).join(' ');
}

/** Leaves out every term of these fields. */
export function withoutFields(query: TranscriptQuery, ...fields: TranscriptTerm['field'][]): TranscriptTerm[] {
  return query.filter(({ field }) => !fields.includes(field));
}
