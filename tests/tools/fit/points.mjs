/**
 * The weights of `utils/analysis/point-value.ts`. Grades: 0 (chat, a fragment) to 3 (a central claim, clear by itself), by
 * assistants who had read the transcript; places are offsets in `Transcript.text`.
 */
import { mean, tellFolds } from './folds.mjs';
import { ridge } from './ridge.mjs';

/** Taste and rarities: in the product, but not fitted. */
const NOT_FITTED = ['stand', 'excess', 'stumbles', 'hanging'];
const WORDS = 130;
/** A word counts when it is said in so many spans of so many episodes. */
const SPANS = 20;
const EPISODES = 13;
const PENALTY = { word: 60, choosing: 80, feature: 6 };
/** What only some episodes are about. */
const SUBJECTS = new Set(
  (
    'ai address algorithm api app application block blocks book business case channel channels code community companies ' +
    'company computer data database deep feature features fee fees function go idea information input javascript key ' +
    'keys language learn learning level library lightning machine machines model models network neural node nodes ' +
    'number open output problem problems process program project protocol python react research rules science security ' +
    'set signature software source system systems team technology test tests tool tools training transaction ' +
    'transactions user users value version wallet web world years bitcoin'
  ).split(' '),
);

/** @param sheets `[id, [start, length, grade][]]`, the same episode twice when it was graded twice; `readPage` gives what the product sees of one */
export function fitPoints(sheets, readPage) {
  const spans = gradedSpans(sheets, readPage);
  console.log(
    `${spans.length} graded spans of ${new Set(spans.map(({ episode }) => episode)).size} episodes; good: grades 2, 3`,
  );
  tellFolds(spans, modelOf, worthOf);
  print(modelOf(spans));
}

/** Every graded span as the product sees it; `target`: its grade, as far above the mean of its sheet as all are above theirs. */
function gradedSpans(sheets, readPage) {
  const all = sheets.flatMap(([, spans]) => spans.map(([, , grade]) => grade));
  return sheets.flatMap(([id, graded]) => {
    const shift = mean(all) - mean(graded.map(([, , grade]) => grade));
    return readPage(id, graded).map(({ features, plain, value }, nth) => {
      const grade = graded[nth][2];
      return { episode: id, features, words: wordsOf(plain), value, good: grade >= 2, target: grade + shift };
    });
  });
}

function wordsOf(plain) {
  return new Set(plain.match(/[a-z]+(?:'[a-z]+)?/g));
}

function worthOf({ base, features, words }, span) {
  let value = base;
  for (const [name, weight] of features) value += weight * span.features[name];
  for (const [word, weight] of words) if (span.words.has(word)) value += weight;
  return value;
}

/** Weights of the features and of the words that tell most. */
function modelOf(spans) {
  const names = Object.keys(spans[0].features).filter((name) => !NOT_FITTED.includes(name));
  const spread = new Map();
  const wide = solve(spans, names, commonWords(spans, spread), PENALTY.choosing);
  const telling = [...wide.words]
    .map(([word, weight]) => [word, Math.abs(weight) * Math.sqrt(spread.get(word) * (1 - spread.get(word)))])
    .sort(([, a], [, b]) => b - a)
    .slice(0, WORDS)
    .map(([word]) => word);
  return solve(spans, names, telling, PENALTY.word);
}

/** Words said often enough and in episodes enough; `spread` takes the share of spans that say each. */
function commonWords(spans, spread) {
  const said = new Map();
  for (const { words, episode } of spans)
    for (const word of words) {
      if (!said.has(word)) said.set(word, { times: 0, episodes: new Set() });
      said.get(word).times++;
      said.get(word).episodes.add(episode);
    }
  return [...said].flatMap(([word, { times, episodes }]) => {
    const counts =
      times >= SPANS && episodes.size >= EPISODES && !SUBJECTS.has(word) && (word.length > 1 || word === 'i');
    if (counts) spread.set(word, times / spans.length);
    return counts ? [word] : [];
  });
}

function solve(spans, names, vocabulary, penalty) {
  const rows = spans.map(({ features, words }) => [
    1,
    ...names.map((name) => features[name]),
    ...vocabulary.map((word) => (words.has(word) ? 1 : 0)),
  ]);
  const penalties = [1e-6, ...names.map(() => PENALTY.feature), ...vocabulary.map(() => penalty)];
  const weights = ridge(
    rows,
    spans.map(({ target }) => target),
    penalties,
  );
  return {
    base: weights[0],
    features: new Map(names.map((name, nth) => [name, weights[1 + nth]])),
    words: new Map(vocabulary.map((word, nth) => [word, weights[1 + names.length + nth]])),
  };
}

function print({ base, features, words }) {
  console.log(`base ${base.toFixed(2)}`);
  for (const [name, weight] of features) console.log(`${name} ${weight.toFixed(2)}`);
  const steps = new Map();
  for (const [word, weight] of words) {
    const step = Math.round(weight * 20) / 20;
    if (step !== 0) steps.set(step, [...(steps.get(step) ?? []), word]);
  }
  for (const [step, list] of [...steps].sort(([a], [b]) => b - a))
    console.log(`${step.toFixed(2)} ${list.sort().join(' ')}`);
}
