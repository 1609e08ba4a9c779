/**
 * Fits the weights of `utils/analysis/questions/later-answers.ts` to grades of turns that come after another person has
 * answered: 0 (takes up what was said, leads on, jokes), 1 (adds a little), 2 (answers too). The graders were
 * assistants who had read what was said in between. Positions are offsets in `Transcript.text`.
 */
import { tellFolds } from './folds.mjs';
import { printWorth, worthModel, worthOf } from './worth.mjs';

const MODEL = { words: 0, times: 1, episodes: 1, penalty: { word: 1, choosing: 1, feature: 0.5 } };

/**
 * @param sheets `[id, [start, length, start of the asking turn, start of the later turn, grade][]][]`; `readPage` reads
 *   one page with the product's code
 */
export function fitLaterAnswers(sheets, readPage) {
  const turns = sheets.flatMap(([id, graded]) =>
    readPage(id, graded).map(({ features, value }, nth) => {
      const grade = graded[nth][4];
      return { episode: id, features, words: new Set(), value, good: grade === 2, target: 50 * grade };
    }),
  );
  console.log(`${turns.length} graded turns in ${sheets.length} episodes; good: grade 2`);
  tellFolds(turns, modelOf, worthOf);
  printWorth(modelOf(turns), 1);
}

function modelOf(turns) {
  return worthModel(turns, MODEL);
}
