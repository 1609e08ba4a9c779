import { inOneLine } from '../model/in-one-line';
import type { Placement, QuotePassage } from '../model/quote';

/** Where a quote that is not on its page most likely is. */
export interface LikeliestPlace {
  /** The words there, shortened when they are long; null when nothing is similar. */
  guess: string | null;
  /** The quote's passage if it is placed there; null when too few of its words are there. */
  passage: QuotePassage | null;
}

/** A quote whose words were not on its page when the page was last read. */
export interface MissingQuote extends LikeliestPlace {
  id: string;
}

/** The same with what the reader has done about it; it is not listed again unless it was found in between. */
export interface Missed extends LikeliestPlace {
  /** Dismissed by the reader, who keeps it as it is. Stored under this name. */
  letBe: boolean;
  /** Placed at the likeliest place. */
  placed: boolean;
}

/** Whether this is a missing quote that the reader has dismissed. */
export function isDismissed(place: Placement): boolean {
  return place.state === 'missing' && place.dismissed === true;
}

const LONGEST_GUESS = 240;

/** Words that may be long, shortened and on one line, for display. */
export function guessWords(text: string): string {
  const words = inOneLine(text.slice(0, LONGEST_GUESS)).toWellFormed();
  return text.length > LONGEST_GUESS ? `${words} …` : words;
}
