import type { Lexicon } from './lexicon';
import { eachIndex, type Work } from './work';

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
  const counts = new Map<number, number>();
  yield* eachIndex(first, last, (at) => {
    for (const id of new Set(lexicon.terms[at])) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  const part = (last - first) / lexicon.terms.length;
  const weights = new Map<number, Weight>();
  for (const [id, times] of counts) {
    const lift = (times + 1) / ((lexicon.spread[id] as number) * part + 1);
    weights.set(id, { value: (ONCE + Math.log(times)) * Math.sqrt(Math.log(1 + lift)), times });
  }
  return weights;
}
