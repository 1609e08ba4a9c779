import { questionEvidence, questionWorth } from '../../../utils/analysis/questions/question-worth';
import { spanAt } from '../../../utils/transcript/spans';
import { readTalk, subjectless, termsIn } from './talk';

/** The features of questions of a page's transcript, and the worth that the product gives each. */
export function readQuestions(
  document: Document,
  url: string,
  questions: readonly (readonly [start: number, length: number, grade: number, answer?: number])[],
) {
  const talk = readTalk(document, url);
  const turnAt = (offset: number) => talk.sentences[spanAt(talk.sentences, offset)]!.turn;
  return questions.map(([start, length, , answer]) => {
    const end = start + length;
    const answers = answer === undefined ? [] : [{ turn: turnAt(answer) }];
    const asked = { start, end, turn: turnAt(start), terms: termsIn(talk, start, end), answers };
    const evidence = questionEvidence(talk, asked);
    return { features: evidence.features, words: subjectless(evidence.words), value: questionWorth(evidence) };
  });
}
