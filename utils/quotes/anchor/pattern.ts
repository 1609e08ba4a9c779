import type { QuoteAnchor } from '../model/quote';
import { type TextWords, textWords } from './text-words';
import { bitsOf, type WordIndex } from './word-index';

/** What to search for: a quote's words with their context, and where each of them occurs in the text. */
export interface Pattern {
  anchor: QuoteAnchor;
  words: TextWords;
  /** Index of the quote's first word, and of the word after its last. */
  first: number;
  last: number;
  /** For each word, the indexes of the text's words with the same key, ascending. */
  places: readonly (readonly number[])[];
  /** For each word, its information content in this text, in bits. */
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
