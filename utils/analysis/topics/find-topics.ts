import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { cueAt } from '../speech/cues';
import { buildLexicon, type Lexicon } from '../words/lexicon';
import type { Work } from '../work';
import { type BoundaryEvidence, boundaryEvidence, boundaryOdds } from './boundary-evidence';
import { pathOfLengths } from './length-path';

/** A topic shorter than this is an aside. In words; fewer when the number of topics asks for it. */
const SHORTEST = 220;
/** The same while nobody says how many topics there are: an outline of every question helps nobody. */
const SHORTEST_UNASKED = 300;
/** What opens and ends a conversation may be shorter. In words. */
const SHORTEST_END = 200;
/** Topics whose number is not known: some nine minutes, with anything from two to half an hour not unusual. */
const USUAL = 1700;
const SPREAD = 1.3;
/** Log-odds from which a sentence speaks for a topic starting there. */
const EVEN_ODDS = -2;
/** Log-odds of a sentence that can begin a topic at all while their number is not known … */
const LEAST_ODDS = -4;
/**
 * … and no less than this below the fourth-best sentence of the talk: where hosts announce their topics, what is hardly
 * announced is none.
 */
const LEAST_BESIDE = 2;
const RANK = 3;

/** Code units in which a host comes to say that they move on. */
const LATER = 1500;

export interface TopicStart {
  /** Offset in `Transcript.text`; the start of a sentence, or 0. */
  start: number;
  turn: number;
  /** 0–1 */
  confidence: number;
}

export interface FindTopicsOptions {
  /** Number of topics when it is known; else chosen by the strength of the boundaries. */
  count?: number;
  lexicon?: Lexicon;
  /** `boundaryEvidence`, when it is known. */
  evidenceOf?: (index: number) => BoundaryEvidence;
  /** Words between two starts, at least, while the number of topics is not known. */
  shortest?: number;
}

/**
 * Where the conversation turns to something else, the beginning included; ascending. What the one who leads says at a
 * change of topic, how little the words on both sides share, and where turns and paragraphs begin, together.
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
 * How often a start with these log-odds is within a turn of a published one: a logistic curve through what was counted
 * over three sources (−1.5: .34, −0.5: .50, 0.5: .70, 1.5: .85).
 */
export function confidenceOf(odds: number): number {
  return 1 / (1 + Math.exp(-0.8 * odds - 0.5));
}

/** The sentence of the same turn that says so, when the one chosen does not: "So I'm going to move us on …". */
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

/** As many as are asked for: the best, best first, at a distance in words from each other and from both ends; ascending. */
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

/** As many as there seem to be; ascending. @param shortest in words */
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

/** Words before each sentence, and of all. */
function wordsBefore(words: ArrayLike<number>): { before: Float64Array; total: number } {
  const before = new Float64Array(words.length + 1);
  for (let index = 0; index < words.length; index++)
    before[index + 1] = (before[index] as number) + (words[index] as number);
  return { before, total: before[words.length] as number };
}

/** Log-odds that the start of a topic of this talk has more than. */
function leastOf(odds: Float64Array): number {
  const ascending = Float64Array.from(odds).sort();
  return Math.max(LEAST_ODDS, (ascending.at(-1 - RANK) ?? LEAST_ODDS) - LEAST_BESIDE);
}

/** Indexes from 1 on, the highest first, the earlier of equals first. */
function bestFirst(odds: Float64Array): number[] {
  const indexes = Array.from(odds.keys()).slice(1);
  return indexes.sort((a, b) => (odds[b] as number) - (odds[a] as number) || a - b);
}
