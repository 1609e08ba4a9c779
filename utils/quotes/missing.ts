import { inOneLine } from './in-one-line';
import type { QuotePassage } from './quote';

/** Where a quote most likely stands that is not on its page. */
export interface LikeliestPlace {
  /** What stands there, its beginning when it is long; null when nothing is like it. */
  guess: string | null;
  /** What the quote becomes when it is placed there; null where too few of its words are. */
  passage: QuotePassage | null;
}

/** A quote whose words were not on its page when that was last read. */
export interface MissingQuote extends LikeliestPlace {
  id: string;
}

/** The same with what the reader has done about it: it is not listed again until it was found in between. */
export interface Missed extends LikeliestPlace {
  /** Seen, and kept as it is. */
  letBe: boolean;
  /** Placed there. */
  placed: boolean;
}

const LONGEST_GUESS = 240;

/** What is shown of words that may be long, on one line. */
export function guessWords(text: string): string {
  const words = inOneLine(text.slice(0, LONGEST_GUESS)).toWellFormed();
  return text.length > LONGEST_GUESS ? `${words} …` : words;
}
