import '../../lib/zod-setup';
import * as z from 'zod/mini';
import type { Quote } from '../model/quote';
import { type Identify, quoteFrom, rejectionReason } from './foreign-quote';
import { type ParsedFile, readable, type Skipped } from './parsed-file';

/** Reads a missing or null field as `empty`, because other programs that write such files write null. */
const or = <T>(schema: z.ZodMiniType<T>, empty: T) =>
  z.pipe(
    z.nullish(schema),
    z.transform((found) => found ?? empty),
  );
const text = or(z.string(), '');
const Target = z.object({ selector: or(z.array(z.looseObject({ type: z.string() })), []) });
const Annotation = z.object({
  created: text,
  updated: text,
  uri: text,
  text,
  tags: or(z.array(z.string()), []),
  target: or(z.array(Target), []),
  document: or(z.object({ title: or(z.array(z.string()), []) }), { title: [] }),
});
/** The client's export has `annotations`; what the API's search returns, as many tools save it, has `rows`. */
const File = z.union([
  z.object({ annotations: z.array(z.unknown()) }),
  z.pipe(
    z.object({ rows: z.array(z.unknown()) }),
    z.transform(({ rows }) => ({ annotations: rows })),
  ),
]);
const Words = z.object({ exact: z.string(), prefix: text, suffix: text });
const Time = z.object({ start: z.number().check(z.minimum(0)) });

/** Recognizes Hypothesis' table export, which has no context of the words. @param head first line of the file */
export function isHypothesisTable(head: string): boolean {
  return /\bquote\/description\b/i.test(head);
}

/**
 * Reads a JSON export of the Hypothesis client or its API; null for other files. Page notes and replies mark no words:
 * skipped.
 */
export function readHypothesis(data: unknown, identify: Identify): ParsedFile | null {
  const file = File.safeParse(Array.isArray(data) ? { annotations: data } : data);
  if (!file.success) return null;
  const quotes: Quote[] = [];
  const skipped: Skipped[] = [];
  let known = 0;
  for (const [index, one] of file.data.annotations.entries()) {
    const parsed = Annotation.safeParse(one);
    if (parsed.success && parsed.data.uri !== '') known++;
    const quote = parsed.success ? annotated(parsed.data, identify) : "it isn't an annotation";
    if (typeof quote === 'string') skipped.push({ where: `Annotation ${index + 1}`, why: quote });
    else quotes.push(quote);
  }
  return known === 0 && file.data.annotations.length > 0 ? null : readable('Hypothesis', quotes, skipped);
}

/** @returns the quote, or why it is skipped */
function annotated(annotation: z.infer<typeof Annotation>, identify: Identify): Quote | string {
  const selectors = annotation.target.flatMap(({ selector }) => selector);
  const words = Words.safeParse(selectors.find(({ type }) => type === 'TextQuoteSelector'));
  if (!words.success) return 'it has no highlighted text';
  const why = rejectionReason({ exact: words.data.exact, note: annotation.text });
  if (why !== null) return why;
  const time = Time.safeParse(selectors.find(({ type }) => type === 'MediaTimeSelector'));
  const foreign = {
    ...words.data,
    url: annotation.uri,
    title: annotation.document.title[0] ?? '',
    speaker: '',
    seconds: time.success ? time.data.start : null,
    note: annotation.text,
    tags: annotation.tags,
    created: annotation.created,
    modified: annotation.updated,
  };
  return quoteFrom(foreign, identify);
}
