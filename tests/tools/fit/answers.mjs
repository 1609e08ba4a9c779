/**
 * The weights of `utils/analysis/questions/telling-chance.ts`. Grades of the sentences of answers, shown under their question: 0 (does not
 * tell what was asked), 1 (half tells it), 2 (tells it), by assistants who had read the transcript; places are offsets in
 * `Transcript.text`.
 */
import { tellFolds } from './folds.mjs';
import { printWorth, worthModel, worthOf } from './worth.mjs';

const MODEL = { words: 60, times: 10, episodes: 8, penalty: { word: 30, choosing: 60, feature: 4.5 } };

/** @param sheets `[id, [start, length, ...answers][]][]`, an answer `[offset, grade][]`; `readPage` gives what the product sees of one */
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
