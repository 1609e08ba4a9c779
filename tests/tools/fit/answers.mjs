/**
 * Fits the weights of `utils/analysis/questions/telling-chance.ts` to grades of the sentences of answers. Assistants
 * who had read the transcript saw them below their question: 0 (does not answer it), 1 (half answers it), 2 (answers
 * it). Positions are offsets in `Transcript.text`.
 */
import { tellFolds } from './folds.mjs';
import { printWorth, worthModel, worthOf } from './worth.mjs';

const MODEL = { words: 60, times: 10, episodes: 8, penalty: { word: 30, choosing: 60, feature: 4.5 } };

/** @param sheets `[id, [start, length, ...answers][]][]`, an answer: `[offset, grade][]`; `readPage` reads one page */
export function fitAnswers(sheets, readPage) {
  const sentences = sheets.flatMap(([id, questions]) =>
    readPage(id, questions).map(({ words, grade, ...seen }) => {
      const good = grade === 2;
      return { ...seen, episode: id, words: new Set(words), good, target: good ? 100 : 0 };
    }),
  );
  console.log(`${sentences.length} graded sentences of answers in ${sheets.length} episodes; good: grade 2`);
  tellFolds(sentences, modelOf, worthOf);
  printWorth(modelOf(sentences), 1);
}

function modelOf(sentences) {
  return worthModel(sentences, MODEL);
}
