import { firstWhere } from '../../lib/binary-search';
import { type TextWords, textWords } from './text-words';

/** A text prepared for many searches. */
export interface WordIndex extends TextWords {
  text: string;
  /** Where each key occurs, as ascending word indexes. */
  places: Map<string, number[]>;
}

export function indexWords(text: string): WordIndex {
  const words = textWords(text);
  const places = new Map<string, number[]>();
  words.keys.forEach((key, index) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  });
  return { text, ...words, places };
}

/** Information content of a word in bits: how surprising it is at any given place of this text. */
export function bitsOf({ keys, places }: WordIndex, key: string): number {
  return Math.log2((keys.length + 1) / (places.get(key)?.length ?? 1));
}

/** Index of the first of ascending numbers that is at least `least`; the length of the list when there is none. */
export function firstFrom(numbers: readonly number[], least: number): number {
  return firstWhere(numbers.length, (index) => (numbers[index] as number) >= least);
}
