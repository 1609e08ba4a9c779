import type { FloatSpot } from '../../utils/presenters/quotes/float-spot';

/** Distance from the words and from the edges of the window. */
export const GAP_PX = 8;

/** Room that a text field and the row with its Save button need. */
export const LEAST_ROOM_PX = 128;

/** The larger of the free heights above and below the words, in pixels. @param height of the window */
export function roomBeside(spot: FloatSpot, height: number): number {
  return Math.max(...roomsOf(spot, height));
}

/** Free heights above and below the words. Words outside the window leave all of it free. */
function roomsOf({ first, last, top: free }: FloatSpot, height: number): [number, number] {
  return [Math.min(first.top, height) - GAP_PX - free, height - Math.max(last.bottom, free) - 2 * GAP_PX];
}

/**
 * The top left corner, in window pixels, of an element of this size: on the wanted side of the words if there is room,
 * within the text column, and never outside the window.
 */
export function placeFloat(
  spot: FloatSpot,
  side: 'above' | 'below',
  { width, height, window }: { width: number; height: number; window: { width: number; height: number } },
): { left: number; top: number } {
  const { first, last, column, top: free } = spot;
  const wished = side === 'above' ? (first.left + first.right - width) / 2 : column.left;
  const inColumn = clamp(wished, column.left, column.right - width);
  const left = clamp(inColumn, GAP_PX, window.width - width - GAP_PX);
  const above = first.top - GAP_PX - height;
  const below = last.bottom + GAP_PX;
  const fitsAbove = above >= free && above + height <= window.height;
  const fitsBelow = below >= free && below + height <= window.height - GAP_PX;
  if (fitsAbove && (side === 'above' || !fitsBelow)) return { left, top: above };
  if (fitsBelow) return { left, top: below };
  // If the words fill the window or are outside it, the element stays where it can be used and covers as little as possible.
  const [roomAbove, roomBelow] = roomsOf(spot, window.height);
  const top = roomAbove > roomBelow ? above : below;
  return { left, top: clamp(top, free + GAP_PX, window.height - height - GAP_PX) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
