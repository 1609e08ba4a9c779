const FOLDS = 8;

/**
 * The score of every item by a model found without its episode. `items`: each with its `episode`; `modelOf` makes a model of
 * items, `scoreOf` scores an item by one.
 */
function foldsOf(items, modelOf, scoreOf) {
  const episodes = [...new Set(items.map(({ episode }) => episode))];
  const foldOf = new Map(episodes.map((episode, nth) => [episode, nth % FOLDS]));
  const scores = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = modelOf(items.filter(({ episode }) => foldOf.get(episode) !== fold));
    items.forEach((item, nth) => {
      if (foldOf.get(item.episode) === fold) scores[nth] = scoreOf(model, item);
    });
  }
  return scores;
}

/**
 * Tells how well models found without the episode of an item put the good ones before the others, and how well the product
 * does. `items` as above, each with what the product makes of it (`value`) and whether it is `good`.
 */
export function tellFolds(items, modelOf, scoreOf) {
  const good = items.map((item) => item.good);
  const values = items.map(({ value }) => value);
  const fitted = areaUnderCurve(foldsOf(items, modelOf, scoreOf), good);
  console.log(`fitted to other episodes: ${fitted.toFixed(3)} (area under the ROC curve)`);
  console.log(`the product's weights: ${areaUnderCurve(values, good).toFixed(3)}`);
}

export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Share of pairs of a good and a poor one that the scores put in order, ties counted half: the area under the ROC curve. */
function areaUnderCurve(scores, good) {
  const order = [...scores.keys()].sort((a, b) => scores[a] - scores[b]);
  let ranks = 0;
  for (let at = 0; at < order.length; ) {
    let to = at;
    while (to < order.length && scores[order[to]] === scores[order[at]]) to++;
    for (const nth of order.slice(at, to)) if (good[nth]) ranks += (at + to + 1) / 2;
    at = to;
  }
  const many = good.filter(Boolean).length;
  return (ranks - (many * (many + 1)) / 2) / (many * (good.length - many));
}
