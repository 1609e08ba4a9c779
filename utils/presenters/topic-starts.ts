import type { Analysis } from '../analysis/model';

/** Start offsets of all topics and sub-topics, in text order. */
export function topicStarts({ topics }: Pick<Analysis, 'topics'>): number[] {
  return topics.flatMap((topic) => [topic, ...topic.subtopics].map(({ start }) => start));
}
