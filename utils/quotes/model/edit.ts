import type { Quote, QuoteDraft, QuoteEdit, QuotePassage } from './quote';

/** What a quote from another program learns from its page. */
export type Learned = Partial<QuotePassage & Pick<Quote, 'episode'>>;

/**
 * What a change sets in a quote: what the reader wrote and, when the quote is placed elsewhere, everything its place
 * determines.
 */
export interface QuoteUpdate {
  edit: Partial<QuoteEdit>;
  passage?: QuotePassage | undefined;
}

/** The values a quote has for the fields that an update sets. */
export function heldBy(quote: QuoteDraft, { edit, passage }: QuoteUpdate): QuoteUpdate {
  return { edit: fieldsOf(quote, edit), ...(passage && { passage: fieldsOf(quote, passage) }) };
}

/** Whether a quote already has the values of an update. */
export function isHeld(update: QuoteUpdate, quote: QuoteDraft): boolean {
  const { edit, passage } = update;
  return JSON.stringify({ edit, passage }) === JSON.stringify(heldBy(quote, update));
}

function fieldsOf<T extends object>(quote: T, fields: T | Partial<T>) {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, quote[field as keyof T]])) as T;
}
