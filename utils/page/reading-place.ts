import type { PageText } from '../sites';
import type { Turn } from '../transcript/model';
import { rangeBetween } from './highlights';
import { stickyTop } from './top-edge';

/** Where eyes usually are, as a share of the window's free height. */
const READING_LINE = 0.35;

/**
 * Follows the scroll and tells in which stretch the reader is: the last one whose start has passed the reading
 * line. At the end of the page, where the line can go no lower, the last stretch in view counts.
 *
 * @param starts offsets in `Transcript.text`, increasing
 * @param onPlace called with an index into `starts` when it changes; null above the first
 */
export function watchPlace(
  { pageText, starts }: { pageText: PageText; starts: readonly number[] },
  onPlace: (index: number | null) => void,
  signal: AbortSignal,
): void {
  const ranges = starts
    .map((start) => pageText.pointsOf({ start, end: start + 1 }))
    .map((points) => points && rangeBetween(points));
  let last: number | null | undefined;
  let frame = 0;
  const look = () => {
    frame = 0;
    const top = stickyTop();
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const line = atEnd ? innerHeight : top + (innerHeight - top) * READING_LINE;
    const place = ranges.findLastIndex((range) => range !== null && topOf(range) <= line);
    const index = place === -1 ? null : place;
    if (index !== last) onPlace(index);
    last = index;
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  addEventListener('scroll', schedule, { passive: true, signal });
  addEventListener('resize', schedule, { passive: true, signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  schedule();
}

/** A collapsed or hidden range has no rectangle: it is nowhere, so never passed. */
function topOf(range: Range): number {
  const [rect] = range.getClientRects();
  return rect === undefined ? Number.POSITIVE_INFINITY : rect.top;
}

/** Start of the turn at the reading line, or of the nearest before it; -1 above the first. */
export function placeAtLine(pageText: PageText, turns: readonly Turn[]): number {
  const line = stickyTop() + (innerHeight - stickyTop()) * READING_LINE;
  const owners = turns.flatMap((turn) => turn.paragraphs.map(() => turn));
  let low = -1;
  let high = owners.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const top = pageText.paragraphs[middle]?.element.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    if (top <= line) low = middle;
    else high = middle - 1;
  }
  return owners[low]?.start ?? -1;
}

/** Whether the character at an offset is in the window. */
export function isInView(pageText: PageText, offset: number): boolean {
  const points = pageText.pointsOf({ start: offset, end: offset + 1 });
  const top = points === null ? -1 : topOf(rangeBetween(points));
  return top >= 0 && top < innerHeight;
}
