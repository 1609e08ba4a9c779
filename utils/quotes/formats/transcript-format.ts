import type { Span, Transcript } from '../../transcript/model';

/** A transcript with what is known about its times; `Analysis` gives all of it. */
export interface TimedTranscript {
  transcript: Transcript;
  /** Sentences in text order; none crosses a paragraph. */
  sentences: readonly (Span & { turn: number })[];
  /** In text order; `asPrinted`: `seconds` is the printed time, else ≈. */
  topics: readonly (Span & { title: string; seconds: number; asPrinted: boolean })[];
  /** The reader's quotes in it, by place; may overlap. */
  quotes: readonly Span[];
  /** Estimated length of the talk in seconds. */
  duration: number;
  /** ≈ seconds at an offset. */
  secondsAt(offset: number): number;
}

/** A kind of file that a whole transcript is written to. */
export interface TranscriptFormat {
  id: string;
  name: string;
  extension: string;
  mime: string;
  write(timed: TimedTranscript): string;
}
