import { WordTable } from './words/word-table';

/** Weights of single words, as fitted: "7 think 6 but lot -4 if" gives each word the number before it. */
export class WordWeights {
  readonly #words = new WordTable();
  /** By place. */
  readonly #weights: number[] = [];

  constructor(list: string) {
    let weight = 0;
    for (const item of list.split(/\s+/)) {
      if (/^-?\d/.test(item)) weight = Number(item);
      else this.#weights[this.#words.add(item, 0, item.length)] = weight;
    }
  }

  /** The weights of all words that are said, each once. Most weigh nothing, and need not be remembered. */
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
 * Sums up what is found of a thing, each as many times as it weighs. The weights are listed once: to go through the names
 * of an object costs three times as much for every thing.
 */
export function weigher<Name extends string>(weights: Record<Name, number>): (found: Record<Name, number>) => number {
  const list = Object.entries(weights) as [Name, number][];
  return (found) => {
    let sum = 0;
    for (const [name, weight] of list) sum += weight * found[name];
    return sum;
  };
}
