import '../../lib/zod-setup';
import * as z from 'zod/mini';
import type { Json } from './checksum';
import { QUOTE_SCHEMA, type Quote, type QuoteAnchor } from './quote';
import { QuoteSchema } from './quote-schema';

/**
 * A quote as a W3C Web Annotation, as stored in the database and written to JSON-LD files. Properties the standard does
 * not define have the prefix `rt:`.
 */
export type Annotation = { [key: string]: Json };

/** The prefix only has to be a valid IRI; a URN is one that does not point anywhere. */
const CONTEXT: Json = ['http://www.w3.org/ns/anno.jsonld', { rt: 'urn:roundtable:' }];
const ID = 'urn:ulid:';

/** The annotation of a quote; `quoteOf` restores the quote from it, field by field. */
export function annotationOf(quote: Quote): Annotation {
  const { speaker, episode, anchor } = quote;
  return {
    '@context': CONTEXT,
    id: ID + quote.id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: quote.created,
    modified: quote.modified,
    generator: { type: 'Software', name: 'Roundtable' },
    body: bodiesOf(quote),
    target: { source: episode.url, selector: selectorsOf(quote) },
    'rt:schema': QUOTE_SCHEMA,
    'rt:revision': quote.revision,
    'rt:deleted': quote.deleted,
    'rt:color': quote.color,
    'rt:show': episode.show,
    'rt:episode': { number: episode.number, title: episode.title },
    'rt:speaker': speaker?.name ?? null,
    'rt:speakerId': speaker?.id ?? null,
    'rt:role': speaker?.role ?? null,
    'rt:speakerTitle': speaker?.title ?? null,
    'rt:turn': turnsOf(anchor),
    'rt:sentence': anchor.sentences === null ? null : { ...anchor.sentences },
    'rt:topic': quote.topic,
    'rt:timeEstimate': quote.seconds === null ? null : { seconds: quote.seconds, basis: 'word-clock' },
  };
}

function bodiesOf({ note, tags, color }: Quote): Json[] {
  const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, format: 'text/plain', value });
  const own: Json[] = note === '' ? [] : [text('commenting', note)];
  return [...own, ...tags.map((tag) => text('tagging', tag)), text('classifying', color)];
}

function selectorsOf({ anchor, seconds }: Quote): Json[] {
  const { exact, prefix, suffix, start, end } = anchor;
  const words: Json[] = [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    // UTF-16 code units of the normalized transcript, not of the page.
    { type: 'TextPositionSelector', start, end },
  ];
  if (seconds === null) return words;
  const conformsTo = 'http://www.w3.org/TR/media-frags/';
  return [...words, { type: 'FragmentSelector', conformsTo, value: `t=${seconds}` }];
}

function turnsOf({ turns: { voices, ...turns } }: QuoteAnchor): Json {
  return voices === undefined ? turns : { ...turns, voices: voices.map((voice) => ({ ...voice })) };
}

const number = z.number();
const line = z.nullable(z.string());

/** The parts of an annotation that a quote is read from; `QuoteSchema` validates their content. */
const Parts = z.object({
  id: z.string().check(z.startsWith(ID)),
  type: z.literal('Annotation'),
  created: z.string(),
  modified: z.string(),
  body: z.array(z.object({ purpose: z.string(), value: z.string() })),
  target: z.object({ source: z.string(), selector: z.array(z.looseObject({ type: z.string() })) }),
  'rt:revision': number,
  'rt:deleted': line,
  'rt:color': z.string(),
  'rt:show': z.string(),
  'rt:episode': z.object({ number: z.nullable(number), title: z.string() }),
  'rt:speaker': line,
  'rt:speakerId': line,
  'rt:role': line,
  'rt:speakerTitle': line,
  'rt:turn': z.looseObject({ first: number, last: number, offset: number }),
  'rt:sentence': z.nullable(z.object({ first: number, last: number })),
  'rt:topic': line,
  'rt:timeEstimate': z.nullable(z.object({ seconds: number })),
});

/** The quote in an annotation made by `annotationOf`; null for anything else. */
export function quoteOf(annotation: unknown): Quote | null {
  const parsed = Parts.safeParse(annotation);
  if (!parsed.success) return null;
  const parts = parsed.data;
  const selector = (type: string): Record<string, unknown> =>
    parts.target.selector.find((given) => given.type === type) ?? {};
  const { exact, prefix, suffix } = selector('TextQuoteSelector') as Partial<QuoteAnchor>;
  const { start, end } = selector('TextPositionSelector') as Partial<QuoteAnchor>;
  const written = (purpose: string) => parts.body.filter((body) => body.purpose === purpose).map(({ value }) => value);
  const quote = QuoteSchema.safeParse({
    id: parts.id.slice(ID.length),
    anchor: { exact, prefix, suffix, start, end, turns: parts['rt:turn'], sentences: parts['rt:sentence'] },
    episode: { url: parts.target.source, show: parts['rt:show'], ...parts['rt:episode'] },
    speaker: speakerOf(parts),
    topic: parts['rt:topic'],
    seconds: parts['rt:timeEstimate']?.seconds ?? null,
    color: parts['rt:color'],
    note: written('commenting')[0] ?? '',
    tags: written('tagging'),
    created: parts.created,
    modified: parts.modified,
    revision: parts['rt:revision'],
    deleted: parts['rt:deleted'],
  });
  return quote.success ? quote.data : null;
}

function speakerOf(parts: z.infer<typeof Parts>): Json {
  const name = parts['rt:speaker'];
  return name === null
    ? null
    : { id: parts['rt:speakerId'], name, role: parts['rt:role'], title: parts['rt:speakerTitle'] };
}
