import { dot, logistic } from './ridge.mjs';
import { ALWAYS } from './worth.mjs';

/** Logistic regression of items on their `features`, by name; `target`: 0–1. */
export function oddsModel(items, penalty) {
  const names = Object.keys(items[0].features);
  const weights = logistic(
    items.map((item) => Object.values(item.features)),
    items.map(({ target }) => target),
    names.map((name) => (name === ALWAYS ? 1e-6 : penalty)),
  );
  return { names, weights };
}

export function oddsOf({ weights }, { features }) {
  return dot(weights, Object.values(features));
}

export function printOdds({ names, weights }) {
  console.log('');
  names.forEach((name, nth) => {
    console.log(`${name} ${weights[nth].toFixed(2)}`);
  });
}
