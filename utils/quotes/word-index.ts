import { firstWhere } from '../transcript/halving';
import { type TextWords, textWords } from './text-words';

/** A text made ready for many searches. */
export interface WordIndex extends TextWords {
  text: string;
  /** Where each key stands, ascending, as indexes of words. */
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

/** Information of one word, in bits: how surprising it is to meet it at a given place of this text. */
export function bitsOf({ keys, places }: WordIndex, key: string): number {
  return Math.log2((keys.length + 1) / (places.get(key)?.length ?? 1));
}

/** Index of the first of ascending numbers that is at least `least`; their count when none is. */
export function firstFrom(numbers: readonly number[], least: number): number {
  return firstWhere(numbers.length, (index) => (numbers[index] as number) >= least);
}
