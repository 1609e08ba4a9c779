import type { Span, Transcript } from '../../transcript/model';
import type { Quote } from '../model/quote';

/** A verbatim sentence with its estimated time in seconds. */
export interface TimedSpan extends Span {
  seconds: number;
}

/** A speaker as a reader knows them. */
export interface TranscriptPerson {
  /** `Speaker.id` */
  id: string;
  name: string;
  host: boolean;
  /** "Guest · Director of Granite"; empty when nothing is known. */
  role: string;
}

export interface TranscriptTopic extends Span {
  title: string;
  /** `asPrinted`: the printed time, otherwise an estimate. */
  seconds: number;
  asPrinted: boolean;
  /** "11 min read" */
  reading: string;
  subtopics: readonly { title: string; seconds: number }[];
}

/** A question, with what each of those says who answer it: at least one sentence. */
export interface AskedInTranscript extends TimedSpan {
  answers: readonly (readonly [TimedSpan, ...TimedSpan[]])[];
}

/** Where a quote is now, and what the reader wrote to it. */
export type QuoteInTranscript = Span & Pick<Quote, 'id' | 'color' | 'note' | 'tags'>;

/** A transcript with what is known about it, all of which comes from `Analysis`. */
export interface TimedTranscript {
  transcript: Transcript;
  /** Hosts first. */
  people: readonly TranscriptPerson[];
  /** In text order; no sentence crosses a paragraph break. */
  sentences: readonly (Span & { turn: number })[];
  /** In text order. */
  topics: readonly TranscriptTopic[];
  /** Sentences that stand for the episode, a topic or a person, in any order; a sentence may occur twice. */
  keyPoints: readonly TimedSpan[];
  /** In text order. */
  questions: readonly AskedInTranscript[];
  /** The reader's quotes in text order; they may overlap. */
  quotes: readonly QuoteInTranscript[];
  /** Estimated length of the episode in seconds. */
  duration: number;
  /** When the file is written, ISO 8601. */
  now: string;
  /** Estimated seconds at an offset of the text. */
  secondsAt(offset: number): number;
}

/** A file format for a whole transcript. */
export interface TranscriptFormat {
  id: string;
  name: string;
  /** What the file holds or is for, in one short line. */
  about: string;
  extension: string;
  mime: string;
  write(timed: TimedTranscript): string;
}
