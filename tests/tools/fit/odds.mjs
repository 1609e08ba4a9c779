import { dot, logistic } from './ridge.mjs';
import { ALWAYS } from './worth.mjs';

/** Logistic regression on the named `features` of items. Each `target` is between 0 and 1. */
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
