/**
 * Fits the weights of `utils/analysis/questions/question-worth.ts` to grades by assistants who had read the transcript:
 * 0 (chat, rhetorical, housekeeping), 1 (real, but of little interest or dependent on context that is not shown), 2
 * (worth listing). Positions are offsets in `Transcript.text`.
 */
import { tellFolds } from './folds.mjs';
import { printWorth, worthModel, worthOf } from './worth.mjs';

/** The regression target of each grade. */
const TARGETS = [0, 70, 100];
const MODEL = { words: 20, times: 8, episodes: 8, penalty: { word: 10, choosing: 20, feature: 1.5 } };

/**
 * @param sheets `[id, [start, length, grade, offset of the first answer, if any][]][]`; `readPage` reads one page with
 *   the product's code
 */
export function fitQuestions(sheets, readPage) {
  const questions = sheets.flatMap(([id, graded]) =>
    readPage(id, graded).map(({ features, words, value }, nth) => {
      const grade = graded[nth][2];
      return { episode: id, features, words: new Set(words), value, good: grade >= 1, target: TARGETS[grade] };
    }),
  );
  console.log(`${questions.length} graded questions in ${sheets.length} episodes; good: grades 1, 2`);
  tellFolds(questions, modelOf, worthOf);
  printWorth(modelOf(questions), 1);
}

function modelOf(questions) {
  return worthModel(questions, MODEL);
}
