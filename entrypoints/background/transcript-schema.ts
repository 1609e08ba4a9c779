import '../../utils/quotes/zod-setup';
import * as z from 'zod/mini';
import type { Transcript } from '../../utils/transcript/model';

const offset = z.number().check(z.int(), z.minimum(0));
const span = z.object({ start: offset, end: offset });

/** A transcript as a page sends it. */
export const TranscriptSchema: z.ZodMiniType<Transcript> = z.object({
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
  turns: z.array(z.extend(span, { speaker: z.nullable(z.string()), label: z.string(), paragraphs: z.array(span) })),
  speakers: z.array(z.object({ id: z.string(), name: z.string(), labels: z.array(z.string()) })),
  chapters: z.array(z.object({ seconds: z.number().check(z.minimum(0)), title: z.string() })),
  doubts: z.array(z.object({ kind: z.enum(['opening-unlabelled', 'chapters-unordered']) })),
});
