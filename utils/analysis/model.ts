import type { Span } from '../transcript/model';

/** A sentence of one turn; never crosses a paragraph. */
export interface Sentence extends Span {
  turn: number;
}

/** One point of the clock: the sentence at `offset` is said at about `seconds`. */
export interface ClockKnot {
  /** Offset in `Transcript.text`. */
  offset: number;
  /** Seconds from the start of the episode. */
  seconds: number;
}

/**
 * Estimated time of every place in the text. Piecewise linear between knots in `weight` (syllables),
 * so always printed with ≈; never precise enough to cut audio.
 */
export interface Clock {
  /** Strictly increasing offsets, non-decreasing seconds; at least two: the first and the last character. */
  knots: ClockKnot[];
  /** Estimated seconds at which each turn begins; same length as `Transcript.turns`. */
  turnSeconds: number[];
  /** Estimated length of the talk in seconds. */
  duration: number;
}

export type Role = 'host' | 'guest' | 'unknown';

/** A verbatim sentence (or two neighbors) chosen to stand for more. Always a literal span of the text. */
export interface KeyPoint extends Span {
  turn: number;
  /** ≈ seconds from the start of the episode. */
  seconds: number;
}

/** What is known about one speaker of this episode. */
export interface Profile {
  /** `Speaker.id` */
  speaker: string;
  role: Role;
  /** As the episode states it ("Director of Technical Product Management for Granite"); null when it does not. */
  title: string | null;
  turns: number;
  words: number;
  /** Words of this speaker / words of all speakers, 0–1; all profiles sum to 1. */
  share: number;
  /** ≈ seconds of talk. */
  seconds: number;
  /** In time order, at most three. */
  keyPoints: KeyPoint[];
  /** Index of the topic that holds most of this speaker's words; null without topics. */
  mostly: number | null;
}

/** Words one speaker has in a topic. */
export interface TopicShare {
  speaker: string;
  words: number;
}

/** A stretch of the conversation. Topics cover the whole text, in order, without overlap. */
export interface Topic extends Span {
  title: string;
  /** Index in `Transcript.chapters` when the publisher printed this topic, else null. */
  chapter: number | null;
  /** Turn that holds `start`. */
  turn: number;
  /** Printed seconds of the chapter, or ≈ seconds of `start` for a found topic. */
  seconds: number;
  /** How sure the start is, 0–1; below 0.5 the page shows a caution. */
  confidence: number;
  words: number;
  /** Every speaker with words in the topic, host first, then by words. */
  shares: TopicShare[];
  /** The guest with most words; the host only above 60 %; null when nobody speaks. */
  leader: string | null;
}

/** Something the analysis found contradictory; shown in place, never corrected silently. */
export type AnalysisDoubt = { kind: 'chapters-of-another-episode' };

export interface Analysis {
  sentences: Sentence[];
  clock: Clock;
  /** Turns of the montage before the welcome: [first, last]; null when there is none. */
  coldOpen: { first: number; last: number } | null;
  /** Same order as `Transcript.speakers`. */
  profiles: Profile[];
  topics: Topic[];
  doubts: AnalysisDoubt[];
}
