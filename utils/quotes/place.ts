import type { Placement, QuoteAnchor } from './quote';

/** Where the very words are: at their old place, or else where they come first. */
export function placeOf({ start, end, exact }: QuoteAnchor, text: string): Placement {
  if (text.slice(start, end) === exact) return { state: 'anchored', span: { start, end } };
  const found = text.indexOf(exact);
  if (found < 0) return { state: 'missing', guess: null };
  return { state: 'anchored', span: { start: found, end: found + exact.length } };
}
