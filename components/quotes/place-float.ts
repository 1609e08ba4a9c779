import type { FloatSpot } from './quotes-props';

/** Distance from the words and from the edges of the window. */
const GAP_PX = 8;

/**
 * The top left corner, in window pixels, of an element of this size: on the wanted side of the words if there is room,
 * within the text column, and never outside the window.
 */
export function placeFloat(
  { first, last, column, top: free }: FloatSpot,
  side: 'above' | 'below',
  { width, height, window }: { width: number; height: number; window: { width: number; height: number } },
): { left: number; top: number } {
  const wished = side === 'above' ? (first.left + first.right - width) / 2 : column.left;
  const inColumn = clamp(wished, column.left, column.right - width);
  const left = clamp(inColumn, GAP_PX, window.width - width - GAP_PX);
  const above = first.top - GAP_PX - height;
  const below = last.bottom + GAP_PX;
  const fitsAbove = above >= free && above + height <= window.height;
  const fitsBelow = below >= free && below + height <= window.height - GAP_PX;
  if (fitsAbove && (side === 'above' || !fitsBelow)) return { left, top: above };
  if (fitsBelow) return { left, top: below };
  // If the words fill the window or are outside it, the element stays where it can be used.
  return { left, top: clamp(below, free + GAP_PX, window.height - height - GAP_PX) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
