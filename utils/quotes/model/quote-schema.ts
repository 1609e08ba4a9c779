import '../../lib/zod-setup';
import * as z from 'zod/mini';
import {
  LONGEST_LINE,
  LONGEST_TAG,
  MOST_TAGS,
  MOST_VOICES,
  QUOTE_COLORS,
  type Quote,
  type QuoteAnchor,
  type QuoteDraft,
  type QuoteEdit,
  type QuotePassage,
  type Voice,
} from './quote';
import { isUlid } from './ulid';

const offset = z.number().check(z.int(), z.minimum(0));
const range = z.object({ first: offset, last: offset });
/** Text of the page or the reader with lone surrogates replaced, because only one of the two stores preserves them. */
const text = z.pipe(
  z.string(),
  z.transform((raw) => raw.toWellFormed()),
);
const name = z.pipe(z.string().check(z.maxLength(LONGEST_LINE)), text);
const moment = z.iso.datetime();

export const QuoteIdSchema = z.string().check(z.refine(isUlid));

const voices = z.array(z.object({ at: offset, name })).check(z.maxLength(MOST_VOICES));

/** Voices that cannot be right are left out, because without them the words are still the reader's. */
export const QuoteAnchorSchema: z.ZodMiniType<QuoteAnchor> = z.pipe(
  z
    .object({
      start: offset,
      end: offset,
      exact: z.pipe(z.string().check(z.minLength(1)), text),
      prefix: name,
      suffix: name,
      turns: z.extend(range, { offset, voices: z.catch(z.optional(voices), undefined) }),
      sentences: z.nullable(range),
    })
    .check(z.refine(({ start, end }) => start < end)),
  z.transform(({ turns: { voices: said, ...turns }, ...anchor }) => ({
    ...anchor,
    turns: said !== undefined && areInOrder(said, anchor.exact) ? { ...turns, voices: said } : turns,
  })),
);

const edit = {
  color: z.enum(QUOTE_COLORS),
  note: text,
  tags: z
    .array(z.pipe(z.string().check(z.minLength(1), z.maxLength(LONGEST_TAG)), text))
    .check(z.maxLength(MOST_TAGS), z.refine(allDifferent)),
};

/** A quote edit as received in a message: any subset of the fields. */
export const QuoteEditSchema: z.ZodMiniType<Partial<QuoteEdit>> = z.pipe(
  z.partial(z.object(edit)),
  z.transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))),
);

const passage = {
  anchor: QuoteAnchorSchema,
  speaker: z.nullable(
    z.object({ id: name, name, role: z.enum(['host', 'guest', 'unknown']), title: z.nullable(name) }),
  ),
  topic: z.nullable(name),
  seconds: z.nullable(z.number().check(z.minimum(0))),
};

/** The place of a quote, as received in a message or stored in a list. */
export const QuotePassageSchema: z.ZodMiniType<QuotePassage> = z.object(passage);

const said = {
  ...edit,
  ...passage,
  id: QuoteIdSchema,
  episode: z.object({ url: name, show: name, number: z.nullable(z.number()), title: name }),
};

/** A quote as sent by a page. */
export const QuoteDraftSchema: z.ZodMiniType<QuoteDraft> = z.object(said);

/** A quote as in an imported file or a stored record. */
export const QuoteSchema: z.ZodMiniType<Quote> = z.object({
  ...said,
  created: moment,
  modified: moment,
  revision: z.number().check(z.int(), z.minimum(1)),
  deleted: z.nullable(moment),
});

/** Whether each part starts after the one before it, and inside the words. */
function areInOrder(said: readonly Voice[], { length }: string): boolean {
  return said.every(({ at }, n) => at < length && at > (said[n - 1]?.at ?? -1));
}

function allDifferent(tags: readonly string[]): boolean {
  return new Set(tags.map((tag) => tag.toLowerCase())).size === tags.length;
}
