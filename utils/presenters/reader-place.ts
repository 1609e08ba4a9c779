/** Where the reader is. */
export interface ReaderPlace {
  /** In `Transcript.text`. */
  offset: number;
  /**
   * Whether the transcript's first line has passed under the site's bar, and its last one has not passed our strip, which
   * is shown in between.
   */
  inside: boolean;
}
