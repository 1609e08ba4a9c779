import '../../lib/zod-setup';
import * as z from 'zod/mini';
import { QUOTE_SCHEMA, type Quote } from '../model/quote';
import { QuoteSchema } from '../model/quote-schema';
import { newerRecord } from '../model/record';
import { JSON_KIND } from './json';
import { NEWER, type ParsedFile, readable, refused, type Skipped } from './parsed-file';
import { whyTooLong } from './why-too-long';

const Own = z.object({
  kind: z.literal(JSON_KIND),
  schema: z.number(),
  quotes: z.array(z.unknown()),
  untouched: z.catch(z.array(z.unknown()), []),
});

/** Reads a Roundtable JSON file; null for other files. If one quote is damaged, nothing is read. */
export function readOwn(data: unknown): ParsedFile | null {
  const file = Own.safeParse(data);
  if (!file.success) return null;
  const { schema, quotes: given, untouched } = file.data;
  if (schema > QUOTE_SCHEMA) return refused(`The file ${NEWER}`);
  const quotes: Quote[] = [];
  const skipped: Skipped[] = [];
  for (const [index, one] of given.entries()) {
    const quote = QuoteSchema.safeParse(one);
    if (!quote.success) return refused(`Quote ${index + 1} of ${given.length} is damaged: ${whereOf(quote.error)}.`);
    const why = whyTooLong(quote.data);
    if (why === null) quotes.push(quote.data);
    else skipped.push({ where: `Quote ${index + 1}`, why });
  }
  const newer: string[] = [];
  for (const [index, one] of untouched.entries()) {
    if (typeof one === 'string' && newerRecord(one) !== null) newer.push(one);
    else skipped.push({ where: `Set-aside record ${index + 1}`, why: "it can't be read" });
  }
  return readable('Roundtable', quotes, skipped, newer);
}

function whereOf(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path.join('.') ?? '';
  return path === '' ? "it isn't a quote" : `its ${path} can't be read`;
}
