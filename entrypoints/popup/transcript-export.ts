import '../../utils/lib/zod-setup';
import * as z from 'zod/mini';
import { secondsAt } from '../../utils/analysis/clock/seconds-at';
import { askPage } from '../../utils/messaging/transport';
import { saveFile } from '../../utils/page/save-file';
import { readingTime } from '../../utils/presenters/format';
import { roleLine } from '../../utils/presenters/people';
import { TRANSCRIPT_FORMATS } from '../../utils/quotes/formats/all-transcripts';
import { fileName } from '../../utils/quotes/formats/file-name';
import type { TimedTranscript } from '../../utils/quotes/formats/transcript-format';
import { QUOTE_COLORS } from '../../utils/quotes/model/quote';
import { OffsetSchema, SpanSchema, TranscriptSchema } from '../../utils/transcript/transcript-schema';

export const EXPORT_FORMATS = TRANSCRIPT_FORMATS.map(({ id, name, about }) => ({ id, name, about }));

const seconds = z.number().check(z.minimum(0));

const TimedSchema = z.extend(SpanSchema, { seconds });
const points = z.array(TimedSchema);

/** Of the analysis, what files tell. */
const AnalysisSchema = z.object({
  sentences: z.array(z.extend(SpanSchema, { turn: OffsetSchema })),
  topics: z.array(
    z.extend(TimedSchema, {
      title: z.string(),
      asPrinted: z.boolean(),
      words: z.number(),
      subtopics: z.array(z.object({ title: z.string(), seconds })),
    }),
  ),
  summaries: z.array(z.object({ keyPoints: points, speakers: z.array(z.object({ keyPoints: points })) })),
  questions: z.array(z.extend(TimedSchema, { answers: z.array(z.object({ point: TimedSchema, further: points })) })),
  clock: z.object({
    knots: z.array(z.object({ offset: OffsetSchema, seconds: z.number() })).check(z.minLength(2)),
    turnSeconds: z.array(seconds),
    duration: seconds,
  }),
  profiles: z.array(
    z.object({
      speaker: z.string(),
      role: z.enum(['host', 'guest', 'unknown']),
      title: z.nullable(z.string()),
      keyPoints: points,
    }),
  ),
});

const TranscriptExportSchema = z.object({
  transcript: TranscriptSchema,
  analysis: AnalysisSchema,
  quotes: z.array(
    z.extend(SpanSchema, {
      id: z.string(),
      color: z.enum(QUOTE_COLORS),
      note: z.string(),
      tags: z.array(z.string()),
    }),
  ),
});

/** What the formats need, from a page's answer. @param now ISO 8601 @throws when the answer is invalid */
export function readExport(answer: unknown, now: string): TimedTranscript {
  const { transcript, analysis, quotes } = z.parse(TranscriptExportSchema, answer);
  const { clock, profiles, sentences, topics, summaries, questions } = analysis;
  const people = transcript.speakers.map(({ id, name }) => {
    const profile = profiles.find(({ speaker }) => speaker === id);
    return { id, name, host: profile?.role === 'host', role: profile === undefined ? '' : roleLine({ id, profile }) };
  });
  return {
    transcript,
    quotes,
    sentences,
    topics: topics.map((topic) => ({ ...topic, reading: readingTime(topic.words) })),
    keyPoints: [...profiles, ...summaries, ...summaries.flatMap(({ speakers }) => speakers)].flatMap(
      ({ keyPoints }) => keyPoints,
    ),
    questions: questions.map(({ answers, ...question }) => ({
      ...question,
      answers: answers.map(({ point, further }) => [point, ...further] as const),
    })),
    people: [...people.filter(({ host }) => host), ...people.filter(({ host }) => !host)],
    duration: clock.duration,
    now,
    secondsAt: (at) => secondsAt(clock, at),
  };
}

/** Downloads the transcript of this tab as a file. @throws Unreachable, or when the page sends invalid data */
export async function exportTranscript(tabId: number, id: string): Promise<void> {
  const format = TRANSCRIPT_FORMATS.find((known) => known.id === id);
  if (format === undefined) return;
  const timed = readExport(await askPage(tabId, 'readTranscript'), new Date().toISOString());
  const { title, show } = timed.transcript.episode;
  saveFile(new Blob([format.write(timed)], { type: format.mime }), fileName(title || show, format.extension));
}
