/**
 * Fits the weights of `utils/analysis/questions/further.ts`. Among the sentences that follow the telling part of a long
 * answer, readers of the transcript named the one that is best shown below it (2) and others that would also be worth a
 * line (1). Positions are offsets in `Transcript.text`.
 */
import { tellFolds } from './folds.mjs';
import { oddsModel, oddsOf, printOdds } from './odds.mjs';

const PENALTY = 1;
/** The regression target of each grade. */
const TARGET = [0, 0.75, 1];

/**
 * @param sheets `[id, [start, length, start of the telling part, its length, [offset, grade][]][]][]`; `readPage` reads
 *   one page with the product's code
 */
export function fitFurther(sheets, readPage) {
  const sentences = sheets.flatMap(([id, answers]) =>
    readPage(id, answers).map(({ grade, ...seen }) => ({
      ...seen,
      episode: id,
      good: grade > 0,
      target: TARGET[grade],
    })),
  );
  const answers = sheets.reduce((sum, [, own]) => sum + own.length, 0);
  console.log(`${sentences.length} sentences from ${answers} answers in ${sheets.length} episodes; good: worth a line`);
  tellFolds(sentences, modelOf, oddsOf);
  printOdds(modelOf(sentences));
}

function modelOf(sentences) {
  return oddsModel(sentences, PENALTY);
}
