import type { Span } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import type { Answer, KeyPoint, Question, TopicSummary } from '../model';

/**
 * The questions, with the key point that an answer contains among its further lines, so that the question's reader does
 * not miss what the outline shows as that person's point. It takes the place of the second line: of 50 drawn from
 * development episodes, readers of the transcripts wanted 30 and would rather have been spared 18.
 *
 * @param summaries in the order of the topics
 * @param keyPoints of the whole episode, by `Speaker.id`
 */
export function withKeyPoints(
  questions: readonly Question[],
  summaries: readonly TopicSummary[],
  keyPoints: ReadonlyMap<string, readonly KeyPoint[]>,
): Question[] {
  const bySpeaker = new Map([...keyPoints].map(([speaker, points]) => [speaker, [...points]]));
  for (const { speakers } of summaries)
    for (const { speaker, keyPoints: own } of speakers) bySpeaker.get(speaker)?.push(...own);
  return questions.map((question) => ({
    ...question,
    answers: question.answers.map((answer) => ({
      ...answer,
      further: furtherLines(answer, bySpeaker.get(answer.speaker) ?? []),
    })),
  }));
}

/** At most two, in time order. */
function furtherLines({ turn, point, further }: Answer, keyPoints: readonly KeyPoint[]): KeyPoint[] {
  const shown: Span[] = [point, ...further.slice(0, 1)];
  const missing = keyPoints.find(
    (candidate) =>
      candidate.turn === turn && candidate.start >= point.end && !shown.some((span) => overlap(span, candidate)),
  );
  const lines = missing === undefined ? further : [...further.slice(0, 1), missing];
  return [...lines].sort((a, b) => a.start - b.start);
}
