import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { ATTRIBUTE, markAll } from './attributes';
import { HIGHLIGHT_PRIORITY, paintHighlight, rangeBetween } from './highlights';
import { coveredBelow } from './room';
import { coveredAbove } from './top-edge';
import { scrollToRange } from './travel';

/**
 * Shows the keyboard's current turn and sentence until the signal aborts, and scrolls to the sentence: far enough to
 * see it or, after a leap, to the top of the window.
 * @returns whether it scrolls
 */
export function showCurrent(
  {
    pageText,
    turn,
    sentence,
    leaps,
    name,
  }: { pageText: PageText; turn: Span; sentence: Span; leaps: boolean; name: string },
  signal: AbortSignal,
): boolean {
  const points = pageText.pointsOf(sentence);
  if (points === null) return false;
  const range = rangeBetween(points);
  markAll(pageText.elementsOf(turn), ATTRIBUTE.current, signal);
  paintHighlight(name, [range], HIGHLIGHT_PRIORITY.here, signal);
  const { top, bottom } = range.getBoundingClientRect();
  const scrolls = leaps || top < coveredAbove() || bottom > innerHeight - coveredBelow();
  if (scrolls) scrollToRange(range);
  return scrolls;
}

/** Whether any part of a span is visible, between what is sticky at the top and our bar at the bottom. */
export function isSeen(pageText: PageText, span: Span): boolean {
  const points = pageText.pointsOf(span);
  if (points === null) return false;
  const { top, bottom, height } = rangeBetween(points).getBoundingClientRect();
  return height > 0 && bottom > coveredAbove() && top < innerHeight - coveredBelow();
}
