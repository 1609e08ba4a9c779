import type { EpisodeContext } from '../episode-context';
import type { Sentence } from '../model';
import { WordWeights, weigher } from '../weights';
import { plainOf } from '../words/plain';
import { plainWords, subjectsIn } from '../words/words';
import { isAssent } from './idle';
import { asksBack } from './question-form';

/**
 * Weights for the chance, in percent, that a sentence tells what was asked: a ridge regression (Hoerl & Kennard 1970)
 * on 4,135 sentences of 883 answers in 48 development episodes, graded by readers of the transcripts. Refit with `npm
 * run fit`.
 */
const WEIGHT = {
  always: -7,
  first: 13,
  /** For each sentence before it. */
  before: -2.7,
  /** Times the natural logarithm of its words plus one. */
  length: 10,
  short: 8,
  /** For each of its terms, at most `MOST_TERMS`. */
  term: 3,
  /** For each of its terms that the question contains, at most `MOST_TERMS`. */
  asked: 9,
  /** For each such term in its first `BEGINNING` words, at most `MOST_TAKEN_UP`. */
  takenUp: 9,
  asksBack: -13,
  /** Somebody else has answered already. */
  second: -22,
  trailing: -6,
};
const weigh = weigher(WEIGHT);
const SHORT = 5;
const MOST_TERMS = 3;
const BEGINNING = 6;
const MOST_TAKEN_UP = 2;
const TRAILING = /(?:\u2026|\.\.\.|--|\u2014)$/;
/** Weights of function words anywhere in the sentence. */
const WORDS = new WordWeights(
  `13 no yes 9 definitely 7 think 6 but lot who basically 5 as at your our same 4 on so just with more
  3 is don't from one something things 2 the are it's do -2 of in have -3 for -4 if right you're which been
  -5 yeah very first -6 you this because about that's some little -7 when there's mean interesting
  -8 kind example only over another -9 last -10 question`,
);
/** In percent: the lowest and highest chance assumed for a single sentence. */
const UNLIKELY = 2;
const LIKELY = 95;

/** Properties of a question that matter for its answers. */
export interface Query {
  /** Ids in the lexicon. */
  terms: ReadonlySet<number>;
  /** Somebody else has answered already. */
  answered: boolean;
  /** Wants more than yes or no. */
  open: boolean;
}

/** The evidence for a sentence. */
export interface TellingEvidence {
  features: Record<keyof typeof WEIGHT, number>;
  words: readonly string[];
  /** `plainOf` the sentence. */
  plain: string;
  /** Only says yes although more is wanted. */
  assents: boolean;
  /** Has no terms beyond those of the question. */
  repeats: boolean;
}

/** The chance in percent that a sentence tells what was asked. */
export function chanceToTell({ features, words }: Pick<TellingEvidence, 'features' | 'words'>): number {
  return Math.min(LIKELY, Math.max(UNLIKELY, weigh(features) + WORDS.sumOf(words)));
}

/** The evidence for the `nth` sentence of an answer that begins with sentence `first`. */
export function tellingEvidence(
  { transcript: { text }, sentences, lexicon }: EpisodeContext,
  first: number,
  nth: number,
  asked: Query,
): TellingEvidence {
  const { start, end } = sentences[first + nth] as Sentence;
  const said = text.slice(start, end);
  const plain = plainOf(said);
  const words = plainWords(plain);
  const inOrder = lexicon.terms[first + nth] as number[];
  const terms = new Set(inOrder);
  const shared = common(terms, asked);
  const beginning = () => inOrder.slice(0, words.slice(0, BEGINNING).flatMap(subjectsIn).length);
  const length = lexicon.words[first + nth] as number;
  const features = {
    always: 1,
    first: nth === 0 ? 1 : 0,
    before: nth,
    length: Math.log(length + 1),
    short: length < SHORT ? 1 : 0,
    term: Math.min(MOST_TERMS, terms.size),
    asked: Math.min(MOST_TERMS, shared),
    takenUp: shared === 0 ? 0 : Math.min(MOST_TAKEN_UP, common(new Set(beginning()), asked)),
    asksBack: asksBack(plain) ? 1 : 0,
    second: asked.answered ? 1 : 0,
    trailing: TRAILING.test(said) ? 1 : 0,
  };
  const repeats = shared > 0 && shared === terms.size;
  return { features, words, plain, assents: asked.open && isAssent(plain), repeats };
}

function common(terms: ReadonlySet<number>, asked: Query): number {
  let count = 0;
  for (const term of terms) if (asked.terms.has(term)) count++;
  return count;
}
