import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { rangeBetween } from './highlights';

/** A point in the window, in CSS pixels. */
export interface WindowPoint {
  x: number;
  y: number;
}

/** The offset of the spoken character nearest to a point in the window; null outside the transcript. */
export function offsetAt(pageText: PageText, { x, y }: WindowPoint): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? null : pageText.offsetOf(caret.offsetNode, caret.offset);
}

/**
 * The first of the spans whose words are at a point in the window. The caret position gives the character (all
 * supported browsers have it, but `highlightsFromPoint` only the newest). The boxes then tell whether the point is on
 * words at all, because beside the end of a line the caret position is the same.
 */
export function spanAt<S extends Span>(pageText: PageText, spans: readonly S[], point: WindowPoint): S | null {
  const offset = offsetAt(pageText, point);
  if (offset === null) return null;
  const near = spans.filter(({ start, end }) => start <= offset && offset <= end);
  return near.find((span) => boxesOf(pageText, span).some((box) => holds(box, point))) ?? null;
}

/** The boxes of a span's lines in the window, except empty ones. */
export function boxesOf(pageText: PageText, span: Span): DOMRect[] {
  const points = pageText.pointsOf(span);
  if (points === null) return [];
  return [...rangeBetween(points).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function holds({ left, right, top, bottom }: DOMRect, { x, y }: WindowPoint): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
