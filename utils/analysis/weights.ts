import { WordTable } from './words/word-table';

/** Fitted weights of single words. In "7 think 6 but lot -4 if", each word has the number before it as its weight. */
export class WordWeights {
  readonly #words = new WordTable();
  /** By place in `#words`. */
  readonly #weights: number[] = [];

  constructor(list: string) {
    let weight = 0;
    for (const item of list.split(/\s+/)) {
      if (/^-?\d/.test(item)) weight = Number(item);
      else this.#weights[this.#words.add(item, 0, item.length)] = weight;
    }
  }

  /** Sum of the weights of the distinct words. Tracks only words with a weight, because most have none. */
  sumOf(words: readonly string[]): number {
    const weighed: number[] = [];
    let sum = 0;
    for (const word of words) {
      const place = this.#words.find(word, 0, word.length);
      if (place < 0 || weighed.includes(place)) continue;
      weighed.push(place);
      sum += this.#weights[place] as number;
    }
    return sum;
  }
}

/**
 * Returns a function for the weighted sum of features. Lists the weights only once, because iterating over the names of
 * an object on every call takes three times as long.
 */
export function weigher<Name extends string>(weights: Record<Name, number>): (found: Record<Name, number>) => number {
  const names = Object.keys(weights) as Name[];
  const values = names.map((name) => weights[name]);
  return (found) => {
    let sum = 0;
    // By index, because every pair that a loop takes apart costs four objects until the code is optimized.
    for (let nth = 0; nth < names.length; nth++) sum += (values[nth] as number) * found[names[nth] as Name];
    return sum;
  };
}
