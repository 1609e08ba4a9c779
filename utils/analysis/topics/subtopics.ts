import type { Span, Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { isFarewell } from '../speech/farewell';
import type { Lexicon } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import { eachIndex, type Work } from '../work';
import { confidenceOf, type TopicStart } from './find-topics';
import { type Lengths, pathOfLengths } from './length-path';

/** In words: a shorter topic, under about four minutes of talk, is not divided. */
const LONG = 700;
/** In words: no sub-topic starts earlier in a topic, because those words open it. */
const OPENING = 60;
/**
 * Half of the sub-topics in the outlines that `subtopicOdds` was fitted to have 200 to 400 words. Words that introduce
 * a topic before the first one cost nothing up to `introduction`. `spread` and `shortest` maximize F1 on the starts in
 * those outlines; with `EVEN_ODDS`, nine tenths as many sub-topics are found as the outlines have.
 */
const LENGTHS: Lengths = { usual: 280, spread: 0.65, shortest: 90, shortestLast: 90, introduction: 320 };
/** Log-odds above which a sentence is evidence for a sub-topic start, and below which it cannot be one. */
const EVEN_ODDS = -1;
const LEAST_ODDS = EVEN_ODDS - 1;
/** Added because sub-topics are right more often than `confidenceOf` says: .52 at -1.2, .75 at 0.2, .85 at 1.5. */
const SURER = 0.5;

/**
 * Finds where a long topic turns to something else, in ascending order, without its own start and the goodbyes at the
 * end of the talk. Empty for a topic about one thing.
 */
export type SubtopicFinder = (topic: Span) => Work<TopicStart[]>;

/**
 * The number of sub-topics follows from their usual length. `odds` is the result of `subtopicOdds`. Linear in the text
 * for topics that do not overlap.
 */
export function subtopicFinder(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon: { words }, odds }: { lexicon: Pick<Lexicon, 'words'>; odds: Float64Array },
): SubtopicFinder {
  return function* (topic) {
    const { first, last } = sentencesIn(sentences, topic);
    const places: { index: number; at: number; gain: number }[] = [];
    let total = 0;
    yield* eachIndex(first, last, (index) => {
      const value = odds[index] as number;
      if (total >= OPENING && value > LEAST_ODDS) places.push({ index, at: total, gain: value - EVEN_ODDS });
      total += words[index] as number;
    });
    if (total < LONG) return [];
    const path = yield* pathOfLengths(places, total, LENGTHS);
    const end = path.at(-1);
    if (topic.end >= transcript.text.length && end !== undefined && isFarewell(transcript, sentences, end.index))
      path.pop();
    return path.map(({ index }) => {
      const { start, turn } = sentences[index] as Sentence;
      return { start, turn, confidence: confidenceOf((odds[index] as number) + SURER) };
    });
  };
}
