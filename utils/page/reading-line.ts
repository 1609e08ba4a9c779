/** Where the reader's eyes usually are, as a share of the free height of the window. */
const READING_LINE = 0.35;

/** The window while the reader scrolls; all in px from the top of the window. */
export interface ReadingWindow {
  /** Bottom of what is covered at the top. */
  top: number;
  /** Bottom of the free part of the window. */
  bottom: number;
  /** How far the page can still be scrolled down. */
  left: number;
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
