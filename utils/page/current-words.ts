import type { Rest } from '../presenters/rest';
import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { ATTRIBUTE, markAll } from './attributes';
import { HIGHLIGHT_PRIORITY, paintHighlight, rangeBetween } from './highlights';
import { coveredBelow } from './room';
import { coveredAbove } from './top-edge';
import { scrollToOffset } from './travel';

/**
 * Shows the keyboard's current turn and sentence until the signal aborts, and scrolls to the sentence: after a leap to
 * where it comes to rest, else only if it is not in view.
 * @returns where it comes to rest
 */
export function showCurrent(
  {
    pageText,
    turn,
    sentence,
    leap,
    name,
  }: { pageText: PageText; turn: Span; sentence: Span; leap: Rest | null; name: string },
  signal: AbortSignal,
): Rest {
  const points = pageText.pointsOf(sentence);
  if (points === null) return 'here';
  const range = rangeBetween(points);
  markAll(pageText.elementsOf(turn), ATTRIBUTE.current, signal);
  paintHighlight(name, [range], HIGHLIGHT_PRIORITY.here, signal);
  const { top, bottom } = range.getBoundingClientRect();
  const isOut = top < coveredAbove() || bottom > innerHeight - coveredBelow();
  const rest = leap ?? (isOut ? 'top' : 'here');
  if (rest !== 'here') scrollToOffset(pageText, sentence.start, rest);
  return rest;
}

/** Whether any part of a span is visible, between what is sticky at the top and our bar at the bottom. */
export function isSeen(pageText: PageText, span: Span): boolean {
  const points = pageText.pointsOf(span);
  if (points === null) return false;
  const { top, bottom, height } = rangeBetween(points).getBoundingClientRect();
  return height > 0 && bottom > coveredAbove() && top < innerHeight - coveredBelow();
}
