import type { Candidate } from './candidates';
import { choose } from './choose';
import type { Lexicon } from './lexicon';
import type { Topic, TopicSummary } from './model';

const POINTS = 3;
const POINTS_OF_SPEAKER = 2;
/** A topic has few candidates, so that the best of them may be none. */
const LEAST_VALUE = 1.2;

export interface TopicSummaryContext {
  lexicon: Lexicon;
  topics: readonly Topic[];
  /** ≈ seconds at an offset. */
  secondsAt(offset: number): number;
}

/** What is said in every topic, by all and by each speaker; in the order of `topics`. */
export function summarizeTopics(
  candidates: readonly Candidate[],
  { lexicon, topics, secondsAt }: TopicSummaryContext,
): TopicSummary[] {
  let next = 0;
  return topics.map(({ end, shares }) => {
    const inside: Candidate[] = [];
    for (let option = candidates[next]; option !== undefined && option.end <= end; option = candidates[++next])
      inside.push(option);
    // A pair astride the boundary belongs to neither topic.
    while ((candidates[next]?.start ?? end) < end) next++;
    const pointsOf = (pool: readonly Candidate[], most: number) =>
      choose(lexicon, pool, { most, least: LEAST_VALUE }).map((span) => ({ ...span, seconds: secondsAt(span.start) }));
    return {
      keyPoints: pointsOf(inside, POINTS),
      speakers: shares.flatMap(({ speaker }) => {
        const own = inside.filter((option) => option.speaker === speaker);
        const keyPoints = pointsOf(own, POINTS_OF_SPEAKER);
        return keyPoints.length === 0 ? [] : [{ speaker, keyPoints }];
      }),
    };
  });
}
