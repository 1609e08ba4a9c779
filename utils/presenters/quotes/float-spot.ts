/** A line of words in the window, in CSS pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The position of the words that something floats next to, in CSS pixels of the window. */
export interface FloatSpot {
  /** The first and the last line of the words. */
  first: Box;
  last: Box;
  /** The text column, within which floating elements stay. */
  column: { left: number; right: number };
  /** Everything above this is covered by the site's own bar. */
  top: number;
}
