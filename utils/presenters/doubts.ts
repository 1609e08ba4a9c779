import { secondsAt } from '../analysis/clock/seconds-at';
import type { Analysis, AnalysisDoubt } from '../analysis/model';
import type { Chapter, Transcript } from '../transcript/model';
import { clock } from '../transcript/timestamps';
import { aboutClock, keepStart } from './format';
import type { PointView } from './points';

/** A turn whose words contradict the speaker name printed on it. */
export interface LabelDoubt extends PointView {
  /** The printed name and the words that do not fit it, possibly shortened: "Chris Hay: So thanks, Chris". */
  text: string;
  /** `Speaker.id` of the printed name; null for words before the first label. */
  speaker: string | null;
}

const SENTENCES = {
  'chapters-of-another-episode': 'The chapter list belongs to another episode. Times are off.',
  'chapters-unordered': 'The chapter list is out of order, as printed.',
  'opening-unlabelled': 'The opening words have no name on the page.',
};

/** Maximum characters shown of the words that raise a doubt. */
const LONGEST = 90;

/** What is wrong with the page as a whole, one plain sentence each, most consequential first. */
export function cautionsOf(transcript: Transcript, analysis: Analysis): string[] {
  const kinds = new Set<string>([...analysis.doubts, ...transcript.doubts].map((doubt) => doubt.kind));
  const times = analysis.doubts.flatMap((doubt) =>
    doubt.kind === 'chapter-time-in-doubt' ? [timeCaution(transcript.chapters[doubt.chapter])] : [],
  );
  // The sentence about the time already explains the order.
  if (times.length > 0) kinds.delete('chapters-unordered');
  return [...times, ...Object.entries(SENTENCES).flatMap(([kind, sentence]) => (kinds.has(kind) ? [sentence] : []))];
}

/** "The time printed for “Tides” (1:28:00) does not fit." */
function timeCaution(chapter: Chapter | undefined): string {
  return `The time printed for \u201c${keepStart(chapter?.title ?? '', LONGEST)}\u201d (${clock(chapter?.seconds ?? 0)}) does not fit.`;
}

/** The turns whose name may be wrong, in text order. */
export function labelDoubtsOf({ text, turns }: Transcript, { doubts, clock }: Analysis): LabelDoubt[] {
  return doubts.filter(isLabelDoubt).map(({ start, end, turn }) => ({
    time: aboutClock(secondsAt(clock, start)),
    text: `${turns[turn]?.label}: ${keepStart(text.slice(start, end), LONGEST)}`,
    offset: start,
    speaker: turns[turn]?.speaker ?? null,
  }));
}

/** All label doubts in one line; empty when there are none. */
export function labelCaution(doubts: readonly LabelDoubt[]): string[] {
  const [first, second] = doubts;
  if (first === undefined) return [];
  if (second === undefined) return [`The name printed at ${first.time} may be wrong.`];
  return [`${doubts.length} printed names may be wrong, the first at ${first.time}.`];
}

function isLabelDoubt(doubt: AnalysisDoubt): doubt is Extract<AnalysisDoubt, { kind: 'label-in-doubt' }> {
  return doubt.kind === 'label-in-doubt';
}
