import type { Rest } from '../presenters/rest';

/** Where the reader's eyes usually are, as a share of the free height of the window. */
const READING_LINE = 0.35;

/** Space left above a place at the top, so that the line before it is visible; px. */
const HEADROOM_PX = 40;

/** The free part of the window, in px from the top of the window. */
export interface FreeWindow {
  /** Bottom of what is covered at the top. */
  top: number;
  bottom: number;
}

/** The window while the reader scrolls; all in px from the top of the window. */
export interface ReadingWindow extends FreeWindow {
  /** How far the page can still be scrolled down. */
  left: number;
}

/** Where a place comes to rest that the page scrolls to; in px from the top of the window. */
export function restingLine({ top, bottom }: FreeWindow, rest: Rest): number {
  return top + Math.max(HEADROOM_PX, rest === 'top' ? 0 : (bottom - top) * READING_LINE);
}

/** A place the reader was taken to; in px from the top of the window. */
export interface LandedPlace {
  /** Where it came to rest. */
  rest: number;
  /** Where it is now. */
  now: number;
}

/**
 * Where in the window the reader is, in px from its top: on the usual line, or on the place they were taken to as long as
 * it has not moved. As they scroll on, the line moves from there to the usual one at half their speed, so that the
 * cursor never jumps nor runs backwards. Near the end of the page, where the last words cannot be scrolled up to the
 * usual line, it moves down to meet them.
 */
export function readingLine({ top, bottom, left }: ReadingWindow, landed: LandedPlace | null): number {
  const usual = Math.max(top + (bottom - top) * READING_LINE, bottom - left);
  if (landed === null) return usual;
  const moved = Math.abs(landed.now - landed.rest) / 2;
  return landed.rest < usual ? Math.min(usual, landed.rest + moved) : Math.max(usual, landed.rest - moved);
}
