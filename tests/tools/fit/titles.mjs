/**
 * The weights of `utils/analysis/title-terms.ts`. Titles: those that assistants who had read the transcript gave the
 * stretches of their outlines, as offsets in `Transcript.text`: of every word of a title as it first stands in its
 * stretch; of a part of a compound, where the part begins. What does not stand there is left out.
 */
import { tellFolds } from './folds.mjs';
import { oddsModel, oddsOf, printOdds } from './odds.mjs';

const PENALTY = 1;

/** @param outlines `[id, [start, end, offset[]][]][]`; `readPage` gives what the product sees of the terms of all stretches of one */
export function fitTitles(outlines, readPage) {
  const terms = outlines.flatMap(([id, stretches]) =>
    readPage(id, stretches).map((term) => ({ ...term, episode: id, target: term.good ? 1 : 0 })),
  );
  const titles = outlines.reduce((sum, [, stretches]) => sum + stretches.length, 0);
  console.log(`${terms.length} terms of ${titles} stretches of ${outlines.length} episodes; good: in the title`);
  tellFolds(terms, modelOf, oddsOf);
  printOdds(modelOf(terms));
}

function modelOf(terms) {
  return oddsModel(terms, PENALTY);
}
