/** How long, in ms, the line that says what just happened stays, and offers to undo it. */
export const UNDO_MS = 8_000;
