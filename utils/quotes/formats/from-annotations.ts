import '../../lib/zod-setup';
import * as z from 'zod/mini';
import { quoteOf } from '../model/annotation';
import { QUOTE_SCHEMA, type Quote } from '../model/quote';
import { type Identify, quoteFrom, rejectionReason } from './foreign-quote';
import { NEWER, type ParsedFile, readable, refused, type Skipped } from './parsed-file';
import { whyTooLong } from './why-too-long';

/**
 * Reads W3C annotations: a collection, a page, a list or a single one; null when there are none. If one that Roundtable
 * wrote is damaged, nothing is read. Annotations of other programs do not tell who spoke; those without words are
 * skipped.
 */
export function readAnnotations(data: unknown, identify: Identify): ParsedFile | null {
  const items = itemsOf(data);
  if (!items.some((item) => One.safeParse(item).success)) return null;
  const quotes: Quote[] = [];
  const skipped: Skipped[] = [];
  for (const [index, item] of items.entries()) {
    const where = `Annotation ${index + 1}`;
    const schema = Ours.safeParse(item).data?.['rt:schema'];
    // Reading only the part that is understood would silently lose the rest.
    if (schema !== undefined && schema > QUOTE_SCHEMA) return refused(`${where} of ${items.length} ${NEWER}`);
    const quote = schema === undefined ? foreignQuote(item, identify) : ownQuote(item);
    if (quote === null)
      return refused(`${where} of ${items.length} is damaged: Roundtable wrote it but can't read it.`);
    if (typeof quote === 'string') skipped.push({ where, why: quote });
    else quotes.push(quote);
  }
  return readable('W3C Web Annotations', quotes, skipped);
}

const Items = z.object({ items: z.array(z.unknown()) });
const Collection = z.object({ first: Items });

function itemsOf(data: unknown): unknown[] {
  const page = Collection.safeParse(data).data?.first ?? Items.safeParse(data).data;
  return page?.items ?? listOf(data);
}

/** The standard allows a single value in place of a list of one. */
function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

const text = z.catch(z.string(), '');
const One = z.object({
  type: z.custom((type) => listOf(type).includes('Annotation')),
  created: text,
  modified: text,
  body: z.optional(z.unknown()),
  bodyValue: text,
  target: z.optional(z.unknown()),
});
const Ours = z.object({ 'rt:schema': z.number() });

/** @returns the quote, or why it is skipped; null when it cannot be read */
function ownQuote(item: unknown): Quote | string | null {
  const quote = quoteOf(item);
  return quote === null ? null : (whyTooLong(quote) ?? quote);
}

const Target = z.object({
  source: z.union([
    z.string(),
    z.pipe(
      z.object({ id: z.string() }),
      z.transform(({ id }) => id),
    ),
  ]),
  selector: z.optional(z.unknown()),
});
const Refined = z.object({ refinedBy: z.unknown() });
const Words = z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: text, suffix: text });
const Body = z.object({ value: z.string(), purpose: z.optional(z.unknown()) });

/** @returns the quote, or why it is skipped */
function foreignQuote(item: unknown, identify: Identify): Quote | string {
  const parsed = One.safeParse(item);
  if (!parsed.success) return "it isn't an annotation";
  const { target, body, bodyValue, created, modified } = parsed.data;
  const [marked] = listOf(target).flatMap(wordsAt);
  if (marked === undefined) return 'it has no highlighted text';
  const bodies = listOf(body).flatMap((one) => Body.safeParse(one).data ?? []);
  const isTag = ({ purpose }: z.infer<typeof Body>) => listOf(purpose).includes('tagging');
  const notes = [bodyValue, ...bodies.filter((one) => !isTag(one)).map(({ value }) => value)];
  const note = notes.filter(Boolean).join('\n\n');
  const why = rejectionReason({ exact: marked.exact, note });
  if (why !== null) return why;
  const tags = bodies.filter(isTag).map(({ value }) => value);
  return quoteFrom({ ...marked, title: '', speaker: '', seconds: null, note, tags, created, modified }, identify);
}

/** The words a target marks, which may be given relative to a part of the page. */
function wordsAt(target: unknown) {
  const { source, selector } = Target.safeParse(target).data ?? {};
  if (source === undefined) return [];
  const selectors = listOf(selector).flatMap((one) => [one, ...listOf(Refined.safeParse(one).data?.refinedBy)]);
  return selectors.flatMap((one) => {
    const words = Words.safeParse(one).data;
    return words === undefined ? [] : [{ ...words, url: source }];
  });
}
