import type { Lexicon } from '../words/lexicon';
import { eachIndex, type Work } from '../work';

/** How much a term is worth in the headline of a stretch. */
export interface Weight {
  value: number;
  /** Number of sentences of the stretch that contain it. */
  times: number;
}

/** Added to the logarithm of the frequency: a term said once counts this much, one said e times counts 1 more. */
const ONCE = 0.7;

/**
 * Per term id in the sentences [first, last): the logarithm of its frequency times the square root of the logarithm of
 * its lift over the whole episode. The lift is smoothed by one occurrence, so that terms said once stay small.
 */
export function* termWeights(lexicon: Lexicon, first: number, last: number): Work<Map<number, Weight>> {
  /** `saidIn`: index of the last sentence so far that contains the term. */
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
