import type { Lexicon } from './lexicon';
import type { Phrase } from './phrases';
import { eachIndex, type Work } from './work';

/** What a term is worth in the headline of one stretch. */
export interface Weight {
  value: number;
  /** Sentences of the stretch that say it. */
  times: number;
  /** Share of the stretch over which it is said: of its `PARTS`. */
  cover: number;
  /** `Lexicon.rarity` */
  rarity: number;
}

/** A term said once counts this much beside one said e times. */
const ONCE = 0.7;
/** How the value of more words grows: 0 every word counts in full, 1 only their mean. */
const LENGTH_PRICE = 0.2;
const RARE = 3;
/** Parts of a stretch, by sentences: what is said in most of them is what it is about. */
const PARTS = 8;
/** "Releasing the model" reads less well than "the release". */
const GERUND = 0.75;

/**
 * Per term id of the sentences [first, last): how often they say it, times the root of how much more often than the
 * episode does, both logarithms; the second smoothed by one saying, so that what is said once stays small. What
 * is less rare than `common` counts in proportion.
 */
export function* termWeights(lexicon: Lexicon, first: number, last: number, common: number): Work<Map<number, Weight>> {
  const counts = new Map<number, number>();
  /** A bit for every part that says it. */
  const saidIn = new Map<number, number>();
  yield* eachIndex(first, last, (at) => {
    const bit = 1 << Math.floor((PARTS * (at - first)) / (last - first));
    for (const id of new Set(lexicon.terms[at])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      saidIn.set(id, (saidIn.get(id) ?? 0) | bit);
    }
  });
  const part = (last - first) / lexicon.terms.length;
  const weights = new Map<number, Weight>();
  for (const [id, count] of counts) {
    const lift = (count + 1) / ((lexicon.spread[id] as number) * part + 1);
    const value = (ONCE + Math.log(count)) * Math.sqrt(Math.log(1 + lift));
    const rarity = lexicon.rarity[id] as number;
    weights.set(id, {
      value: rarity < common ? (value * rarity) / common : value,
      times: count,
      cover: bitsOf(saidIn.get(id) as number) / PARTS,
      rarity,
    });
  }
  return weights;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count++;
  return count;
}

/** What a phrase is worth by its shape. */
export interface Taste {
  /** What names and numbers add: they tell more. */
  named: number;
  /** A single word is seldom a headline: the share that counts of one that is no name, and of one that is. */
  loneWord: number;
  loneName: number;
}

/** The worth of a phrase by its words alone; `weights` are those of its terms, undefined for what counts nothing. */
export function phraseValue(
  phrase: Phrase,
  weights: readonly (Weight | undefined)[],
  { named, loneWord, loneName }: Taste,
): number {
  const { terms, names, gerund } = phrase;
  let sum = 0;
  // A term said twice counts once; so few are found faster than by a set.
  weights.forEach((weight, nth) => {
    if (weights.indexOf(weight) === nth) sum += weight?.value ?? 0;
  });
  const shape = (1 + named * (names / terms.length)) * (gerund ? GERUND : 1);
  if (terms.length > 1) return (sum / terms.length ** LENGTH_PRICE) * shape;
  // … least of all one that is said all the time.
  return sum * shape * (names > 0 ? loneName : loneWord) * Math.min(1, (weights[0]?.rarity ?? 0) / RARE);
}
