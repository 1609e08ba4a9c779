import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { cueAt } from '../speech/cues';
import { buildLexicon, type Lexicon } from '../words/lexicon';
import type { Work } from '../work';
import { type BoundaryEvidence, boundaryEvidence, boundaryOdds } from './boundary-evidence';
import { pathOfLengths } from './length-path';

/** In words: a shorter topic is an aside. Lowered if the requested number of topics requires it. */
const SHORTEST = 220;
/** The same if no number of topics is requested. Higher, because an outline of every question is not useful. */
const SHORTEST_UNASKED = 300;
/** In words: the first and the last topic may be shorter. */
const SHORTEST_END = 200;
/** In words: usual length of a topic, about nine minutes. Two minutes to half an hour is within this spread. */
const USUAL = 1700;
const SPREAD = 1.3;
/** Log-odds above which a sentence is evidence for a topic start. */
const EVEN_ODDS = -2;
/** Log-odds that a sentence must exceed to begin a topic if their number is not requested, … */
const LEAST_ODDS = -4;
/**
 * … and how far below the fourth-best sentence of the talk it may be. If hosts announce their topics, a sentence with
 * hardly any announcement is not a topic start.
 */
const LEAST_BESIDE = 2;
const RANK = 3;

/** In code units: how soon after a topic start the host says that they are moving on. */
const LATER = 1500;

export interface TopicStart {
  /** Offset in `Transcript.text`: the start of a sentence, or 0. */
  start: number;
  turn: number;
  /** Probability, 0–1. */
  confidence: number;
}

export interface FindTopicsOptions {
  /** Number of topics. If omitted, it follows from the strength of the boundaries. */
  count?: number;
  lexicon?: Lexicon;
  /** Result of `boundaryEvidence`, if known. */
  evidenceOf?: (index: number) => BoundaryEvidence;
  /** Fewest words between two starts if `count` is omitted. */
  shortest?: number;
}

/**
 * Topic starts in ascending order, including the beginning. Combines what the leading speaker says at a change of
 * topic, lexical cohesion across the boundary, and the starts of turns and paragraphs.
 */
export function* findTopics(
  transcript: Transcript,
  sentences: readonly Sentence[],
  options: FindTopicsOptions = {},
): Work<TopicStart[]> {
  const first = sentences[0];
  if (first === undefined) return [];
  const { count, shortest = SHORTEST_UNASKED } = options;
  const lexicon = options.lexicon ?? (yield* buildLexicon(transcript, sentences));
  const evidenceOf = options.evidenceOf ?? (yield* boundaryEvidence(transcript, sentences, lexicon));
  const odds = yield* boundaryOdds(sentences.length, evidenceOf);
  const picked = count === undefined ? yield* likelyStarts(odds, lexicon, shortest) : bestStarts(odds, lexicon, count);
  const found = picked.map((at): TopicStart => {
    const { start, turn } = sentences[whereSaid(transcript, sentences, at)] as Sentence;
    return { start, turn, confidence: confidenceOf(odds[at] as number) };
  });
  return [{ start: 0, turn: first.turn, confidence: 1 }, ...found];
}

/**
 * Probability that a start with these log-odds is within a turn of a published one: a logistic curve fitted to counts
 * from three sources (−1.5: .34, −0.5: .50, 0.5: .70, 1.5: .85).
 */
export function confidenceOf(odds: number): number {
  return 1 / (1 + Math.exp(-0.8 * odds - 0.5));
}

/** The sentence of the same turn that announces the topic ("So I'm going to move us on …") if `at` does not. */
function whereSaid({ text }: Transcript, sentences: readonly Sentence[], at: number): number {
  const { turn, start } = sentences[at] as Sentence;
  if (cueAt(text, start, (sentences[at] as Sentence).end).move > 0) return at;
  for (let next = at + 1; sentences[next]?.turn === turn; next++) {
    const sentence = sentences[next] as Sentence;
    if (sentence.start > start + LATER) break;
    const { move, announced } = cueAt(text, sentence.start, sentence.end);
    if (move === 1 && announced > 0) return next;
  }
  return at;
}

/** The best `count` starts, at a minimum distance in words from each other and from both ends; ascending. */
function bestStarts(odds: Float64Array, { words }: Lexicon, count: number): number[] {
  const { before, total } = wordsBefore(words);
  const gap = Math.min(SHORTEST, total / (count + 1) / 2);
  const chosen: number[] = [];
  for (const index of bestFirst(odds)) {
    if (chosen.length >= count - 1) break;
    const at = before[index] as number;
    if (Math.min(at, total - at) < Math.min(gap / 2, SHORTEST_END)) continue;
    if (chosen.every((other) => Math.abs((before[other] as number) - at) >= gap)) chosen.push(index);
  }
  return chosen.sort((a, b) => a - b);
}

/** The likely starts, as many as the evidence suggests; ascending. @param shortest in words */
function* likelyStarts(odds: Float64Array, { words }: Lexicon, shortest: number): Work<number[]> {
  const { before, total } = wordsBefore(words);
  const least = leastOf(odds);
  const atEnds = Math.min(shortest / 2, SHORTEST_END);
  const places: { index: number; at: number; gain: number }[] = [];
  odds.forEach((value, index) => {
    const at = before[index] as number;
    if (index > 0 && value > least && at >= atEnds) places.push({ index, at, gain: value - EVEN_ODDS });
  });
  const lengths = { usual: USUAL, spread: SPREAD, shortest, shortestLast: atEnds, introduction: 0 };
  return (yield* pathOfLengths(places, total, lengths)).map(({ index }) => index);
}

/** The number of words before each sentence, and in total. */
function wordsBefore(words: ArrayLike<number>): { before: Float64Array; total: number } {
  const before = new Float64Array(words.length + 1);
  for (let index = 0; index < words.length; index++)
    before[index + 1] = (before[index] as number) + (words[index] as number);
  return { before, total: before[words.length] as number };
}

/** Lower bound of the log-odds of a topic start in this talk. */
function leastOf(odds: Float64Array): number {
  const ascending = Float64Array.from(odds).sort();
  return Math.max(LEAST_ODDS, (ascending.at(-1 - RANK) ?? LEAST_ODDS) - LEAST_BESIDE);
}

/** Indexes from 1 on by descending odds; equals in ascending order. */
function bestFirst(odds: Float64Array): number[] {
  const indexes = Array.from(odds.keys()).slice(1);
  return indexes.sort((a, b) => (odds[b] as number) - (odds[a] as number) || a - b);
}
