import { secondsAt } from '../../analysis/clock/seconds-at';
import type { Analysis } from '../../analysis/model';
import { describeQuote, type Undescribed } from '../../quotes/anchor/describe';
import type { QuoteDraft, QuoteEdit, QuotePassage, QuoteSpeaker } from '../../quotes/model/quote';
import type { Span, Transcript } from '../../transcript/model';

export interface DraftRequest extends QuoteEdit {
  /** ULID of the new quote. */
  id: string;
  span: Span;
}

/** A draft of a quote with everything the transcript says about its words, or the reason why they cannot be quoted. */
export function draftQuote(
  transcript: Transcript,
  analysis: Analysis,
  { id, span, color, note, tags }: DraftRequest,
): QuoteDraft | Undescribed {
  const passage = passageAt(transcript, analysis, span);
  if (typeof passage === 'string') return passage;
  const { url, show, number, title } = transcript.episode;
  return { ...{ id, color, note, tags }, ...passage, episode: { url, show, number, title } };
}

/** What the transcript says about these words, or the reason why they cannot be quoted. */
export function passageAt(transcript: Transcript, analysis: Analysis, span: Span): QuotePassage | Undescribed {
  const anchor = describeQuote(transcript, analysis.sentences, span);
  if (typeof anchor === 'string') return anchor;
  return {
    anchor,
    speaker: speakerOf(transcript, analysis, anchor),
    topic: analysis.topics.findLast(({ start }) => start <= anchor.start)?.title ?? null,
    seconds: secondsAt(analysis.clock, anchor.start),
  };
}

/** The speaker of most characters in a span; on a tie, the first. */
function speakerOf({ turns, speakers }: Transcript, { profiles }: Analysis, span: Span): QuoteSpeaker | null {
  const said = new Map<string | null, number>();
  for (const { start, end, speaker } of turns) {
    const inside = Math.min(end, span.end) - Math.max(start, span.start);
    if (inside > 0) said.set(speaker, (said.get(speaker) ?? 0) + inside);
  }
  const [most] = [...said].sort((a, b) => b[1] - a[1]);
  const speaker = speakers.find(({ id }) => id === most?.[0]);
  if (speaker === undefined) return null;
  const profile = profiles.find((known) => known.speaker === speaker.id);
  return { id: speaker.id, name: speaker.name, role: profile?.role ?? 'unknown', title: profile?.title ?? null };
}
