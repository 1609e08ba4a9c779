/** Where the reader is. */
export interface ReaderPlace {
  /** Of the words being read, in `Transcript.text`; -1 before the text. */
  offset: number;
  /** Whether the transcript's first line has passed under the site's bar. */
  begun: boolean;
  /** Whether its last line is in view, or has passed. */
  ended: boolean;
  /** Whether the strip is shown: `begun`, and the last line has not passed it. */
  inside: boolean;
  /** The top of our space in the window, in px. */
  edge: number;
  /** "21 min left" */
  timeLeft: string;
}
