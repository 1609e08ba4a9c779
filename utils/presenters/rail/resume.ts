import { secondsAt } from '../../analysis/clock/seconds-at';
import type { Analysis } from '../../analysis/model';
import { createFinder } from '../../quotes/anchor/find';
import type { QuoteAnchor } from '../../quotes/model/quote';
import { type ReadingProgress, topicsRead } from '../../quotes/progress/progress';
import type { Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import { aboutClock, dotted, timeLeft } from '../format';
import type { StripTurn } from '../strip/strip';
import { wordsAfter } from '../strip/words-left';
import { topicStarts } from '../topic-starts';

/** Where the reader can continue. */
export interface ResumeView {
  /** Offset in `Transcript.text` to jump to. */
  offset: number;
  /** "Kate Soule · DeepSeek-V3 · ≈19:40 · 16 min left" */
  place: string;
}

/** What is shown of the reader's progress in an episode. */
export interface ProgressView {
  /** Null when there is nothing to continue, or when its words are no longer on the page. */
  resume: ResumeView | null;
  /** Offsets of the topics and sub-topics that were read. */
  read: number[];
}

export const NO_PROGRESS: ProgressView = { resume: null, read: [] };

/** How far the reader has read this text; null when nothing is stored. @param turns those of its strip */
export function presentProgress(
  progress: Pick<ReadingProgress, 'place' | 'read'> | null,
  transcript: Transcript,
  analysis: Analysis,
  turns: readonly StripTurn[],
): ProgressView {
  if (progress === null) return NO_PROGRESS;
  return {
    resume: progress.place && presentResume(progress.place, transcript, analysis, turns),
    read: topicsRead(progress.read, transcript.text, topicStarts(analysis)),
  };
}

/** Where these words are now; null when they are not on the page, or in several places that fit equally well. */
function presentResume(
  place: QuoteAnchor,
  transcript: Transcript,
  analysis: Analysis,
  turns: readonly StripTurn[],
): ResumeView | null {
  const found = createFinder(transcript.text).find(place);
  if (found.state === 'missing' || found.tied) return null;
  const { start } = found.span;
  const { speaker } = transcript.turns[spanAt(transcript.turns, start)] ?? {};
  const name = transcript.speakers.find(({ id }) => id === speaker)?.name ?? null;
  const topic = analysis.topics.findLast((part) => part.start <= start);
  const part = topic?.subtopics.findLast((within) => within.start <= start) ?? topic;
  const left = wordsAfter(turns)(start);
  const time = aboutClock(secondsAt(analysis.clock, start));
  // In one piece, because the place may need two lines.
  return { offset: start, place: dotted(name, part?.title ?? null, time, timeLeft(left).replaceAll(' ', '\u00a0')) };
}
