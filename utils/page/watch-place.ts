import { firstWhere } from '../lib/binary-search';
import type { ReaderPlace } from '../presenters/reader-place';
import type { Rest } from '../presenters/rest';
import type { PageText } from '../sites';
import { boxAt } from './box-at';
import { Landing } from './landing';
import { onScroll } from './on-scroll';
import { readingLine, restingLine } from './reading-line';
import { coveredBelow } from './room';
import { heightOfStrip, topEdge } from './top-edge';

/** Landing within this many px of where a place should come to rest counts as having arrived. */
const ARRIVED_PX = 2;
/** A place the reader was taken to. */
interface Taken {
  offset: number;
  landing: Landing;
  rest: Rest;
  /** Where it was at first, in px from the top of the window. */
  was: number;
}

export interface PlaceWatch {
  /** Reports now, without waiting for the next frame: a key may be pressed before it. */
  measure(): void;
  /** Tells where the reader is taken to; they count as being there until they scroll on. */
  land(offset: number, rest: Rest): void;
}

/**
 * Follows scrolling and reports in each frame where in the text the reader is. The place is found by binary search, so
 * long transcripts cost no more.
 *
 * @param of.length of `Transcript.text`
 */
export function watchPlace(
  { pageText, length }: { pageText: PageText; length: number },
  onPlace: (place: Omit<ReaderPlace, 'timeLeft'>) => void,
  signal: AbortSignal,
): PlaceWatch {
  let taken: Taken | null = null;
  const measure = () => {
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
    const rest = taken.rest === 'here' ? taken.was : Math.max(restingLine(view, taken.rest), now - view.left);
    if (!taken.landing.isOver(Math.abs(now - rest) <= ARRIVED_PX)) return taken.offset;
    const offset = offsetAbove(readingLine(view, { rest, now }));
    // On the same line of text, they are still at the words they were taken to.
    return offset >= 0 && Math.abs(boxAt(pageText, offset).top - now) < 1 ? taken.offset : offset;
  };
  /** Offset of the last character that begins above a line in the window; -1 when there is none. */
  const offsetAbove = (line: number) => firstWhere(length, (at) => boxAt(pageText, at).top > line) - 1;
  const schedule = onScroll(measure, signal);
  schedule();

  return {
    measure,
    land: (offset, rest) => {
      taken = { offset, rest, landing: new Landing(rest === 'here'), was: boxAt(pageText, offset).top };
      schedule();
    },
  };
}
