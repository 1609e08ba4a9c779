import type { Span } from '../transcript/model';

/** A sentence of one turn; never crosses a paragraph. */
export interface Sentence extends Span {
  turn: number;
}

/** A point of the clock: the text at `offset` is spoken at about `seconds`. */
export interface ClockKnot {
  /** Offset in `Transcript.text`. */
  offset: number;
  /** Seconds from the start of the episode; below 0 if a reader's correction puts it before that (`corrected.ts`). */
  seconds: number;
}

/**
 * Estimated time of every position in the text, linear between knots. Always displayed with ≈ because it is not precise
 * enough to cut audio.
 */
export interface Clock {
  /** Strictly increasing offsets with non-decreasing seconds. At least two: the first and the last character. */
  knots: ClockKnot[];
  /** Estimated time in seconds at the start of each turn; same length as `Transcript.turns`. */
  turnSeconds: number[];
  /** Estimated length of the talk in seconds. */
  duration: number;
}

export type Role = 'host' | 'guest' | 'unknown';

/** A quotation chosen to represent more of the talk. Always a literal span of the text. */
export interface KeyPoint extends Span {
  turn: number;
  /** Estimated seconds from the start of the episode. */
  seconds: number;
}

/** What is known about one speaker of the episode. */
export interface Profile {
  /** `Speaker.id` */
  speaker: string;
  role: Role;
  /** As the episode states it ("Director of Technical Product Management for Granite"); null if it does not. */
  title: string | null;
  turns: number;
  words: number;
  /** Fraction of all speakers' words, 0–1. The shares of all profiles sum to 1. */
  share: number;
  /** Estimated speaking time in seconds. */
  seconds: number;
  /** In time order, at most three. */
  keyPoints: KeyPoint[];
  /** Index of the topic with most of this speaker's words; null if there is none. */
  mostly: number | null;
}

/** The number of words that a speaker has in a topic. */
export interface TopicShare {
  speaker: string;
  words: number;
}

/** A part of the talk about one thing. */
export interface Stretch extends Span {
  title: string;
  /** The turn that contains `start`. */
  turn: number;
  /** Time of `start` in seconds: the printed time for a chapter whose time is consistent, otherwise estimated. */
  seconds: number;
  /** Certainty of the start, 0–1. Below 0.5, the page shows a caution. */
  confidence: number;
  words: number;
  /** Every speaker with words in the stretch: hosts first, then by number of words. */
  shares: TopicShare[];
  /** The guest with the most words, or the host if above 60%; null if nobody speaks. */
  leader: string | null;
}

/** Topics cover the whole text in order and without overlap. */
export interface Topic extends Stretch {
  /** Index in `Transcript.chapters` if the publisher printed this topic, else null. */
  chapter: number | null;
  /** Is `seconds` the printed time? */
  asPrinted: boolean;
  /**
   * The parts of a long topic, in order; each ends where the next or the topic ends. The words before the first part
   * introduce the topic and belong to none. Empty for a topic about a single thing.
   */
  subtopics: Stretch[];
}

/** What is said in a topic, in verbatim sentences. */
export interface TopicSummary {
  /** In time order, at most three; empty if no sentence can stand alone. */
  keyPoints: KeyPoint[];
  /** What each speaker says in it, in the order of `Topic.shares`. Omits those without a sentence that stands alone. */
  speakers: TopicSpeaker[];
}

/** What a speaker says in a topic. */
export interface TopicSpeaker {
  speaker: string;
  /** In time order, one or two. */
  keyPoints: KeyPoint[];
  /** In time order, at most two: additions to the speaker's key points of the whole episode, without repeating any. */
  further: KeyPoint[];
}

/** Somebody's answer to a question. */
export interface Answer {
  speaker: string;
  /** The turn in which they answer. */
  turn: number;
  /** The part that most likely tells what was asked (`telling.ts`): the start of a long sentence, or as many as fit. */
  point: KeyPoint;
  /** What else they say in the same turn that is worth a line, in time order; at most two. */
  further: KeyPoint[];
}

/**
 * A genuine question: not a tag ("right?") or one that the asker answers at once. The span is the asking sentence from
 * where the question begins, together with its neighbor if it cannot stand alone.
 */
export interface Question extends Span {
  turn: number;
  /** Estimated seconds from the start of the episode. */
  seconds: number;
  /** `Speaker.id` of the asker; null for words before the first label. */
  speaker: string | null;
  /** `Speaker.id` of the person asked by name; null if there is none. */
  to: string | null;
  /** Index in `Analysis.topics`. */
  topic: number;
  /** In text order; empty if nobody answers. */
  answers: Answer[];
}

/** A turn that responds to another turn. */
export interface TurnReply {
  turn: number;
  /** The earlier turn, by another speaker. */
  to: number;
}

/** `name`: recognized only by its capitals. */
export type MentionKind = 'person' | 'organization' | 'model' | 'product' | 'paper' | 'name';

/** One occurrence of a name; the span covers the words of the name. */
export interface MentionPlace extends Span {
  turn: number;
}

/** Something or somebody named in the talk. */
export interface Mention {
  /** The fullest form that occurs, as it is printed. */
  name: string;
  kind: MentionKind;
  /** `Speaker.id` if it is one of the speakers, else null. */
  speaker: string | null;
  /** All occurrences in text order, at least one. */
  places: MentionPlace[];
}

/** A contradiction found by the analysis. Shown in place, never corrected silently. */
export type AnalysisDoubt =
  | { kind: 'chapters-of-another-episode' }
  /** The printed time of this one of `Transcript.chapters` does not fit the others, so it was placed by its words. */
  | { kind: 'chapter-time-in-doubt'; chapter: number }
  /** The words of this turn contradict its label ("Ann: … Thanks, Ann"). The span is the evidence. */
  | ({ kind: 'label-in-doubt'; turn: number } & Span);

export interface Analysis {
  sentences: Sentence[];
  clock: Clock;
  /** First and last turn of the montage before the welcome; null if there is none. */
  coldOpen: { first: number; last: number } | null;
  /** In the order of `Transcript.speakers`. */
  profiles: Profile[];
  topics: Topic[];
  /** In the order of `topics`. */
  summaries: TopicSummary[];
  /** In text order. */
  questions: Question[];
  /** In text order, at most one per turn. */
  replies: TurnReply[];
  /** Most frequent first; equals in text order. */
  mentions: Mention[];
  doubts: AnalysisDoubt[];
}
