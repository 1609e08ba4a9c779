const FOLDS = 8;

/**
 * Cross-validation by episode: scores every item with a model fitted without the item's episode. Each of `items` has
 * its `episode`; `modelOf` fits a model to items, `scoreOf` scores an item with a model.
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
 * Prints the area under the ROC curve of models fitted without an item's episode, and that of the product. `items` as
 * above, each with the product's own score (`value`) and whether it is `good`.
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

/** The area under the ROC curve: the share of (good, poor) pairs that the scores order correctly; ties count half. */
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
