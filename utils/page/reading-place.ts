import { firstWhere } from '../lib/binary-search';
import type { PageText } from '../sites';
import type { Span, Turn } from '../transcript/model';
import { rangeBetween } from './highlights';
import { Landing } from './landing';
import { onScroll } from './on-scroll';
import { READING_LINE } from './reading-line';
import { coveredBelow } from './room';
import { coveredAbove } from './top-edge';

/**
 * Follows scrolling and reports which stretch the reader is in: the last one whose start is above the reading line. At
 * the end of the page, where scrolling stops, the last stretch in view counts.
 *
 * @param starts offsets in `Transcript.text`, increasing
 * @param onPlace called with an index into `starts` when it changes; null before the first
 * @returns function to call with the offset the reader is taken to; they count as being there until they scroll on,
 * even when the next stretch begins above the reading line
 */
export function watchPlace(
  { pageText, starts }: { pageText: PageText; starts: readonly number[] },
  onPlace: (index: number | null) => void,
  signal: AbortSignal,
): (offset: number) => void {
  const ranges = starts.map((start) => rangeAt(pageText, start));
  let taken: { index: number; range: Range; landing: Landing } | null = null;
  let last: number | null | undefined;
  const look = () => {
    const top = coveredAbove();
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const line = atEnd ? innerHeight : top + (innerHeight - top) * READING_LINE;
    if (taken !== null) {
      const landed = topOf(taken.range);
      if (taken.landing.isOver(landed >= 0 && landed <= line)) taken = null;
    }
    const place = taken?.index ?? ranges.findLastIndex((range) => range !== null && topOf(range) <= line);
    const index = place === -1 ? null : place;
    if (index !== last) onPlace(index);
    last = index;
  };
  const schedule = onScroll(look, signal);
  schedule();
  return (offset) => {
    const range = rangeAt(pageText, offset);
    const index = starts.findLastIndex((start) => start <= offset);
    taken = range && index >= 0 ? { index, range, landing: new Landing() } : null;
    schedule();
  };
}

/** The character at an offset; null when it is not on the page. */
function rangeAt(pageText: PageText, offset: number): Range | null {
  return rangeOf(pageText, { start: offset, end: offset + 1 });
}

function rangeOf(pageText: PageText, span: Span): Range | null {
  const points = pageText.pointsOf(span);
  return points && rangeBetween(points);
}

/** Top of a range in the window. A collapsed or hidden range has no rectangle, so it never counts as passed. */
function topOf(range: Range): number {
  const [rect] = range.getClientRects();
  return rect === undefined ? Number.POSITIVE_INFINITY : rect.top;
}

/** How far the window has come in a text. */
export interface Reached {
  /** Index of the last of the spans that starts above the reading line; -1 before the first. */
  index: number;
  /** Whether the first line has passed under what is sticky at the top. */
  begun: boolean;
  /** Whether the last line is in view, or has passed. */
  ended: boolean;
}

/** How far the window has come in these spans, found by binary search. @param spans in text order */
export function reachedIn(pageText: PageText, spans: readonly Span[]): Reached {
  const top = coveredAbove();
  const line = top + (innerHeight - top) * READING_LINE;
  const topAt = (offset: number) => {
    const range = rangeAt(pageText, offset);
    return range === null ? Number.POSITIVE_INFINITY : topOf(range);
  };
  return {
    index: firstWhere(spans.length, (index) => topAt((spans[index] as Span).start) > line) - 1,
    begun: topAt(spans[0]?.start ?? 0) < top,
    ended: topAt((spans.at(-1)?.end ?? 1) - 1) < innerHeight - coveredBelow(),
  };
}

/** Start offset of the turn at the reading line, or else of the nearest one before it; -1 before the first. */
export function placeAtLine(pageText: PageText, turns: readonly Turn[]): number {
  const line = coveredAbove() + (innerHeight - coveredAbove()) * READING_LINE;
  const owners = turns.flatMap((turn) => turn.paragraphs.map(() => turn));
  const isBelow = (index: number) => {
    const box = pageText.paragraphs[index]?.element.getBoundingClientRect();
    return box === undefined || box.top > line;
  };
  return owners[firstWhere(owners.length, isBelow) - 1]?.start ?? -1;
}

/** Whether any part of a span is visible, between what is sticky at the top and our bar at the bottom. */
export function isSeen(pageText: PageText, span: Span): boolean {
  const range = rangeOf(pageText, span);
  if (range === null) return false;
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && bottom > coveredAbove() && top < innerHeight - coveredBelow();
}

/** Whether the character at an offset is visible in the window, above our bar. */
export function isInView(pageText: PageText, offset: number): boolean {
  const range = rangeAt(pageText, offset);
  const top = range === null ? -1 : topOf(range);
  return top >= 0 && top < innerHeight - coveredBelow();
}
