/**
 * The weights of `utils/analysis/question-worth.ts`. Grades: 0 (chat, rhetorical, housekeeping), 1 (real, but leaning on
 * what is not shown or of little interest), 2 (worth listing), by assistants who had read the transcript; places are
 * offsets in `Transcript.text`.
 */
import { tellFolds } from './folds.mjs';
import { printWorth, worthModel, worthOf } from './worth.mjs';

/** What a question is worth, by its grade. */
const TARGETS = [0, 70, 100];
const MODEL = { words: 20, times: 8, episodes: 8, penalty: { word: 10, choosing: 20, feature: 1.5 } };

/** @param sheets `[id, [start, length, grade, offset of the first answer, if any][]][]`; `readPage` gives what the product sees of one */
export function fitQuestions(sheets, readPage) {
  const questions = sheets.flatMap(([id, graded]) =>
    readPage(id, graded).map(({ features, words, value }, nth) => {
      const grade = graded[nth][2];
      return { episode: id, features, words: new Set(words), value, good: grade >= 1, target: TARGETS[grade] };
    }),
  );
  console.log(`${questions.length} graded questions of ${sheets.length} episodes; good: grades 1, 2`);
  tellFolds(questions, modelOf, worthOf);
  printWorth(modelOf(questions), 1);
}

function modelOf(questions) {
  return worthModel(questions, MODEL);
}
