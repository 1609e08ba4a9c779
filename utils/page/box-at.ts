import type { PageText } from '../sites';
import { rangeBetween } from './highlights';

/** The box of a character in the window, or of what it is collapsed in. */
export function boxAt(pageText: PageText, offset: number): DOMRect {
  // A space at the end of a line may have no box, but the character after it does.
  const points = pageText.pointsOf({ start: offset, end: offset + 2 });
  const range = points && rangeBetween(points);
  const box = range?.getClientRects()[0];
  if (box !== undefined) return box;
  let at = points?.start.node.parentElement ?? null;
  while (at !== null && at.getClientRects().length === 0) at = at.parentElement;
  return at?.getBoundingClientRect() ?? new DOMRect();
}
