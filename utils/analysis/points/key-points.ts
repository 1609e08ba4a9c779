import type { Span } from '../../transcript/model';
import type { Topic } from '../model';
import type { Lexicon } from '../words/lexicon';
import type { Work } from '../work';
import type { Candidate } from './candidates';
import { choosePoints } from './choose';

const POINTS = 3;

export interface KeyPointContext {
  lexicon: Lexicon;
  topics: readonly Pick<Topic, 'start' | 'end'>[];
}

/** At most three verbatim spans per speaker, in time order, keyed by `Speaker.id`. */
export function* keyPointsFor(
  candidates: readonly Candidate[],
  { lexicon, topics }: KeyPointContext,
): Work<Map<string, (Span & { turn: number })[]>> {
  const topicOf = new Map<Candidate, number>();
  const bySpeaker = new Map<string, Candidate[]>();
  let topic = 0;
  for (const candidate of candidates) {
    while ((topics[topic + 1]?.start ?? Number.POSITIVE_INFINITY) <= candidate.start) topic++;
    topicOf.set(candidate, topic);
    if (candidate.speaker === null) continue;
    const own = bySpeaker.get(candidate.speaker);
    if (own === undefined) bySpeaker.set(candidate.speaker, [candidate]);
    else own.push(candidate);
  }
  const points = new Map<string, (Span & { turn: number })[]>();
  for (const [speaker, own] of bySpeaker) {
    const choice = { most: POINTS, topicOf: (candidate: Candidate) => topicOf.get(candidate) as number };
    points.set(speaker, yield* choosePoints(lexicon, own, choice));
  }
  return points;
}
