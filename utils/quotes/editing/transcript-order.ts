import type { ShelfQuote } from './shelf';

/** Transcript order; missing quotes by their old place, quotes with the same start by age. */
export function byPlace(a: ShelfQuote, b: ShelfQuote): number {
  return startOf(a) - startOf(b) || (a.quote.id < b.quote.id ? -1 : 1);
}

function startOf({ place, quote }: ShelfQuote): number {
  return place.state === 'missing' ? quote.anchor.start : place.span.start;
}
