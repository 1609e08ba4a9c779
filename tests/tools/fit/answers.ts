import { chanceToTell, tellingEvidence } from '../../../utils/analysis/questions/telling-chance';
import { spanAt } from '../../../utils/transcript/spans';
import { readTalk, subjectless, termsIn } from './talk';

/** The sentences of an answer that are graded. */
type Graded = readonly (readonly [offset: number, grade: number])[];

/** What the product sees of the sentences of answers, with their grades and the chance it gives each to tell what was asked. */
export function readAnswers(
  document: Document,
  url: string,
  questions: readonly (readonly [start: number, length: number, ...answers: Graded[]])[],
) {
  const talk = readTalk(document, url);
  const { sentences, turns } = talk;
  return questions.flatMap(([start, length, ...answers]) => {
    const terms = termsIn(talk, start, start + length);
    return answers.flatMap((graded, nth) =>
      graded.map(([offset, grade]) => {
        const at = spanAt(sentences, offset);
        const first = spanAt(sentences, turns[sentences[at]!.turn]![0]!.start);
        const evidence = tellingEvidence(talk, first, at - first, { terms, answered: nth > 0, open: false });
        const words = subjectless(evidence.words);
        return { features: evidence.features, words, value: chanceToTell(evidence), grade };
      }),
    );
  });
}
