import type { Lexicon } from './lexicon';
import type { Phrase } from './phrases';
import { eachIndex, type Work } from './work';

/** What a term is worth in the headline of one stretch. */
export interface Weight {
  value: number;
  /** `Lexicon.rarity` */
  rarity: number;
}

/** A term said once counts this much beside one said e times. */
const ONCE = 0.7;
/** How the value of more words grows: 0 every word counts in full, 1 only their mean. */
const LENGTH_PRICE = 0.2;
/** Names and numbers tell more. */
const NAME_GAIN = 0.5;
/** A single word is seldom a headline: least of all one that is no name, or that is said all the time. */
const LONE_WORD = 0.6;
const LONE_NAME = 0.75;
const RARE = 3;
/** "Releasing the model" reads less well than "the release". */
const GERUND = 0.75;

/**
 * Per term id of the sentences [first, last): how often they say it, times the root of how much more often than the
 * episode does, both logarithms; the second smoothed by one saying, so that what is said once stays small. What
 * is less rare than `common` counts in proportion.
 */
export function* termWeights(lexicon: Lexicon, first: number, last: number, common: number): Work<Map<number, Weight>> {
  const counts = new Map<number, number>();
  yield* eachIndex(first, last, (at) => {
    for (const id of new Set(lexicon.terms[at])) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  const part = (last - first) / lexicon.terms.length;
  const weights = new Map<number, Weight>();
  for (const [id, count] of counts) {
    const lift = (count + 1) / ((lexicon.spread[id] as number) * part + 1);
    const value = (ONCE + Math.log(count)) * Math.sqrt(Math.log(1 + lift));
    const rarity = lexicon.rarity[id] as number;
    weights.set(id, { value: rarity < common ? (value * rarity) / common : value, rarity });
  }
  return weights;
}

/** The worth of a phrase by its words alone; `weights` are those of its terms, undefined for what counts nothing. */
export function phraseValue(phrase: Phrase, weights: readonly (Weight | undefined)[]): number {
  const { terms, names, gerund } = phrase;
  let sum = 0;
  // A term said twice counts once; so few are found faster than by a set.
  weights.forEach((weight, nth) => {
    if (weights.indexOf(weight) === nth) sum += weight?.value ?? 0;
  });
  const named = (1 + NAME_GAIN * (names / terms.length)) * (gerund ? GERUND : 1);
  if (terms.length > 1) return (sum / terms.length ** LENGTH_PRICE) * named;
  const lone = (names > 0 ? LONE_NAME : LONE_WORD) * Math.min(1, (weights[0]?.rarity ?? 0) / RARE);
  return sum * named * lone;
}
