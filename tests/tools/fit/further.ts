import { furtherEvidence, furtherOdds } from '../../../utils/analysis/questions/further';
import { readTalk, termsIn } from './talk';

/** A question, the telling part of its answer, and the grades of later sentences of that turn that are worth a line. */
type Judged = readonly [
  start: number,
  length: number,
  told: number,
  toldLength: number,
  worth: readonly (readonly [offset: number, grade: number])[],
];

/** The features of the sentences after the telling parts of long answers, and the product's odds for each. */
export function readFurther(document: Document, url: string, answers: readonly Judged[]) {
  const talk = readTalk(document, url);
  const turnAt = (offset: number) => talk.transcript.turns.findIndex(({ end }) => end > offset);
  return answers.flatMap(([start, length, told, toldLength, worth]) => {
    const turn = turnAt(told);
    const terms = termsIn(talk, start, start + length);
    const grades = new Map(worth);
    const found = furtherEvidence(talk, { turn, told: { start: told, end: told + toldLength } }, terms);
    return found.map(({ sentence, features }) => ({
      features,
      value: furtherOdds(features),
      grade: grades.get(sentence.start) ?? 0,
    }));
  });
}
