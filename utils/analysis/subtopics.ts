import type { Span, Transcript } from '../transcript/model';
import type { Naming } from './calling';
import type { Cues } from './cues';
import { isFarewell } from './farewell';
import { confidenceOf, type TopicStart } from './find-topics';
import { handOvers } from './hand-over';
import { type Lengths, pathOfLengths } from './length-path';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';
import { EVEN_ODDS, turningPlaces } from './turning-places';
import type { Work } from './work';

/** A topic with fewer words is about one thing: some four to five minutes of talk. */
const LONG = 800;
/** Of sub-topics; what introduces a topic before its first one may be as long as that. */
const LENGTHS: Lengths = { usual: 450, spread: 0.55, shortest: 140, shortestLast: 140, introduction: 320 };

export interface SubtopicContext {
  lexicon: Lexicon;
  /** `boundaryOdds` */
  odds: Float64Array;
  /** `readCues` */
  cues: Cues;
  /** `rollCall` */
  called: readonly (readonly Naming[])[];
}

/** Finds where a long topic turns to something else, its own start and the goodbyes of the talk left out; ascending, empty for a topic about one thing. */
export type SubtopicFinder = (topic: Span) => Work<TopicStart[]>;

/** The number of sub-topics follows from their usual length. Linear in the text for topics that do not overlap. */
export function subtopicFinder(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, odds, cues, called }: SubtopicContext,
): SubtopicFinder {
  const calls = handOvers(transcript, sentences, called);
  return function* (topic) {
    const { places, total } = yield* turningPlaces(sentences, topic, { lexicon, odds, cues, calls });
    if (total < LONG) return [];
    const path = yield* pathOfLengths(places, total, LENGTHS);
    const last = path.at(-1);
    if (topic.end >= transcript.text.length && last !== undefined && isFarewell(transcript, sentences, last.index))
      path.pop();
    return path.map(({ index, gain }) => {
      const { start, turn } = sentences[index] as Sentence;
      return { start, turn, confidence: confidenceOf(gain + EVEN_ODDS) };
    });
  };
}
