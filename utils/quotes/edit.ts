import type { QuoteDraft, QuoteEdit, QuotePassage } from './quote';

/** What is set of a quote: what its reader wrote and, when it is placed elsewhere, all that its place says. */
export interface Setting {
  edit: Partial<QuoteEdit>;
  passage?: QuotePassage | undefined;
}

/** What a quote holds where others set something. */
export function heldBy(quote: QuoteDraft, { edit, passage }: Setting): Setting {
  return { edit: fieldsOf(quote, edit), ...(passage && { passage: fieldsOf(quote, passage) }) };
}

/** Whether a quote holds what is set. */
export function isHeld(setting: Setting, quote: QuoteDraft): boolean {
  const { edit, passage } = setting;
  return JSON.stringify({ edit, passage }) === JSON.stringify(heldBy(quote, setting));
}

function fieldsOf<T extends object>(quote: T, fields: T | Partial<T>) {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, quote[field as keyof T]])) as T;
}
