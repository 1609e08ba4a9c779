import { guessWords } from '../../quotes/anchor/missing';
import type { Change } from '../../quotes/anchor/word-diff';
import type { ShelfQuote } from '../../quotes/editing/shelf';
import { voicesOf } from '../../quotes/links/voices';
import type { QuoteColor } from '../../quotes/model/quote';
import { aboutClock, dotted } from '../format';
import { QUOTE_WORDS } from '../look/quote-colors';

/** A saved quote's card, opened below its words. */
export interface QuoteCardView {
  id: string;
  color: QuoteColor;
  /** "Doubt" */
  colorName: string;
  /** "Kate Soule · ≈19:57" */
  from: string;
  /** The words, for when the card cannot be placed next to them; null when it is. */
  words: string | null;
  note: string;
  tags: string[];
  /** The difference between the saved words and those on the page now; null when they are equal or not saved. */
  changes: Change[] | null;
  /** False until the quote is first saved; it cannot be edited before. Later changes wait for each other. */
  settled: boolean;
  failed: boolean;
}

/** The card of a quote. */
export function presentQuoteCard({ quote, place, standing }: ShelfQuote): QuoteCardView {
  return {
    id: quote.id,
    color: quote.color,
    colorName: QUOTE_WORDS[quote.color].name,
    from: dotted(voicesOf(quote), quote.seconds === null ? null : aboutClock(quote.seconds)),
    words: place.state === 'missing' ? guessWords(quote.anchor.exact) : null,
    note: quote.note,
    tags: quote.tags,
    changes: (place.state === 'moved' && place.changes) || null,
    settled: 'revision' in quote,
    failed: standing === 'failed',
  };
}
