import '../zod-setup';
import * as z from 'zod/mini';
import { quoteOf } from '../annotation';
import { QUOTE_SCHEMA, type Quote } from '../quote';
import { QuoteSchema } from '../quote-schema';
import { newerRecord } from '../record';
import { tooLong } from '../too-long';
import { JSON_KIND } from './json';
import { type FileReading, readable, refused, type Skipped } from './reading';

const Own = z.object({
  kind: z.literal(JSON_KIND),
  schema: z.number(),
  quotes: z.array(z.unknown()),
  untouched: z.catch(z.array(z.unknown()), []),
});

const NEWER = 'was written by a newer version of Roundtable';

/** A file of ours: every quote must be sound, or nothing is read. Null when it is no file of ours. */
export function readOwn(data: unknown): FileReading | null {
  const file = Own.safeParse(data);
  if (!file.success) return null;
  const { schema, quotes: given, untouched } = file.data;
  if (schema > QUOTE_SCHEMA) return refused(`The file ${NEWER}. Update first.`);
  const quotes: Quote[] = [];
  const skipped: Skipped[] = [];
  for (const [index, one] of given.entries()) {
    const quote = QuoteSchema.safeParse(one);
    if (!quote.success) return refused(`Quote ${index + 1} of ${given.length} is damaged: ${whereOf(quote.error)}.`);
    const why = tooLong(quote.data);
    if (why === null) quotes.push(quote.data);
    else skipped.push({ where: `Quote ${index + 1}`, why });
  }
  const newer: string[] = [];
  for (const [index, one] of untouched.entries()) {
    if (typeof one === 'string' && newerRecord(one) !== null) newer.push(one);
    else skipped.push({ where: `Set-aside record ${index + 1}`, why: 'it cannot be read' });
  }
  return readable('Roundtable', quotes, skipped, newer);
}

function whereOf(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path.join('.') ?? '';
  return path === '' ? 'it is no quote' : `its ${path} cannot be read`;
}

const Page = z.object({ items: z.array(z.unknown()) });
const Collection = z.object({ type: z.literal('AnnotationCollection'), first: Page });

/**
 * W3C annotations: a collection, a page, a list or a single one. Only those that we wrote say who spoke, so only those
 * are read; null when there are none at all.
 */
export function readAnnotations(data: unknown): FileReading | null {
  const items = itemsOf(data);
  if (items === null || items.length === 0) return null;
  const quotes: Quote[] = [];
  const skipped: Skipped[] = [];
  for (const [index, item] of items.entries()) {
    // Read as far as it is understood, the rest would be gone without a word.
    if (Newer.safeParse(item).success)
      return refused(`Annotation ${index + 1} of ${items.length} ${NEWER}. Update first.`);
    const quote = quoteOf(item);
    if (quote === null) return refused(`Annotation ${index + 1} of ${items.length} is not one that Roundtable wrote.`);
    const why = tooLong(quote);
    if (why === null) quotes.push(quote);
    else skipped.push({ where: `Annotation ${index + 1}`, why });
  }
  return readable('W3C Web Annotations', quotes, skipped);
}

const Newer = z.object({ 'rt:schema': z.number().check(z.gt(QUOTE_SCHEMA)) });

const One = z.object({ type: z.literal('Annotation') });

function itemsOf(data: unknown): unknown[] | null {
  const collection = Collection.safeParse(data);
  if (collection.success) return collection.data.first.items;
  const page = Page.safeParse(data);
  if (page.success) return page.data.items;
  if (Array.isArray(data)) return data.some((item) => One.safeParse(item).success) ? data : null;
  return One.safeParse(data).success ? [data] : null;
}
