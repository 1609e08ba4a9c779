import type { Quote, QuoteDraft, QuoteEdit, QuotePassage } from './quote';

/** What a quote from another program learns from its page. */
export type Learned = Partial<QuotePassage & Pick<Quote, 'episode'>>;

/**
 * What a change sets: what the reader wrote and, when the quote is placed elsewhere, everything its place determines.
 */
export interface Setting {
  edit: Partial<QuoteEdit>;
  passage?: QuotePassage | undefined;
}

/** The values a quote has for the fields that a setting sets. */
export function heldBy(quote: QuoteDraft, { edit, passage }: Setting): Setting {
  return { edit: fieldsOf(quote, edit), ...(passage && { passage: fieldsOf(quote, passage) }) };
}

/** Whether a quote already has the values of a setting. */
export function isHeld(setting: Setting, quote: QuoteDraft): boolean {
  const { edit, passage } = setting;
  return JSON.stringify({ edit, passage }) === JSON.stringify(heldBy(quote, setting));
}

function fieldsOf<T extends object>(quote: T, fields: T | Partial<T>) {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, quote[field as keyof T]])) as T;
}
