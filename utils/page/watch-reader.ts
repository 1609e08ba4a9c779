import { firstWhere } from '../lib/binary-search';
import type { ReaderPlace } from '../presenters/reader-place';
import type { PageText } from '../sites';
import { rangeBetween } from './highlights';
import { Landing } from './landing';
import { onScroll } from './on-scroll';
import { readingLine } from './reading-line';
import { coveredBelow } from './room';
import { heightOfStrip, topEdge } from './top-edge';
import { HEADROOM_PX } from './travel';

/** Landing within this many px of where a place should come to rest counts as having arrived. */
const ARRIVED_PX = 2;
/** A place the reader was taken to. */
interface Taken {
  offset: number;
  landing: Landing;
  /** Where it stays, in px from the top of the window; null if it comes to rest at the top. */
  stays: number | null;
}

/**
 * Follows scrolling and reports in each frame where in the text the reader is. The place is found by binary search, so
 * long transcripts cost no more.
 *
 * @param of.length of `Transcript.text`
 * @returns function to call with the offset the reader is taken to, and whether the page scrolls there; they count as
 * being there until they scroll on
 */
export function watchReader(
  { pageText, length }: { pageText: PageText; length: number },
  onPlace: (place: Omit<ReaderPlace, 'timeLeft'>) => void,
  signal: AbortSignal,
): (offset: number, scrolls: boolean) => void {
  let taken: Taken | null = null;
  const look = () => {
    const edge = topEdge();
    const top = edge + heightOfStrip();
    const bottom = innerHeight - coveredBelow();
    const left = Math.max(0, document.documentElement.scrollHeight - innerHeight - scrollY);
    const last = boxAt(pageText, length - 1);
    const begun = boxAt(pageText, 0).bottom <= edge;
    onPlace({
      offset: placeIn({ top, bottom, left }),
      begun,
      ended: last.top < bottom,
      inside: begun && last.bottom > top,
      edge,
    });
  };
  const placeIn = (view: { top: number; bottom: number; left: number }) => {
    const now = taken && boxAt(pageText, taken.offset).top;
    if (taken === null || now === null) return offsetAbove(readingLine(view, null));
    const rest = taken.stays ?? Math.max(view.top + HEADROOM_PX, now - view.left);
    if (!taken.landing.isOver(Math.abs(now - rest) <= ARRIVED_PX)) return taken.offset;
    const offset = offsetAbove(readingLine(view, { rest, now }));
    // On the same line of text, they are still at the words they were taken to.
    return offset >= 0 && Math.abs(boxAt(pageText, offset).top - now) < 1 ? taken.offset : offset;
  };
  /** Offset of the last character that begins above a line in the window; -1 when there is none. */
  const offsetAbove = (line: number) => firstWhere(length, (at) => boxAt(pageText, at).top > line) - 1;
  const schedule = onScroll(look, signal);
  schedule();

  return (offset, scrolls) => {
    taken = { offset, landing: new Landing(!scrolls), stays: scrolls ? null : boxAt(pageText, offset).top };
    schedule();
  };
}

/** The box of a character in the window, or of what it is collapsed in. */
function boxAt(pageText: PageText, offset: number): DOMRect {
  // A space at the end of a line may have no box, but the character after it does.
  const points = pageText.pointsOf({ start: offset, end: offset + 2 });
  const range = points && rangeBetween(points);
  const box = range?.getClientRects()[0];
  if (box !== undefined) return box;
  let at = points?.start.node.parentElement ?? null;
  while (at !== null && at.getClientRects().length === 0) at = at.parentElement;
  return at?.getBoundingClientRect() ?? new DOMRect();
}
