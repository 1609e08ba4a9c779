/**
 * Fits the weights of `utils/analysis/points/point-value.ts` to grades from 0 (chat, a fragment) to 3 (a central claim
 * that is clear by itself) by assistants who had read the transcript. Positions are offsets in `Transcript.text`.
 */
import { mean, tellFolds } from './folds.mjs';
import { ALWAYS, printWorth, worthModel, worthOf } from './worth.mjs';

/** Features of the product that are not fitted: rare ones, and ones that were added after the grading. */
const NOT_FITTED = ['stumbles', 'hanging', 'vague', 'defines'];
const MODEL = { words: 130, times: 20, episodes: 13, penalty: { word: 60, choosing: 80, feature: 6 } };
/** Words for subjects that only some episodes are about, so their weights would not generalize. */
const SUBJECTS = new Set(
  (
    'ai address algorithm api app application block blocks book business case channel channels code community companies ' +
    'company computer data database deep feature features fee fees function go idea information input javascript key ' +
    'keys language learn learning level library lightning machine machines model models network neural node nodes ' +
    'number open output problem problems process program project protocol python react research rules science security ' +
    'set signature software source system systems team technology test tests tool tools training transaction ' +
    'transactions user users value version wallet service pr high web world years bitcoin'
  ).split(' '),
);

/**
 * @param sheets `[id, [start, length, grade][]]`, an episode twice if it was graded twice; `readPage` reads one page
 *   with the product's code
 */
export function fitPoints(sheets, readPage) {
  const spans = gradedSpans(sheets, readPage);
  console.log(
    `${spans.length} graded spans in ${new Set(spans.map(({ episode }) => episode)).size} episodes; good: grades 2, 3`,
  );
  tellFolds(spans, modelOf, worthOf);
  printWorth(modelOf(spans), 0.05);
}

/**
 * The features of every graded span. `target` is its grade, shifted so that every sheet has the same mean: graders
 * differ in how strict they are.
 */
function gradedSpans(sheets, readPage) {
  const all = sheets.flatMap(([, spans]) => spans.map(([, , grade]) => grade));
  return sheets.flatMap(([id, graded]) => {
    const shift = mean(all) - mean(graded.map(([, , grade]) => grade));
    return readPage(id, graded).map(({ features, plain, value }, nth) => {
      const grade = graded[nth][2];
      const item = { episode: id, features: fitted(features), words: wordsOf(plain), value };
      return { ...item, good: grade >= 2, target: grade + shift };
    });
  });
}

function fitted(features) {
  const kept = Object.entries(features).filter(([name]) => !NOT_FITTED.includes(name));
  return { [ALWAYS]: 1, ...Object.fromEntries(kept) };
}

function wordsOf(plain) {
  const words = plain.match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
  return new Set(words.filter((word) => !SUBJECTS.has(word) && (word.length > 1 || word === 'i')));
}

function modelOf(spans) {
  return worthModel(spans, MODEL);
}
