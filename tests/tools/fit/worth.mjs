import { dot, ridge } from './ridge.mjs';

/** The intercept: a feature that every item has and that is practically not penalized. */
export const ALWAYS = 'always';

/**
 * Ridge regression of items on their named `features` and on the most informative of their `words` (a set).
 * @param options `words`: how many words to keep; `times`, `episodes`: a word is a candidate when it occurs in at least
 *   this many items and episodes; `penalty`: for a `feature`, a `word`, and a word during selection (`choosing`)
 */
export function worthModel(items, { words, times, episodes, penalty }) {
  const shares = sharesOf(items, times, episodes);
  const wide = solve(items, [...shares.keys()], { ...penalty, word: penalty.choosing });
  const telling = [...wide.words]
    .map(([word, weight]) => [word, Math.abs(weight) * Math.sqrt(shares.get(word) * (1 - shares.get(word)))])
    .sort(([, a], [, b]) => b - a)
    .slice(0, words)
    .map(([word]) => word);
  return solve(items, telling, penalty);
}

/** For each candidate word, the share of items that contain it. */
function sharesOf(items, times, episodes) {
  const said = new Map();
  for (const { words, episode } of items)
    for (const word of words) {
      if (!said.has(word)) said.set(word, { count: 0, places: new Set() });
      said.get(word).count++;
      said.get(word).places.add(episode);
    }
  const counting = [...said].filter(([, { count, places }]) => count >= times && places.size >= episodes);
  return new Map(counting.map(([word, { count }]) => [word, count / items.length]));
}

function solve(items, vocabulary, penalty) {
  const names = Object.keys(items[0].features);
  const weights = ridge(
    items.map(({ features, words }) => [
      ...Object.values(features),
      ...vocabulary.map((word) => (words.has(word) ? 1 : 0)),
    ]),
    items.map(({ target }) => target),
    [...names.map((name) => (name === ALWAYS ? 1e-6 : penalty.feature)), ...vocabulary.map(() => penalty.word)],
  );
  return {
    features: new Map(names.map((name, nth) => [name, weights[nth]])),
    words: new Map(vocabulary.map((word, nth) => [word, weights[names.length + nth]])),
  };
}

export function worthOf(model, { features, words }) {
  let value = dot([...model.features.values()], Object.values(features));
  for (const [word, weight] of model.words) if (words.has(word)) value += weight;
  return value;
}

/** Prints the weights as the product's tables have them: words grouped by weight, rounded to multiples of `step`. */
export function printWorth({ features, words }, step) {
  console.log('');
  for (const [name, weight] of features) console.log(`${name} ${weight.toFixed(2)}`);
  const steps = new Map();
  for (const [word, weight] of words) {
    const nth = Math.round(weight / step);
    if (nth !== 0) steps.set(nth, [...(steps.get(nth) ?? []), word]);
  }
  for (const [nth, list] of [...steps].sort(([a], [b]) => b - a))
    console.log(`${+(nth * step).toFixed(2)} ${list.sort().join(' ')}`);
}
