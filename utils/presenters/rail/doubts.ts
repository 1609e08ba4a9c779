import { secondsAt } from '../../analysis/clock/seconds-at';
import type { Analysis, AnalysisDoubt, Topic } from '../../analysis/model';
import type { Transcript } from '../../transcript/model';
import { clock } from '../../transcript/timestamps';
import { aboutClock, keepStart } from '../format';
import type { PointView } from '../points';

/** A turn whose words contradict the speaker name printed on it. */
export interface LabelDoubt extends PointView {
  /** The printed name and the words that do not fit it, possibly shortened: "Chris Hay: So thanks, Chris". */
  text: string;
  /** `Speaker.id` of the printed name; null for words before the first label. */
  speaker: string | null;
}

const SENTENCES = {
  'chapters-of-another-episode': 'The chapter list belongs to another episode. Times are off.',
  'chapters-unordered': 'The printed chapter list is out of order.',
  'opening-unlabelled': 'The opening has no speaker name on the page.',
};

/** Maximum characters shown of the words that raise a doubt. */
const LONGEST_EXCERPT = 90;

/** Below this confidence, 0–1, the start of a topic is called a guess. */
export const SURE = 0.5;

/** What is wrong with the page as a whole, one plain sentence each, most consequential first. */
export function cautionsOf(transcript: Transcript, analysis: Analysis): string[] {
  const kinds = new Set<string>([...analysis.doubts, ...transcript.doubts].map((doubt) => doubt.kind));
  // The doubt about the time already explains the order.
  if (kinds.has('chapter-time-in-doubt')) kinds.delete('chapters-unordered');
  return Object.entries(SENTENCES).flatMap(([kind, sentence]) => (kinds.has(kind) ? [sentence] : []));
}

/** "Printed as 21:30; spoken at about 12:30" for the topic whose printed time is wrong; null for any other. */
export function timeDoubt(topic: Topic, { chapters }: Transcript, { doubts }: Analysis): string | null {
  const isDoubted = doubts.some((doubt) => doubt.kind === 'chapter-time-in-doubt' && doubt.chapter === topic.chapter);
  const printed = chapters[topic.chapter ?? -1]?.seconds;
  if (!isDoubted || printed === undefined) return null;
  const place = topic.confidence < SURE ? 'starts somewhere near' : 'spoken at about';
  return `Printed as ${clock(printed)}; ${place} ${clock(topic.seconds)}`;
}

/** `timeDoubt` with the title, for views that do not show it in place: "“Tides”: printed as 21:30; its words …" */
export function timeCautions(transcript: Transcript, analysis: Analysis): string[] {
  return analysis.topics.flatMap((topic) => {
    const doubt = timeDoubt(topic, transcript, analysis);
    return doubt === null ? [] : [`\u201c${keepStart(topic.title, LONGEST_EXCERPT)}\u201d: p${doubt.slice(1)}.`];
  });
}

/** The turns whose name may be wrong, in text order. */
export function labelDoubtsOf({ text, turns }: Transcript, { doubts, clock }: Analysis): LabelDoubt[] {
  return doubts.filter(isLabelDoubt).map(({ start, end, turn }) => ({
    time: aboutClock(secondsAt(clock, start)),
    text: `${turns[turn]?.label}: ${keepStart(text.slice(start, end), LONGEST_EXCERPT)}`,
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
