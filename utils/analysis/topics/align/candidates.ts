/** Places where chapters may start, from their titles and times. */

import type { Transcript } from '../../../transcript/model';
import type { Sentence } from '../../model';
import { type Cues, readCues } from '../../speech/cues';
import { buildLexicon, type Lexicon } from '../../words/lexicon';
import { readWords, type SpokenWords } from '../../words/spoken-words';
import type { Work } from '../../work';
import { type Cohesion, readCohesion } from '../cohesion';
import { indexTitles, type TitleIndex } from '../title-match';
import type { CandidateStarts } from './posterior';
import { readSentenceFeatures } from './sentence-features';
import { scoreTitles } from './titles';

/** Number of places considered for one chapter. */
const PLACES = 80;
/** Slowest and fastest plausible speech, in syllables a second. */
export const SLOWEST = 1.7;
export const FASTEST = 7;
/** Factor on the fitted log odds, below 1 because the features of one sentence are not independent. */
const TEMPER = 0.85;
/** Likelihood, relative to 1 for the best place, of a chapter that starts without any sign. */
const UNSAID = 0.003;

/** What has already been computed from the words. */
export interface KnownWords {
  spoken: SpokenWords;
  lexicon: Lexicon;
  /** `readCues` */
  cues: Cues;
  /** `readCohesion` */
  cohesion: Cohesion;
}

/** Evidence of the words for where each chapter starts. */
export interface TitleEvidence {
  cues: Cues;
  index: TitleIndex;
  /** Log odds of every sentence, by chapter. */
  scores: Float64Array[];
  /** `SentenceFeatures.syllables` */
  syllables: Float64Array;
  /** `SpokenWords.wordAt` */
  wordAt: Float64Array;
}

/** A function of its own, so that the features of the sentences can be freed when it returns. */
export function* readTitleEvidence(
  transcript: Transcript,
  sentences: readonly Sentence[],
  titles: string[],
  known?: KnownWords,
): Work<TitleEvidence> {
  const cues = known?.cues ?? (yield* readCues(transcript, sentences));
  const spoken = known?.spoken ?? (yield* readWords(transcript, sentences));
  const lexicon = known?.lexicon ?? (yield* buildLexicon(transcript, sentences, spoken));
  const index = yield* indexTitles(spoken, titles);
  const cohesion = known?.cohesion ?? (yield* readCohesion(lexicon));
  const ground = yield* readSentenceFeatures(transcript, sentences, { lexicon, cues, cohesion });
  const scores = yield* scoreTitles(index, ground, spoken.wordAt);
  return { cues, index, scores, syllables: ground.syllables, wordAt: spoken.wordAt };
}

/** Only the first sentence. */
export function onlyStart(): CandidateStarts {
  return { at: [0], syllables: new Float64Array(1), evidence: new Float64Array(1).fill(1) };
}

/** The places with the highest scores among those the time allows. @param elapsed seconds since the first chapter */
export function select(scores: Float64Array, syllables: Float64Array, elapsed: number | null): CandidateStarts {
  let low = Math.min(1, scores.length - 1);
  let high = scores.length - 1;
  if (elapsed !== null) {
    const seconds = Math.max(20, elapsed);
    while (low < high && syllables[low]! < seconds * SLOWEST) low++;
    while (high > low && syllables[high]! > seconds * FASTEST + 200) high--;
  }
  return placesAt(highest(scores, low, high), scores, syllables);
}

/** @param at indexes of sentences, ascending, at least one */
export function placesAt(at: number[], scores: Float64Array, syllables: Float64Array): CandidateStarts {
  const best = at.reduce((most, k) => Math.max(most, scores[k]!), Number.NEGATIVE_INFINITY);
  return {
    at,
    syllables: Float64Array.from(at, (k) => syllables[k]!),
    evidence: Float64Array.from(at, (k) => Math.exp(TEMPER * (scores[k]! - best)) + UNSAID),
  };
}

/** Indexes of the `PLACES` highest scores in [low, high], ascending; of equal scores the first. */
export function highest(scores: Float64Array, low: number, high: number): number[] {
  const ascending = scores.slice(low, high + 1).sort();
  const least = ascending.at(-PLACES) ?? Number.NEGATIVE_INFINITY;
  // Places left for those with the least score.
  let equal = Math.min(PLACES, ascending.length) - (ascending.length - 1 - ascending.lastIndexOf(least));
  const at: number[] = [];
  for (let k = low; k <= high; k++) if (scores[k]! > least || (scores[k] === least && equal-- > 0)) at.push(k);
  return at;
}
