import type { Span } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import type { Analysis, KeyPoint, Sentence } from '../model';
import type { Lexicon } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import type { Subject } from './subject';

/** In words: a sentence this short may be shown before another to say what that one is about. */
const SHORT = 12;

/** A span of the transcript in an answer. */
export type Point = Span & { turn: number };

/** What a speaker says, regardless of the subject: their key points, then those of one topic after the other. */
export function mainPoints(
  { profiles, summaries }: Pick<Analysis, 'profiles' | 'summaries'>,
  speaker: string,
  most: number,
): KeyPoint[] {
  const own = profiles.find((profile) => profile.speaker === speaker)?.keyPoints ?? [];
  const byTopic = summaries.flatMap(
    ({ speakers }) => speakers.find((said) => said.speaker === speaker)?.keyPoints ?? [],
  );
  const points: KeyPoint[] = [];
  for (const point of [...own, ...byTopic])
    if (points.length < most && !points.some((other) => overlap(other, point))) points.push(point);
  return points.sort((one, other) => one.start - other.start);
}

/**
 * A point that does not contain the subject is shown with the sentence before it if that is short and contains it: "No,
 * we all hallucinate. We make up little subplots." `points`: all points of the answer.
 */
export function withSubject(
  { lexicon, sentences }: { lexicon: Lexicon; sentences: readonly Sentence[] },
  points: readonly Point[],
  point: Point,
  { says }: Subject,
): Point {
  const { first, last } = sentencesIn(sentences, point);
  const before = sentences[first - 1];
  if (before === undefined || before.turn !== sentences[first]?.turn) return point;
  if (!says(first - 1) || (lexicon.words[first - 1] as number) > SHORT) return point;
  for (let at = first; at < last; at++) if (says(at)) return point;
  return points.some((other) => overlap(other, before)) ? point : { ...point, start: before.start };
}
