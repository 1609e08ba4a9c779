import { onAbort } from '../lib/on-abort';
import { onScroll } from './on-scroll';
import { stripHeight } from './room';

/** Maximum height of a site's bar; a higher header is a hero section, which may be covered. */
const BAR_MAX_PX = 160;

/** Whether the place of our strip is kept free wherever the reader is taken. */
let hasStrip = false;

/** Keeps the place of our strip free until the signal aborts. */
export function keepStripFree(signal: AbortSignal): void {
  hasStrip = !signal.aborted;
  onAbort(signal, () => {
    hasStrip = false;
  });
}

/** Height in pixels that our strip takes below the site's own bar; 0 when there is none. */
export function heightOfStrip(): number {
  return hasStrip ? stripHeight() : 0;
}

/**
 * Pixels covered at the top of the window wherever there are words: what is sticky there, and the place of our strip.
 */
export function coveredAbove(): number {
  return stickyTop() + heightOfStrip();
}

/** Height in pixels of whatever is sticky at the top of the window. */
function stickyTop(): number {
  const [at] = document.elementsFromPoint(innerWidth / 2, 1).filter((element) => {
    const { position } = getComputedStyle(element);
    return position === 'fixed' || position === 'sticky';
  });
  const bottom = at?.getBoundingClientRect().bottom ?? 0;
  return bottom > innerHeight / 2 ? 0 : Math.max(0, bottom);
}

/** The top of our space: below what is sticky at the top, and below the site's own bar while that is in view. */
export function topEdge(): number {
  const bar = document.querySelector('header, [role="banner"], c4d-masthead-container')?.getBoundingClientRect();
  const isBar = bar !== undefined && bar.top + scrollY < 1 && bar.height <= BAR_MAX_PX && bar.width > innerWidth * 0.9;
  return Math.max(stickyTop(), isBar ? bar.bottom : 0);
}

/** Reports where the top edge is, now and whenever scrolling or resizing moves it. */
export function watchTopEdge(onEdge: (px: number) => void, signal: AbortSignal): void {
  let last = -1;
  const look = () => {
    const edge = topEdge();
    if (edge !== last) onEdge(edge);
    last = edge;
  };
  look();
  onScroll(look, signal);
}
