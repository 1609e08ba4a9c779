import type { Span } from '../transcript/model';

/** Number of the shape below; a stored record of a higher one is kept and exported untouched, never rewritten. */
export const QUOTE_SCHEMA = 1;

/** Code points of context kept on either side of a quote; 64 rather than 32 keeps twins apart (`reliability.md` 3.2). */
export const CONTEXT = 64;

/** Longest text that is kept as one quote, in UTF-16 code units. */
export const LONGEST_QUOTE = 20_000;

/** Longest note that is kept, in UTF-16 code units. */
export const LONGEST_NOTE = 20_000;

/** Tags of one quote, and the longest tag, in UTF-16 code units. */
export const MOST_TAGS = 200;
export const LONGEST_TAG = 200;

/** Longest title, name, address or context that is kept, in UTF-16 code units. */
export const LONGEST_LINE = 2_000;

/** What a reader means by saving: Idea, Fact, Doubt, Line. */
export type QuoteColor = 'idea' | 'fact' | 'doubt' | 'line';

/** In the order of their keys, 1–4. */
export const QUOTE_COLORS: readonly QuoteColor[] = ['idea', 'fact', 'doubt', 'line'];

/** Several ways back to the same words: a TextQuoteSelector, a TextPositionSelector, and the place in the talk. */
export interface QuoteAnchor extends Span {
  /** The words, as `Transcript.text` has them; `start` and `end` are their offsets in it when saved. */
  exact: string;
  /** Up to `CONTEXT` code points before and after, cut between code points, never inside one. */
  prefix: string;
  suffix: string;
  /** First and last turn touched, and where the quote begins in the first, in UTF-16 code units. */
  turns: { first: number; last: number; offset: number };
  /** First and last sentence touched, counted in the whole transcript; null when there are none. */
  sentences: { first: number; last: number } | null;
}

/** The episode a quote is from, as the page states it. */
export interface QuoteEpisode {
  /** `Episode.url`: identity of the episode. */
  url: string;
  show: string;
  number: number | null;
  title: string;
}

export interface QuoteSpeaker {
  /** `Speaker.id`: the same in every episode that prints the same name. */
  id: string;
  name: string;
  role: 'host' | 'guest' | 'unknown';
  /** As the episode states it; null when it does not. */
  title: string | null;
}

/** What a reader may change of a quote. */
export interface QuoteEdit {
  color: QuoteColor;
  note: string;
  /** Without `#`, in the order given, no two equal when lower-cased. */
  tags: string[];
}

/** Words of a talk with all that their place in it says of them. */
export interface QuotePassage {
  anchor: QuoteAnchor;
  /** Who says most of it; null for words before the first label. */
  speaker: QuoteSpeaker | null;
  /** Title of the topic it is said in; null without topics. */
  topic: string | null;
  /** ≈ seconds from the start of the episode; null when there is no clock. */
  seconds: number | null;
}

/** A quote as the page sends it to be kept. */
export interface QuoteDraft extends QuoteEdit, QuotePassage {
  /** ULID, made by the page, so that sending twice keeps one. */
  id: string;
  /** Its address is where the words were read: the page may have gone on to another episode by the time they are sent. */
  episode: QuoteEpisode;
}

/** Words a reader keeps. */
export interface Quote extends QuoteDraft {
  /** ISO 8601, UTC. Order is by `id` and `revision`: clocks jump. */
  created: string;
  modified: string;
  /** Counts every change from 1. */
  revision: number;
  /** When it went to the trash, ISO 8601; null while it is kept. */
  deleted: string | null;
}

/**
 * Where the words of a quote are now. Every quote is in exactly one of the three states. `tied`: another place fits as
 * well, and this is the one nearest to where the words were.
 */
export type Placement =
  /** The very words, where they were or where they moved to. */
  | { state: 'anchored'; span: Span; tied?: true }
  /** Words that changed a little; `score` 0–1, never under the floor. */
  | { state: 'moved'; span: Span; score: number; tied?: true }
  /**
   * Not on the page now; `guess` is the likeliest place, under the floor, for the reader to judge; `letBe` when the reader
   * has done so.
   */
  | { state: 'missing'; guess: Guess | null; letBe?: true };

/** A place that may be the quote's. */
export interface Guess extends Span {
  /** How sure that is, 0–1. */
  score: number;
  /** Share of the quote's words that stand there, 0–1. */
  kept: number;
}

export interface PlacedQuote {
  quote: Quote;
  place: Placement;
}
