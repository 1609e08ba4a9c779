import type { Quote } from '../model/quote';
import type { ShelfQuote } from './shelf';

/** Those of the shelf's quotes that are stored. */
export function savedQuotes(quotes: readonly ShelfQuote[]): Quote[] {
  return quotes.flatMap(({ quote }) => ('revision' in quote ? [quote] : []));
}
