import type { Lexicon } from '../words/lexicon';
import { eachIndex, type Work } from '../work';

/** What a term is worth in the headline of one stretch. */
export interface Weight {
  value: number;
  /** Sentences of the stretch that say it. */
  times: number;
}

/** A term said once counts this much beside one said e times. */
const ONCE = 0.7;

/**
 * Per term id of the sentences [first, last): how often they say it, times the root of how much more often than the
 * episode does, both logarithms; the second smoothed by one saying, so that what is said once stays small.
 */
export function* termWeights(lexicon: Lexicon, first: number, last: number): Work<Map<number, Weight>> {
  /** `saidIn`: the last sentence that says it. */
  const weights = new Map<number, Weight & { saidIn: number }>();
  yield* eachIndex(first, last, (at) => {
    for (const id of lexicon.terms[at] as number[]) {
      const weight = weights.get(id);
      if (weight === undefined) weights.set(id, { value: 0, times: 1, saidIn: at });
      else if (weight.saidIn < at) {
        weight.saidIn = at;
        weight.times++;
      }
    }
  });
  const part = (last - first) / lexicon.terms.length;
  for (const [id, weight] of weights) {
    const lift = (weight.times + 1) / ((lexicon.spread[id] as number) * part + 1);
    weight.value = (ONCE + Math.log(weight.times)) * Math.sqrt(Math.log(1 + lift));
  }
  return weights;
}
