import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { rangeBetween } from './highlights';

/** A place in the window, CSS pixels. */
export interface WindowPoint {
  x: number;
  y: number;
}

/** The offset of the spoken character nearest to a place in the window; null away from the talk. */
export function offsetAt(pageText: PageText, { x, y }: WindowPoint): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? null : pageText.offsetOf(caret.offsetNode, caret.offset);
}

/**
 * Which of the spans has its words under a place in the window; the first that has. The caret tells the character
 * (both browsers have it, `highlightsFromPoint` only the newest), the boxes tell whether the place is on words at
 * all: beside the end of a line the caret is there too.
 */
export function spanAt<S extends Span>(pageText: PageText, spans: readonly S[], point: WindowPoint): S | null {
  const offset = offsetAt(pageText, point);
  if (offset === null) return null;
  const near = spans.filter(({ start, end }) => start <= offset && offset <= end);
  return near.find((span) => boxesOf(pageText, span).some((box) => holds(box, point))) ?? null;
}

/** The boxes of a span's lines in the window, without empty ones. */
export function boxesOf(pageText: PageText, span: Span): DOMRect[] {
  const points = pageText.pointsOf(span);
  if (points === null) return [];
  return [...rangeBetween(points).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function holds({ left, right, top, bottom }: DOMRect, { x, y }: WindowPoint): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
