import type { Span, Transcript } from '../../transcript/model';

/** A transcript with what is known about its times, all of which comes from `Analysis`. */
export interface TimedTranscript {
  transcript: Transcript;
  /** In text order; no sentence crosses a paragraph break. */
  sentences: readonly (Span & { turn: number })[];
  /** In text order. `asPrinted`: `seconds` is the printed time, otherwise an estimate. */
  topics: readonly (Span & { title: string; seconds: number; asPrinted: boolean })[];
  /** The reader's quotes in text order; they may overlap. */
  quotes: readonly Span[];
  /** Estimated length of the episode in seconds. */
  duration: number;
  /** Estimated seconds at an offset of the text. */
  secondsAt(offset: number): number;
}

/** A file format for a whole transcript. */
export interface TranscriptFormat {
  id: string;
  name: string;
  extension: string;
  mime: string;
  write(timed: TimedTranscript): string;
}
