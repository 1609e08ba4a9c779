import { type Change, changesBetween } from '../quotes/changes';
import { guessWords } from '../quotes/missing';
import type { QuoteColor } from '../quotes/quote';
import type { ShelfQuote } from '../quotes/shelf';
import { voicesOf } from '../quotes/voices';
import { aboutClock, dotted } from './format';
import { QUOTE_WORDS } from './quote-colors';

/** A saved quote, opened below its words. */
export interface QuoteCardView {
  id: string;
  color: QuoteColor;
  /** "Doubt" */
  colorName: string;
  /** "Kate Soule · ≈19:57" */
  from: string;
  /** The words, where the card cannot stand beside them; null where it does. */
  words: string | null;
  note: string;
  tags: string[];
  /** From the words as saved to those on the page now; null when they are the same. */
  changes: Change[] | null;
  /** False while it is being kept, or could not be: nothing of it can be changed then. */
  settled: boolean;
  failed: boolean;
}

/** The card of a quote. @param text `Transcript.text` */
export function presentQuoteCard({ quote, place, standing }: ShelfQuote, text: string): QuoteCardView {
  return {
    id: quote.id,
    color: quote.color,
    colorName: QUOTE_WORDS[quote.color].name,
    from: dotted(voicesOf(quote), quote.seconds === null ? null : aboutClock(quote.seconds)),
    words: place.state === 'missing' ? guessWords(quote.anchor.exact) : null,
    note: quote.note,
    tags: quote.tags,
    changes:
      place.state === 'moved' ? changesBetween(quote.anchor.exact, text.slice(place.span.start, place.span.end)) : null,
    settled: standing === 'kept',
    failed: standing === 'failed',
  };
}
