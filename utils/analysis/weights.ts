/** Weights of single words, as fitted: "7 think 6 but lot -4 if" gives each word the number before it. */
export function wordWeights(list: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let weight = 0;
  for (const item of list.split(/\s+/)) {
    if (/^-?\d/.test(item)) weight = Number(item);
    else weights.set(item, weight);
  }
  return weights;
}

/** The weights of all words that are said, each once. Most weigh nothing, and need not be remembered. */
export function weigh(words: readonly string[], weights: ReadonlyMap<string, number>): number {
  const weighed = new Set<string>();
  let sum = 0;
  for (const word of words) {
    const weight = weights.get(word);
    if (weight === undefined || weighed.has(word)) continue;
    weighed.add(word);
    sum += weight;
  }
  return sum;
}

/** What is found of a thing, each as many times as it weighs. */
export function weighAll<Name extends string>(found: Record<Name, number>, weights: Record<Name, number>): number {
  let sum = 0;
  for (const name in weights) sum += weights[name] * found[name];
  return sum;
}
