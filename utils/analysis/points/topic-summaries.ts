import type { Span } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import type { KeyPoint, Topic, TopicSummary } from '../model';
import type { Lexicon } from '../words/lexicon';
import type { Work } from '../work';
import type { Candidate } from './candidates';
import { choosePoints, type PointChoice } from './choose';

const POINTS = 3;
const POINTS_OF_SPEAKER = 2;
const FURTHER_POINTS = 2;
/** Lowest value of a speaker's points in a topic. Of those below, six in ten would be poor (grades 0 and 1). */
const LEAST_OF_SPEAKER = 1.3;

export interface TopicSummaryContext {
  lexicon: Lexicon;
  topics: readonly Topic[];
  /** Key points of the whole episode, by `Speaker.id`. */
  known: ReadonlyMap<string, readonly Span[]>;
  /** Estimated time in seconds at an offset. */
  secondsAt(offset: number): number;
}

/** What everybody and what each speaker says in every topic, in the order of `topics`. */
export function* summarizeTopics(
  candidates: readonly Candidate[],
  { lexicon, topics, known, secondsAt }: TopicSummaryContext,
): Work<TopicSummary[]> {
  function* pointsOf(pool: readonly Candidate[], choice: PointChoice): Work<KeyPoint[]> {
    const chosen = yield* choosePoints(lexicon, pool, choice);
    return chosen.map((span) => ({ ...span, seconds: secondsAt(span.start) }));
  }
  const summaries: TopicSummary[] = [];
  let next = 0;
  for (const { end, shares } of topics) {
    const inside: Candidate[] = [];
    for (let option = candidates[next]; option !== undefined && option.end <= end; option = candidates[++next])
      inside.push(option);
    // A pair of sentences that crosses the boundary belongs to neither topic.
    while ((candidates[next]?.start ?? end) < end) next++;
    const speakers: TopicSummary['speakers'] = [];
    for (const { speaker } of shares) {
      const own = inside.filter((option) => option.speaker === speaker);
      const keyPoints = yield* pointsOf(own, { most: POINTS_OF_SPEAKER, least: LEAST_OF_SPEAKER });
      if (keyPoints.length === 0) continue;
      const points = known.get(speaker) ?? [];
      const said = own.filter(({ start, end }) => points.some((point) => point.start === start && point.end === end));
      // A known point that crosses the boundary is not in `own`, but one of its sentences may be.
      const rest = own.filter((option) => !points.some((point) => overlap(point, option)));
      speakers.push({ speaker, keyPoints, further: yield* pointsOf(rest, { most: FURTHER_POINTS, said }) });
    }
    summaries.push({ keyPoints: yield* pointsOf(inside, { most: POINTS }), speakers });
  }
  return summaries;
}
