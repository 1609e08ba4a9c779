import type { Span } from '../../transcript/model';
import type { Change } from '../anchor/word-diff';

/** Version of the shape below. Stored records of a higher version are kept and exported unchanged, never rewritten. */
export const QUOTE_SCHEMA = 1;

/**
 * Code points of context kept on either side; 64 rather than 32 keeps identical passages apart (`reliability.md` 3.2).
 */
export const CONTEXT = 64;

/** Maximum length of a quote, in UTF-16 code units. */
export const LONGEST_QUOTE = 20_000;

/** Maximum length of a note, in UTF-16 code units. */
export const LONGEST_NOTE = 20_000;

/** Maximum number of tags of a quote, and maximum length of a tag in UTF-16 code units. */
export const MOST_TAGS = 200;
export const LONGEST_TAG = 200;

/** Maximum number of turns of a quote whose speakers are kept. */
export const MOST_VOICES = 1_000;

/** Maximum length of a title, name, address or context, in UTF-16 code units. */
export const LONGEST_LINE = 2_000;

/** What a reader means by saving: Idea, Fact, Doubt or Line. */
export type QuoteColor = 'idea' | 'fact' | 'doubt' | 'line';

/** In the order of their number keys, 1–4. */
export const QUOTE_COLORS: readonly QuoteColor[] = ['idea', 'fact', 'doubt', 'line'];

/** From where in the words of a quote, in UTF-16 code units, a turn runs, and whose; empty before the first label. */
export interface Voice {
  at: number;
  name: string;
}

/** Several ways to find the same words: a TextQuoteSelector, a TextPositionSelector, and turn and sentence numbers. */
export interface QuoteAnchor extends Span {
  /** The words as in `Transcript.text`; `start` and `end` are their offsets in it when saved. */
  exact: string;
  /** Up to `CONTEXT` code points before and after, never cut inside a code point. */
  prefix: string;
  suffix: string;
  /**
   * First and last turn touched, and the offset of the quote in the first, in UTF-16 code units. `voices`: who says which
   * part, in order, up to `MOST_VOICES`; only where more than one turn is touched, and unknown in other programs' files.
   */
  turns: { first: number; last: number; offset: number; voices?: Voice[] | undefined };
  /** First and last sentence touched, numbered over the whole transcript; null when sentences are not known. */
  sentences: { first: number; last: number } | null;
}

/** The episode a quote comes from, as stated by the page. */
export interface QuoteEpisode {
  /** `Episode.url`, which identifies the episode. */
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
  /** As stated by the episode; null when it is not. */
  title: string | null;
}

/** The parts of a quote that a reader may change. */
export interface QuoteEdit {
  color: QuoteColor;
  note: string;
  /** Without `#`, in the order given, distinct when lower-cased. */
  tags: string[];
}

/** Words of a transcript with everything that their place determines. */
export interface QuotePassage {
  anchor: QuoteAnchor;
  /** Who says most of it; null for words before the first label. */
  speaker: QuoteSpeaker | null;
  /** Title of the topic it belongs to; null without topics. */
  topic: string | null;
  /** Estimated seconds from the start of the episode; null when times are not known. */
  seconds: number | null;
}

/** A quote as the page sends it to be saved. */
export interface QuoteDraft extends QuoteEdit, QuotePassage {
  /** ULID made by the page, so that sending the draft twice saves one quote. */
  id: string;
  /** The episode where the words were read; the page may show another one by the time they are sent. */
  episode: QuoteEpisode;
}

/** A saved quote. */
export interface Quote extends QuoteDraft {
  /** ISO 8601, UTC. Order by `id` and `revision` instead, because clocks jump. */
  created: string;
  modified: string;
  /** Number of the current revision, counted from 1. */
  revision: number;
  /** When it was moved to the trash, ISO 8601; null while it is not there. */
  deleted: string | null;
}

/**
 * Where the words of a quote are now: always exactly one of the three states. `tied`: another place fits equally well,
 * and this is the one nearest to where the words were.
 */
export type Placement =
  /** The exact words, at their old place or wherever they moved to. */
  | { state: 'anchored'; span: Span; tied?: true }
  /**
   * Words that changed a little; `score` is 0–1 and never below the threshold. `changes`: from the saved words to these;
   * missing for words that are not saved yet, which the page finds by itself.
   */
  | { state: 'moved'; span: Span; score: number; tied?: true; changes?: Change[] }
  /**
   * Not on the page now. `guess` is the likeliest place below the threshold, for the reader to judge; `dismissed` when the
   * reader has dismissed it.
   */
  | { state: 'missing'; guess: Guess | null; dismissed?: true };

/** A possible place of a quote. */
export interface Guess extends Span {
  /** Confidence, 0–1. */
  score: number;
  /** Share of the quote's words that are there, 0–1. */
  kept: number;
}

export interface PlacedQuote {
  quote: Quote;
  place: Placement;
}
