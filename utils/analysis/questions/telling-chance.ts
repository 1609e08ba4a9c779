import type { Sentence } from '../model';
import { plainOf } from '../speech/plain';
import type { Talk } from '../talk';
import { WordWeights, weigher } from '../weights';
import { plainWords, subjectsIn } from '../words/words';
import { isAssent } from './idle';
import { asksBack } from './question-form';

/**
 * What adds to the chance, in percent, that a sentence tells what was asked: ridge regression (Hoerl and Kennard 1970)
 * on the grades of 4,135 sentences of 883 answers in 48 development episodes, given by readers of the transcripts;
 * `npm run fit` finds the weights anew.
 */
const WEIGHT = {
  always: -7,
  first: 13,
  /** For every sentence before it. */
  before: -2.7,
  /** For the natural logarithm of its words and one. */
  length: 10,
  short: 8,
  /** For each of its terms, of at most `MOST_TERMS`. */
  term: 3,
  /** For each of them that the question says too. */
  asked: 9,
  /** … in its first `BEGINNING` words, for at most two. */
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
/** … of words that carry no subject, anywhere in it. */
const WORDS = new WordWeights(
  `13 no yes 9 definitely 7 think 6 but lot who basically 5 as at your our same 4 on so just with more
  3 is don't from one something things 2 the are it's do -2 of in have -3 for -4 if right you're which been
  -5 yeah very first -6 you this because about that's some little -7 when there's mean interesting
  -8 kind example only over another -9 last -10 question`,
);
/** In percent: the least and the most that is ever believed of one sentence. */
const UNLIKELY = 2;
const LIKELY = 95;

/** What a question says. */
export interface Query {
  /** Ids in the lexicon. */
  terms: ReadonlySet<number>;
  /** Is answered already by somebody else. */
  answered: boolean;
  /** Wants more than yes or no. */
  open: boolean;
}

/** What speaks for a sentence. */
export interface TellingEvidence {
  features: Record<keyof typeof WEIGHT, number>;
  words: readonly string[];
  /** `plainOf` the sentence. */
  plain: string;
  /** Says yes where more is wanted. */
  assents: boolean;
  /** Says nothing that the question does not say. */
  repeats: boolean;
}

/** The chance that a sentence tells what was asked, in percent. */
export function chanceToTell({ features, words }: Pick<TellingEvidence, 'features' | 'words'>): number {
  return Math.min(LIKELY, Math.max(UNLIKELY, weigh(features) + WORDS.sumOf(words)));
}

/** What speaks for the `nth` sentence from `first` on, where an answer begins. */
export function tellingEvidence(
  { transcript: { text }, sentences, lexicon }: Talk,
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
