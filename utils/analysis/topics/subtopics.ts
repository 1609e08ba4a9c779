import type { Span, Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { isFarewell } from '../speech/farewell';
import type { Lexicon } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import { eachIndex, type Work } from '../work';
import { confidenceOf, type TopicStart } from './find-topics';
import { type Lengths, pathOfLengths } from './length-path';

/** A topic with fewer words is about one thing: some four minutes of talk. */
const LONG = 700;
/** What is said sooner opens the topic: none of it starts a sub-topic. In words. */
const OPENING = 60;
/**
 * Of sub-topics: half of those in the outlines that `subtopicOdds` was fitted to have 200 to 400 words; what introduces
 * a topic before its first one costs nothing up to `introduction`. Spread and shortest as they find most of those
 * outlines' starts (F1); with `EVEN_ODDS`, nine tenths as many are found as these have.
 */
const LENGTHS: Lengths = { usual: 280, spread: 0.65, shortest: 90, shortestLast: 90, introduction: 320 };
/** Log-odds from which a sentence speaks for a sub-topic starting there, and below which it is none. */
const EVEN_ODDS = -1;
const LEAST_ODDS = EVEN_ODDS - 1;
/** Sub-topics are hit more often at the same odds than `confidenceOf` says of topics: .52 at -1.2, .75 at 0.2, .85 at 1.5. */
const SURER = 0.5;

/** Finds where a long topic turns to something else, its own start and the goodbyes of the talk left out; ascending, empty for a topic about one thing. */
export type SubtopicFinder = (topic: Span) => Work<TopicStart[]>;

/** The number of sub-topics follows from their usual length. `odds`: `subtopicOdds`. Linear in the text for topics that do not overlap. */
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
