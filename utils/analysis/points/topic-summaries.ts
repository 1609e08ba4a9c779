import type { KeyPoint, Topic, TopicSummary } from '../model';
import type { Lexicon } from '../words/lexicon';
import type { Work } from '../work';
import type { Candidate } from './candidates';
import { choose } from './choose';

const POINTS = 3;
const POINTS_OF_SPEAKER = 2;

export interface TopicSummaryContext {
  lexicon: Lexicon;
  topics: readonly Topic[];
  /** ≈ seconds at an offset. */
  secondsAt(offset: number): number;
}

/** What is said in every topic, by all and by each speaker; in the order of `topics`. */
export function* summarizeTopics(
  candidates: readonly Candidate[],
  { lexicon, topics, secondsAt }: TopicSummaryContext,
): Work<TopicSummary[]> {
  function* pointsOf(pool: readonly Candidate[], most: number): Work<KeyPoint[]> {
    const chosen = yield* choose(lexicon, pool, { most });
    return chosen.map((span) => ({ ...span, seconds: secondsAt(span.start) }));
  }
  const summaries: TopicSummary[] = [];
  let next = 0;
  for (const { end, shares } of topics) {
    const inside: Candidate[] = [];
    for (let option = candidates[next]; option !== undefined && option.end <= end; option = candidates[++next])
      inside.push(option);
    // A pair astride the boundary belongs to neither topic.
    while ((candidates[next]?.start ?? end) < end) next++;
    const speakers: TopicSummary['speakers'] = [];
    for (const { speaker } of shares) {
      const own = inside.filter((option) => option.speaker === speaker);
      const keyPoints = yield* pointsOf(own, POINTS_OF_SPEAKER);
      if (keyPoints.length > 0) speakers.push({ speaker, keyPoints });
    }
    summaries.push({ keyPoints: yield* pointsOf(inside, POINTS), speakers });
  }
  return summaries;
}
