import type { Transcript } from '../../transcript/model';
import type { Analysis, KeyPoint, Question } from '../model';

/** Asks where people differ, in words that people who differ seldom say themselves. */
const DIFFER =
  /\b(?:dis-?agree\w*|differ(?:s|ed)?|clash(?:es|ed)?|at odds|debat(?:e|es|ed|ing)|push(?:es|ed)? back)\b/i;
/** Says no to something. Of several answers to one question, some with and some without it differ most likely. */
const DENIES = /\b(?:no|not|nobody|never|neither)\b|n['\u2019]t\b/i;

/**
 * Answers "Where do they disagree?" with the questions that several people answer, each followed by what they say, in
 * transcript order. Whether they differ is for the reader to judge; where one denies and another does not comes first.
 * Empty for other requests.
 *
 * @param speakers `Speaker.id` of those asked for: all of them answer. Empty for anybody.
 * @param most Most pieces.
 */
export function differencesIn(
  { text }: Transcript,
  { questions }: Analysis,
  { request, speakers, most }: { request: string; speakers: ReadonlySet<string>; most: number },
): KeyPoint[] {
  if (!DIFFER.test(request)) return [];
  const denies = ({ answers }: Question) =>
    new Set(answers.map(({ point: { start, end } }) => DENIES.test(text.slice(start, end)))).size;
  const shared = questions
    .map((question) => ({ question, by: new Set(question.answers.map(({ speaker }) => speaker)) }))
    .filter(({ by }) => by.size > 1 && [...speakers].every((id) => by.has(id)))
    .sort((a, b) => denies(b.question) - denies(a.question) || b.by.size - a.by.size);
  const points: KeyPoint[] = [];
  for (const { question } of shared) {
    const { start, end, turn, seconds, answers } = question;
    if (points.length + answers.length < most)
      points.push({ start, end, turn, seconds }, ...answers.map(({ point }) => point));
  }
  return points.sort((a, b) => a.start - b.start);
}
