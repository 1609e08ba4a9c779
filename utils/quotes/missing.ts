import type { QuoteAnchor } from './quote';

/** A quote whose words were not on its page when that was last read. */
export interface MissingQuote {
  id: string;
  /** What stands at the likeliest place, its beginning when it is long; null when nothing there is like it. */
  guess: string | null;
}

/** The same with what it takes to place it there. */
export interface Missed {
  guess: QuoteAnchor | null;
  /** The reader has seen it and lets it be: kept, and not listed again until it was found in between. */
  letBe: boolean;
}

const LONGEST_GUESS = 240;

/** What is shown of words that may be long, on one line. */
export function guessWords(text: string): string {
  const words = text.slice(0, LONGEST_GUESS).replace(/\s+/g, ' ').toWellFormed();
  return text.length > LONGEST_GUESS ? `${words} …` : words;
}
