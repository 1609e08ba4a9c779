import type { Transcript } from '../transcript/model';
import type { Lexicon } from './lexicon';
import type { Sentence, Topic, TopicSummary } from './model';

export interface TopicSummaryContext {
  lexicon: Lexicon;
  topics: readonly Topic[];
  /** Index of the first sentence after the cold open (`showStart`). */
  from: number;
  /** ≈ seconds at an offset. */
  secondsAt(offset: number): number;
}

/** What is said in every topic, by all and by each speaker; in the order of `topics`. */
export function summarizeTopics(
  _transcript: Transcript,
  _sentences: readonly Sentence[],
  { topics }: TopicSummaryContext,
): TopicSummary[] {
  return topics.map(() => ({ keyPoints: [], speakers: [] }));
}
