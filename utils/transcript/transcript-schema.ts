import '../lib/zod-setup';
import * as z from 'zod/mini';
import type { Span, Transcript } from './model';

/** An offset in `Transcript.text`. */
export const OffsetSchema = z.number().check(z.int(), z.minimum(0));

/** A span of `Transcript.text`, without a check that it is inside. */
export const SpanSchema = z.object({ start: OffsetSchema, end: OffsetSchema });

const shape: z.ZodMiniType<Transcript> = z.object({
  episode: z.object({
    url: z.string(),
    show: z.string(),
    number: z.nullable(z.number()),
    title: z.string(),
    description: z.string(),
    linkedNames: z.array(z.string()),
    lang: z.nullable(z.string()),
    links: z.array(z.object({ kind: z.enum(['apple', 'spotify', 'youtube', 'other']), href: z.string() })),
  }),
  text: z.string(),
  turns: z.array(
    z.extend(SpanSchema, { speaker: z.nullable(z.string()), label: z.string(), paragraphs: z.array(SpanSchema) }),
  ),
  speakers: z.array(z.object({ id: z.string(), name: z.string(), labels: z.array(z.string()) })),
  chapters: z.array(z.object({ seconds: z.number().check(z.minimum(0)), title: z.string() })),
  doubts: z.array(z.object({ kind: z.enum(['opening-unlabelled', 'chapters-unordered']) })),
});

/**
 * A transcript as sent by a page. Checks that offsets are within its own text, and that turns refer to its speakers.
 */
export const TranscriptSchema: z.ZodMiniType<Transcript> = shape.check(z.refine(holdsTogether));

function holdsTogether({ text, turns, speakers }: Transcript): boolean {
  const ids = new Set(speakers.map(({ id }) => id));
  return (
    follow(turns, { start: 0, end: text.length }) &&
    turns.every(
      (turn) =>
        (turn.speaker === null || ids.has(turn.speaker)) && turn.paragraphs.length > 0 && follow(turn.paragraphs, turn),
    )
  );
}

/** Whether the spans are in order, without overlaps, and inside the whole. */
function follow(spans: readonly Span[], whole: Span): boolean {
  let at = whole.start;
  for (const { start, end } of spans) {
    if (start < at || end < start) return false;
    at = end;
  }
  return at <= whole.end;
}
