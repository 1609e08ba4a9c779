import type { Transcript } from '../../../transcript/model';
import type { Sentence } from '../../model';
import { type Cues, cueOf } from '../../speech/cues';
import { weigher } from '../../weights';
import type { Lexicon } from '../../words/lexicon';
import { syllablesUpTo } from '../../words/syllables';
import { wordsByTurn } from '../../words/turn-sentences';
import { eachIndex, type Work } from '../../work';
import { type Cohesion, relative } from '../cohesion';

/** What is known about every sentence, regardless of the titles. */
export interface SentenceFeatures {
  /** Syllables from the start of the text to each sentence; one extra entry marks the end. */
  syllables: Float64Array;
  /** 1 for a sentence that does not open its turn, else 0. */
  inside: Uint8Array;
  /** How much each sentence sounds like the start of a chapter, in nats. */
  scores: Float64Array;
}

/**
 * Log-odds of a chapter start. Fitted together with `TITLE_WEIGHTS` as a conditional logit (which sentence within five
 * minutes?) on 2,104 chapters of 169 published episodes of three kinds with equal weight: headings between turns,
 * chapters that a host opens anywhere in a turn, and the latter without their paragraph breaks. The features alone
 * distinguish the kinds; the source is not used. Five-fold cross-validated log-likelihood per chapter: −1.70, −0.25,
 * −0.74.
 */
const SENTENCE_WEIGHTS = {
  move: 0.53,
  moveInside: 1.23,
  announced: 0.16,
  announcedInside: 0.62,
  opener: 0.49,
  openerInside: -0.57,
  paragraph: 1.28,
  insideOnly: -3.61,
  insideBroken: -5.47,
  host: 2.31,
  hostInside: -0.7,
  hostBefore: -0.5,
  hostTakesOver: -2.11,
  asks: 0.47,
  answers: -0.54,
  long: 0.58,
  tiny: -1.48,
  before: 2.03,
  answer: 0.84,
  ties: -1.16,
  wideTies: -1.02,
};
const weigh = weigher(SENTENCE_WEIGHTS);
export type SentenceWeights = typeof SENTENCE_WEIGHTS;

/** In code units: where at the end of a turn its question mark may be; one more unit is read beyond the end. */
const ASKING = 3;
/** In words: a shorter turn is only an acknowledgment. */
const TINY = 8;
/** In words: divisor for the length of a turn, before taking the logarithm. */
const LONG = 15;
/** Scales the logarithm of the words of a turn; it reaches the maximum of 1 at about 400 words. */
const LOG_WORDS_OF_LONGEST = 6;
/** Cap for cohesion relative to the usual, because higher values carry no further information. */
const MOST_TIES = 2;

/** Results that have been computed for every sentence. */
export interface KnownSentences {
  lexicon: Lexicon;
  /** Result of `readCues`. */
  cues: Cues;
  /** Result of `readCohesion`. */
  cohesion: Cohesion;
}

/** Looks at every sentence once. */
export function* readSentenceFeatures(
  transcript: Transcript,
  sentences: readonly Sentence[],
  known: KnownSentences,
): Work<SentenceFeatures> {
  const { text } = transcript;
  const syllables = yield* syllablesUpTo(text, [...sentences.map(({ start }) => start), text.length]);
  const inside = new Uint8Array(sentences.length);
  const scores = new Float64Array(sentences.length);
  const featuresOf = yield* sentenceFeatures(transcript, sentences, known);
  yield* eachIndex(0, sentences.length, (k) => {
    scores[k] = weigh(featuresOf(k));
    inside[k] = isInside(sentences, k) ? 1 : 0;
  });
  return { syllables, inside, scores };
}

/**
 * Returns a function from sentence indexes, to be called in ascending order, to the features for
 * `readSentenceFeatures`.
 */
function* sentenceFeatures(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, cues, cohesion }: KnownSentences,
): Work<(k: number) => SentenceWeights> {
  const { text, turns } = transcript;
  const words = wordsByTurn(transcript, sentences, lexicon.words);
  const asks = turns.map(({ end }) => (text.slice(Math.max(0, end - ASKING), end + 1).includes('?') ? 1 : 0));
  const host = hostness(transcript, sentences, cues, asks);
  const ties = relative(cohesion.narrow);
  const wideTies = relative(cohesion.wide);
  const length = (turn: number) => Math.min(1, Math.log(1 + (words[turn] ?? 0)) / LOG_WORDS_OF_LONGEST);
  let paragraph = -1;
  return (k) => {
    const { turn, start } = sentences[k]!;
    const { paragraphs } = turns[turn]!;
    const { move, announced, opener } = cueOf(cues, k);
    const inside = isInside(sentences, k) ? 1 : 0;
    paragraph = inside ? paragraph : 0;
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= start) paragraph++;
    const opens = inside === 1 && paragraphs[paragraph]!.start === start;
    const within = inside === 1 && !opens;
    const first = inside ? 0 : 1;
    const before = first === 1 && turn > 0 ? turn - 1 : null;
    const hostBefore = before === null ? 0 : host[before]!;
    return {
      move,
      moveInside: move * inside,
      announced,
      announcedInside: announced * inside,
      opener,
      openerInside: opener * inside,
      paragraph: opens ? 1 : 0,
      insideOnly: within && paragraphs.length === 1 ? 1 : 0,
      insideBroken: within && paragraphs.length > 1 ? 1 : 0,
      host: host[turn]!,
      hostInside: host[turn]! * inside,
      hostBefore,
      hostTakesOver: first * host[turn]! * (1 - hostBefore),
      asks: asks[turn]!,
      answers: before === null ? 0 : asks[before]!,
      long: first * Math.min(3, Math.log(1 + words[turn]! / LONG)),
      tiny: words[turn]! < TINY ? first : 0,
      before: first * length(turn - 1),
      answer: first * length(turn + 1),
      ties: Math.min(1, ties[k]! / MOST_TIES),
      wideTies: Math.min(1, wideTies[k]! / MOST_TIES),
    };
  };
}

function isInside(sentences: readonly Sentence[], k: number): boolean {
  return k > 0 && sentences[k - 1]!.turn === sentences[k]!.turn;
}

/** Per turn, how much its speaker leads, by announced moves and turns that end with a question; 1 for the leader. */
function hostness(
  { turns }: Transcript,
  sentences: readonly Sentence[],
  cues: Cues,
  asks: readonly number[],
): number[] {
  const counts = new Map<string | null, number>();
  const add = (turn: number) => counts.set(turns[turn]!.speaker, (counts.get(turns[turn]!.speaker) ?? 0) + 1);
  sentences.forEach(({ turn }, k) => {
    if (cueOf(cues, k).move === 1) add(turn);
  });
  asks.forEach((asked, turn) => {
    if (asked) add(turn);
  });
  const most = Math.max(1, ...counts.values());
  return turns.map(({ speaker }) => (counts.get(speaker) ?? 0) / most);
}
