import type { Transcript } from '../transcript/model';
import { boundaryOdds } from './boundary-evidence';
import { buildLexicon, type Lexicon } from './lexicon';
import type { Sentence } from './model';

/** A topic shorter than this is an aside. In words; fewer when the number of topics asks for it. */
const SHORTEST = 220;
/** The same while nobody says how many topics there are: an outline of every question helps nobody. */
const SHORTEST_UNASKED = 280;
/** Log-odds from which a boundary is one when the number of topics is not known: about 1 in 6, where F1 is best. */
const LEAST_ODDS = -1.9;

export interface TopicStart {
  /** Offset in `Transcript.text`; the start of a sentence, or 0. */
  start: number;
  turn: number;
}

export interface FindTopicsOptions {
  /** Number of topics when it is known; else chosen by the strength of the boundaries. */
  count?: number;
  lexicon?: Lexicon;
}

/**
 * Where the conversation turns to something else, the beginning included; ascending. What the one who leads says at a
 * change of topic, how little the words on both sides share, and where turns and paragraphs begin, together.
 */
export function findTopics(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { count, lexicon = buildLexicon(transcript, sentences) }: FindTopicsOptions = {},
): TopicStart[] {
  const first = sentences[0];
  if (first === undefined) return [];
  const odds = boundaryOdds(transcript, sentences, lexicon);
  const found = pickBoundaries(odds, lexicon, count).map((at): TopicStart => {
    const { start, turn } = sentences[at] as Sentence;
    return { start, turn };
  });
  return [{ start: 0, turn: first.turn }, ...found];
}

/** The best, best first, at a distance in words from each other and from both ends; ascending. */
function pickBoundaries(odds: Float64Array, { words }: Lexicon, count: number | undefined): number[] {
  const wordAt = new Float64Array(words.length + 1);
  words.forEach((many, index) => {
    wordAt[index + 1] = (wordAt[index] as number) + many;
  });
  const total = wordAt[words.length] as number;
  const most = count === undefined ? total / SHORTEST_UNASKED : count - 1;
  const gap = count === undefined ? SHORTEST_UNASKED : Math.min(SHORTEST, total / (count + 1) / 2);
  const chosen: number[] = [];
  for (const index of bestFirst(odds, count === undefined ? LEAST_ODDS : Number.NEGATIVE_INFINITY)) {
    if (chosen.length >= most) break;
    const at = wordAt[index] as number;
    if (at < gap / 2 || total - at < gap / 2) continue;
    if (chosen.every((other) => Math.abs((wordAt[other] as number) - at) >= gap)) chosen.push(index);
  }
  return chosen.sort((a, b) => a - b);
}

/** Indexes from 1 on with at least `least`, the highest first, the earlier of equals first. */
function bestFirst(odds: Float64Array, least: number): number[] {
  const indexes: number[] = [];
  for (let index = 1; index < odds.length; index++) if ((odds[index] as number) >= least) indexes.push(index);
  return indexes.sort((a, b) => (odds[b] as number) - (odds[a] as number) || a - b);
}
