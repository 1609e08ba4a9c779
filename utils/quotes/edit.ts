import type { QuoteEdit } from './quote';

/** What a quote holds in the fields of an edit. */
export function fieldsOf(quote: QuoteEdit, edit: Partial<QuoteEdit>): Partial<QuoteEdit> {
  return Object.fromEntries(Object.keys(edit).map((field) => [field, quote[field as keyof QuoteEdit]]));
}

/** Whether it holds what the edit sets. */
export function isHeld(edit: Partial<QuoteEdit>, quote: QuoteEdit): boolean {
  return JSON.stringify(edit) === JSON.stringify(fieldsOf(quote, edit));
}
