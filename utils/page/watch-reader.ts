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

/**
 * Follows scrolling and reports where in the text the reader is. Everything is read once per frame; the place is found by
 * binary search, so long transcripts cost no more.
 *
 * @param of.length of `Transcript.text`
 * @returns function to call with the offset the reader is taken to, which is reported at once
 */
export function watchReader(
  { pageText, length }: { pageText: PageText; length: number },
  onPlace: (place: ReaderPlace) => void,
  signal: AbortSignal,
): (offset: number) => void {
  let last: ReaderPlace = { offset: -1, inside: false };
  let taken: { offset: number; landing: Landing } | null = null;
  const tell = (place: ReaderPlace) => {
    if (signal.aborted || (place.offset === last.offset && place.inside === last.inside)) return;
    last = place;
    onPlace(place);
  };
  const look = () => {
    const edge = topEdge();
    const strip = heightOfStrip();
    const inside = boxAt(pageText, 0).bottom <= edge && boxAt(pageText, Math.max(0, length - 1)).bottom > edge + strip;
    const top = edge + strip;
    const left = Math.max(0, document.documentElement.scrollHeight - innerHeight - scrollY);
    const landed = taken && boxAt(pageText, taken.offset).top;
    const view = { top, bottom: innerHeight - coveredBelow(), left, landing: top + HEADROOM_PX, landed };
    if (taken !== null && landed !== null) {
      const rest = Math.max(view.landing, landed - left);
      if (!taken.landing.isOver(Math.abs(landed - rest) <= ARRIVED_PX)) return tell({ offset: taken.offset, inside });
    }
    const line = readingLine(view);
    tell({ offset: Math.max(0, firstWhere(length, (at) => boxAt(pageText, at).top > line) - 1), inside });
  };
  const schedule = onScroll(look, signal);
  schedule();
  return (offset) => {
    taken = { offset, landing: new Landing() };
    tell({ ...last, offset });
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
