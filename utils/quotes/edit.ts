import type { QuoteEdit } from './quote';

/** What a quote holds in the fields of an edit. */
export function fieldsOf(quote: QuoteEdit, edit: Partial<QuoteEdit>): Partial<QuoteEdit> {
  return Object.fromEntries(Object.keys(edit).map((field) => [field, quote[field as keyof QuoteEdit]]));
}
