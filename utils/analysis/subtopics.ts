import type { Span, Transcript } from '../transcript/model';
import type { Naming } from './calling';
import { confidenceOf, type TopicStart } from './find-topics';
import { handOvers } from './hand-over';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';
import { EVEN_ODDS, type Place, turningPlaces } from './turning-places';
import { eachOf, type Work } from './work';

/** A topic with fewer words is about one thing: some four to five minutes of talk. */
const LONG = 800;
/** Words of a sub-topic as they are most often, and how far from it still is usual (standard deviation of the logarithm). */
const USUAL = 450;
const SPREAD = 0.55;
/** No sub-topic is shorter. In words. */
const SHORTEST = 140;
/** Beyond so many usual lengths each further one costs so many nats: else no evidence would ever divide a long talk. */
const TOO_LONG = 3;
const OVERDUE = 1.5;
/** None is longer than this many usual ones. */
const LONGEST = 6;
/** Words that may introduce a topic before its first sub-topic at no cost. */
const INTRODUCTION = 320;

export interface SubtopicContext {
  lexicon: Lexicon;
  /** `boundaryOdds` */
  odds: Float64Array;
  /** `rollCall` */
  called: readonly (readonly Naming[])[];
}

/** Finds where a long topic turns to something else, its own start left out; ascending, empty for a topic about one thing. */
export type SubtopicFinder = (topic: Span) => Work<TopicStart[]>;

/**
 * The number of sub-topics follows from how long they usually are and from what speaks for each start: the best path of
 * a semi-Markov model with log-normal lengths (Rabiner 1989, IV.D: explicit duration), found by dynamic programming.
 * Linear in the text for topics that do not overlap.
 */
export function subtopicFinder(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, odds, called }: SubtopicContext,
): SubtopicFinder {
  const calls = handOvers(transcript, sentences, called);
  return function* (topic) {
    const { places, total } = yield* turningPlaces(transcript, sentences, topic, { lexicon, odds, calls });
    if (total < LONG) return [];
    return (yield* bestPath(places, total)).map(({ index, gain }) => {
      const { start, turn } = sentences[index] as Sentence;
      return { start, turn, confidence: confidenceOf(gain + EVEN_ODDS) };
    });
  };
}

function* bestPath(places: readonly Place[], total: number): Work<Place[]> {
  const best: number[] = [];
  const from: number[] = [];
  yield* eachOf(places, ({ at, gain }, to) => {
    let value = lengthValue(Math.max(USUAL, at + USUAL - INTRODUCTION));
    from[to] = -1;
    for (let before = to - 1; before >= 0; before--) {
      const length = at - (places[before] as Place).at;
      if (length < SHORTEST) continue;
      if (length > USUAL * LONGEST) break;
      const sum = (best[before] as number) + lengthValue(length);
      if (sum > value) [value, from[to]] = [sum, before];
    }
    best[to] = value + gain;
  });
  let most = lengthValue(Math.max(USUAL, total));
  let end = -1;
  places.forEach(({ at }, last) => {
    const value = (best[last] as number) + lengthValue(total - at);
    if (total - at >= SHORTEST && value > most) [most, end] = [value, last];
  });
  const path: Place[] = [];
  for (let last = end; last >= 0; last = from[last] as number) path.push(places[last] as Place);
  return path.reverse();
}

/** Logarithm of how usual a length in words is, 0 at best; what is far too long costs by the word, however long it is. */
function lengthValue(words: number): number {
  const usual = Math.min(words, TOO_LONG * USUAL);
  return -0.5 * (Math.log(usual / USUAL) / SPREAD) ** 2 - (OVERDUE * (words - usual)) / USUAL;
}
