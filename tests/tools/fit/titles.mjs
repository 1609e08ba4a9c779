/**
 * Fits the weights of `utils/analysis/titles/title-terms.ts` to the titles that assistants who had read the transcript
 * gave to the stretches of their outlines. A title is given as offsets in `Transcript.text`: for each of its words, the
 * first place in the stretch where the word occurs; for part of a compound, where that part begins. Words that do not
 * occur in the stretch are left out.
 */
import { tellFolds } from './folds.mjs';
import { oddsModel, oddsOf, printOdds } from './odds.mjs';

const PENALTY = 1;

/** @param outlines `[id, [start, end, offset[]][]][]`; `readPage` gives the features of the terms of all stretches */
export function fitTitles(outlines, readPage) {
  const terms = outlines.flatMap(([id, stretches]) =>
    readPage(id, stretches).map((term) => ({ ...term, episode: id, target: term.good ? 1 : 0 })),
  );
  const titles = outlines.reduce((sum, [, stretches]) => sum + stretches.length, 0);
  console.log(`${terms.length} terms from ${titles} stretches in ${outlines.length} episodes; good: in the title`);
  tellFolds(terms, modelOf, oddsOf);
  printOdds(modelOf(terms));
}

function modelOf(terms) {
  return oddsModel(terms, PENALTY);
}
