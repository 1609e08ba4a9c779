/** Where the reader's eyes usually are, as a share of the free height of the window. */
export const READING_LINE = 0.35;

/** The window while the reader scrolls; all in px from the top of the window. */
export interface ReadingWindow {
  /** Bottom of what is covered at the top. */
  top: number;
  /** Bottom of the free part of the window. */
  bottom: number;
  /** How far the page can still be scrolled down. */
  left: number;
  /** Where a place the reader is taken to comes to rest. */
  landing: number;
  /** Where the place the reader was last taken to is now; null before. */
  landed: number | null;
}

/**
 * Where in the window the reader is, in px from its top: on the usual line, or on the place they were taken to as long as
 * it has not moved. As they scroll on, the line moves from there to the usual one at half their speed, so that the
 * cursor never jumps nor runs backwards. Near the end of the page, where the last words cannot be scrolled up to the
 * usual line, it moves down to meet them.
 */
export function readingLine({ top, bottom, left, landing, landed }: ReadingWindow): number {
  const usual = Math.max(top + (bottom - top) * READING_LINE, bottom - left);
  if (landed === null) return usual;
  const rest = Math.max(landing, landed - left);
  return Math.min(usual, rest + Math.abs(landed - rest) / 2);
}
