import type { QuoteAnchor } from './quote';
import { type TextWords, textWords } from './text-words';
import { bitsOf, type WordIndex } from './word-index';

/** What is looked for: the words of a quote between the words of its context, each with where the text has it. */
export interface Pattern {
  anchor: QuoteAnchor;
  words: TextWords;
  /** First word that belongs to the quote, and the one after its last. */
  first: number;
  last: number;
  /** Per word: where the text has the same key, ascending, as indexes of the text's words. */
  places: readonly (readonly number[])[];
  /** Per word: its information in this text. */
  bits: Float64Array;
}

const NOWHERE: readonly number[] = [];

export function patternOf(anchor: QuoteAnchor, index: WordIndex): Pattern {
  const { prefix, exact, suffix } = anchor;
  const words = textWords(prefix + exact + suffix);
  const start = prefix.length;
  const end = start + exact.length;
  const after = words.starts.findIndex((wordStart) => wordStart >= end);
  return {
    anchor,
    words,
    first: words.ends.findIndex((wordEnd) => wordEnd > start),
    last: after < 0 ? words.keys.length : after,
    places: words.keys.map((key) => index.places.get(key) ?? NOWHERE),
    bits: Float64Array.from(words.keys, (key) => bitsOf(index, key)),
  };
}
