/**
 * The weights of `utils/analysis/questions/later-answers.ts`. Grades of turns after another has answered: 0 (takes up what
 * was said, leads on, jokes), 1 (adds a little), 2 (answers too), by assistants who had read what was said in between;
 * places are offsets in `Transcript.text`.
 */
import { tellFolds } from './folds.mjs';
import { printWorth, worthModel, worthOf } from './worth.mjs';

const MODEL = { words: 0, times: 1, episodes: 1, penalty: { word: 1, choosing: 1, feature: 0.5 } };

/** @param sheets `[id, [start, length, start of the turn that asks, of the later turn, grade][]][]`; `readPage` gives what the product sees of one */
export function fitLaterAnswers(sheets, readPage) {
  const turns = sheets.flatMap(([id, graded]) =>
    readPage(id, graded).map(({ features, value }, nth) => {
      const grade = graded[nth][4];
      return { episode: id, features, words: new Set(), value, good: grade === 2, target: 50 * grade };
    }),
  );
  console.log(`${turns.length} graded turns of ${sheets.length} episodes; good: grade 2`);
  tellFolds(turns, modelOf, worthOf);
  printWorth(modelOf(turns), 1);
}

function modelOf(turns) {
  return worthModel(turns, MODEL);
}
