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
 * Estimated time of every place in the text. Piecewise linear between knots,
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

/** Words chosen to stand for more. Always a literal span of the text. */
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

/** A stretch of talk about one thing. */
export interface Stretch extends Span {
  title: string;
  /** Turn that holds `start`. */
  turn: number;
  /** Seconds of `start`: as printed for a chapter whose time fits, else ≈. */
  seconds: number;
  /** How sure the start is, 0–1; below 0.5 the page shows a caution. */
  confidence: number;
  words: number;
  /** Every speaker with words in the stretch, host first, then by words. */
  shares: TopicShare[];
  /** The guest with most words; the host only above 60 %; null when nobody speaks. */
  leader: string | null;
}

/** Topics cover the whole text, in order, without overlap. */
export interface Topic extends Stretch {
  /** Index in `Transcript.chapters` when the publisher printed this topic, else null. */
  chapter: number | null;
  /** Is `seconds` the printed time? */
  asPrinted: boolean;
  /**
   * What a long topic turns to, in order: each runs to the next or to the end of the topic. The words before the first
   * introduce the topic and belong to none. Empty for a topic about one thing.
   */
  subtopics: Stretch[];
}

/** What is said in one topic, in verbatim sentences. */
export interface TopicSummary {
  /** In time order, at most three; empty when nothing can stand alone. */
  keyPoints: KeyPoint[];
  /** What each speaker says in it, in the order of `Topic.shares`; without who has nothing that can stand alone. */
  speakers: TopicSpeaker[];
}

/** What a speaker says in a topic. */
export interface TopicSpeaker {
  speaker: string;
  /** In time order, one or two. */
  keyPoints: KeyPoint[];
  /** In time order, at most two: what stands beside the speaker's key points of the whole episode, none of them again. */
  further: KeyPoint[];
}

/** Somebody's answer to a question. */
export interface Answer {
  speaker: string;
  /** Turn in which they answer. */
  turn: number;
  /** Where they most likely tell what was asked (`telling.ts`): of a long sentence the beginning, else as many as fit. */
  point: KeyPoint;
  /** The sentence that tells most of what they say after that, in the same turn; null when none is worth a line. */
  further: KeyPoint | null;
}

/**
 * A question that is really asked: not "right?", none that the asker answers at once. The span is the asking sentence
 * from where it asks, with its neighbor when it cannot stand alone.
 */
export interface Question extends Span {
  turn: number;
  /** ≈ seconds from the start of the episode. */
  seconds: number;
  /** `Speaker.id` of who asks; null for words before the first label. */
  speaker: string | null;
  /** `Speaker.id` of who is asked by name; null when nobody is. */
  to: string | null;
  /** Index in `Analysis.topics`. */
  topic: number;
  /** In text order; empty when nobody answers. */
  answers: Answer[];
}

/** A turn that takes up what another turn said. */
export interface Reply {
  turn: number;
  /** The earlier turn, by another speaker. */
  to: number;
}

/** `name`: only its capitals say that it is one. */
export type MentionKind = 'person' | 'organization' | 'model' | 'product' | 'paper' | 'name';

/** One place where something is named; the span holds the words that name it. */
export interface MentionPlace extends Span {
  turn: number;
}

/** Something named in the talk. */
export interface Mention {
  /** The fullest form that is said, as said. */
  name: string;
  kind: MentionKind;
  /** `Speaker.id` when it is one of the speakers; else null. */
  speaker: string | null;
  /** Every place, in text order, at least one. */
  places: MentionPlace[];
}

/** Something the analysis found contradictory; shown in place, never corrected silently. */
export type AnalysisDoubt =
  | { kind: 'chapters-of-another-episode' }
  /** The time printed for this one of `Transcript.chapters` does not fit the others: it was told by its words. */
  | { kind: 'chapter-time-in-doubt'; chapter: number }
  /** The words of this turn and the name printed over it do not go together ("Ann: … Thanks, Ann"); the span shows it. */
  | ({ kind: 'label-in-doubt'; turn: number } & Span);

export interface Analysis {
  sentences: Sentence[];
  clock: Clock;
  /** Turns of the montage before the welcome: [first, last]; null when there is none. */
  coldOpen: { first: number; last: number } | null;
  /** Same order as `Transcript.speakers`. */
  profiles: Profile[];
  topics: Topic[];
  /** Same order as `topics`. */
  summaries: TopicSummary[];
  /** In text order. */
  questions: Question[];
  /** In text order, at most one for every turn. */
  replies: Reply[];
  /** Most often named first; equals in text order. */
  mentions: Mention[];
  doubts: AnalysisDoubt[];
}
