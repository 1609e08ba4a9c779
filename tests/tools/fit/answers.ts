import { chanceToTell, tellingEvidence } from '../../../utils/analysis/questions/telling-chance';
import { spanAt } from '../../../utils/transcript/spans';
import { readTalk, subjectless, termsIn } from './talk';

/** The graded sentences of an answer. */
type Graded = readonly (readonly [offset: number, grade: number])[];

/**
 * The features of the sentences of answers, their grades, and the chance that the product gives each to tell what was
 * asked.
 */
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
