import '../../utils/lib/zod-setup';
import * as z from 'zod/mini';
import { secondsAt } from '../../utils/analysis/clock/seconds-at';
import { askPage } from '../../utils/messaging/transport';
import { saveFile } from '../../utils/page/save-file';
import { TRANSCRIPT_FORMATS } from '../../utils/quotes/formats/all-transcripts';
import { fileName } from '../../utils/quotes/formats/file-name';
import { OffsetSchema, SpanSchema, TranscriptSchema } from '../../utils/transcript/transcript-schema';

export const EXPORT_FORMATS = TRANSCRIPT_FORMATS.map(({ id, name }) => ({ id, name }));

const seconds = z.number().check(z.minimum(0));

const TranscriptExportSchema = z.object({
  transcript: TranscriptSchema,
  sentences: z.array(z.extend(SpanSchema, { turn: OffsetSchema })),
  topics: z.array(z.extend(SpanSchema, { title: z.string(), seconds, asPrinted: z.boolean() })),
  clock: z.object({
    knots: z.array(z.object({ offset: OffsetSchema, seconds: z.number() })).check(z.minLength(2)),
    turnSeconds: z.array(seconds),
    duration: seconds,
  }),
  quotes: z.array(SpanSchema),
});

/** Downloads the transcript of this tab as a file. @throws Unreachable, or when the page sends invalid data */
export async function exportTranscript(tabId: number, id: string): Promise<void> {
  const format = TRANSCRIPT_FORMATS.find((known) => known.id === id);
  if (format === undefined) return;
  const { clock, ...talk } = z.parse(TranscriptExportSchema, await askPage(tabId, 'readTranscript'));
  const { title, show } = talk.transcript.episode;
  const text = format.write({ ...talk, duration: clock.duration, secondsAt: (at) => secondsAt(clock, at) });
  saveFile(new Blob([text], { type: format.mime }), fileName(title || show, format.extension));
}
