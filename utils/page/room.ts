import { onAbort } from '../lib/on-abort';
import type { RailLayout } from '../presenters/rail-layout';
import { oncePerFrame } from './once-per-frame';

export interface Room {
  /** Where the rail can be without ever covering the text. */
  layout: RailLayout;
  /** Pixels from the window's edge to the text, on the inline-start side. */
  gutter: number;
}

const RAIL_PX = 376;
const GAP_PX = 24;
/** Windows narrower than this get the bottom bar. */
const NARROW_PX = 672;
/** Windows lower than this (as at 400 % zoom) only get a corner button. */
const LOW_PX = 480;

/** Height of the bottom bar in narrow windows. */
const BAR_PX = 48;

/** Height of the strip at the top of a wide and of a narrow window. */
const STRIP_PX = 48;
const NARROW_STRIP_PX = 40;

/** Pixels that our bar covers at the bottom of the window. */
export function coveredBelow(): number {
  return layoutFor(0) === 'bar' ? BAR_PX : 0;
}

/** Height of the strip, for which a narrow window has less room and a low one none; px. */
export function stripHeight(): number {
  const layout = layoutFor(0);
  return layout === 'corner' ? 0 : layout === 'bar' ? NARROW_STRIP_PX : STRIP_PX;
}

/** Measures the space around the text column. `side` is relative to the reading direction. */
export function measureRoom(column: Element, side: 'start' | 'end'): Room {
  const { left, right } = shown(column).getBoundingClientRect();
  const rtl = getComputedStyle(column).direction === 'rtl';
  const width = document.documentElement.clientWidth;
  const atStart = rtl ? width - right : left;
  const atEnd = rtl ? left : width - right;
  const free = side === 'end' ? atEnd : atStart;
  return { layout: layoutFor(free), gutter: Math.max(0, Math.min(atStart, clippedAt(column, rtl))) };
}

/** A collapsed transcript has no box, but the element that collapses it does. */
function shown(column: Element): Element {
  let at = column;
  while (at.getClientRects().length === 0 && at.parentElement !== null) at = at.parentElement;
  return at;
}

function layoutFor(free: number): RailLayout {
  if (innerHeight < LOW_PX) return 'corner';
  if (innerWidth < NARROW_PX) return 'bar';
  return free >= RAIL_PX + GAP_PX ? 'rail' : 'tab';
}

/** Space up to the first ancestor with clipped overflow (such as an accordion panel), which would cut off the edge. */
function clippedAt(column: Element, rtl: boolean): number {
  const inner = column.getBoundingClientRect();
  for (let at = column.parentElement; at !== null && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === 'visible') continue;
    const outer = at.getBoundingClientRect();
    return rtl ? outer.right - inner.right : inner.left - outer.left;
  }
  return Number.POSITIVE_INFINITY;
}

/** Calls back, at most once per frame, when the window or the column changes size. */
export function watchRoom(column: Element, onChange: () => void, signal: AbortSignal): void {
  const schedule = oncePerFrame(onChange, signal);
  const observer = new ResizeObserver(schedule);
  observer.observe(column);
  addEventListener('resize', schedule, { passive: true, signal });
  onAbort(signal, () => observer.disconnect());
}
