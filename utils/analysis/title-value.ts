import type { Saying } from './title-sayings';
import type { Weight } from './title-weights';
import { looksOf } from './title-words';

/**
 * What speaks for a phrase as the title of a stretch, in grades (0 wrong to 3 exactly what the stretch is about): ridge
 * regression (Hoerl & Kennard 1970) within stretches on 12,000 titles for 870 stretches of 58 development episodes,
 * graded by assistants who had read the transcripts.
 */
export const TITLE_WEIGHTS = {
  said: 0.13,
  worth: 0.75,
  weakest: 0.06,
  recurs: 0.15,
  letters: 0.07,
  whole: 0.3,
  part: -0.28,
  presented: 0.27,
  quoted: 0.57,
  asked: 0.11,
  subject: 0.2,
  closes: 0.1,
  early: 0.1,
  opening: 0,
  shared: 0.06,
  lone: -0.28,
  loneName: 0.43,
  acronym: 0.19,
  plural: 0.09,
  familiar: 0.51,
  vague: -0.41,
  body: -0.23,
  matter: 0.37,
};
export type TitleFeatures = Record<keyof typeof TITLE_WEIGHTS, number>;
/**
 * The same where somebody says what comes: its first words, names above all, and no word by itself. The first fit to the
 * grades; what is said of first words chosen by ROUGE-1 with the printed titles of the development episodes, which are
 * read out there.
 */
const ANNOUNCED_WEIGHTS: TitleFeatures = {
  said: 0.15,
  worth: 0.81,
  weakest: 0,
  recurs: 0.22,
  letters: 0.075,
  whole: 0.2,
  part: -0.35,
  presented: 0.3,
  quoted: 0.69,
  asked: 0.13,
  subject: 0.23,
  closes: 0.08,
  early: 1.56,
  opening: 0.9,
  shared: 0,
  lone: -0.6,
  loneName: 0.29,
  acronym: 0.18,
  plural: 0,
  familiar: 0,
  vague: -0.3,
  body: 0,
  matter: 0,
};
/** Letters of a term that count, at most. */
const LONG = 12;
/** Words after which the weight of the first ones has fallen to a third. */
const FADE = 25;
const PLURAL = /[^su]s$/;
const ACRONYM = /(?<![\p{L}\d])\p{Lu}{2}/u;

/** A phrase as a stretch says it. */
export interface Heard {
  saying: Saying;
  /** Of its terms; undefined for what counts nothing. */
  weights: readonly (Weight | undefined)[];
  /** As it is shown. */
  written: string;
  /** How often the episode says it. */
  recurs: number;
  /** Is a part of a longer one that the stretch says again. */
  part: boolean;
  /** Says a word of what the stretch is a part of. */
  familiar: boolean;
}

export function titleFeatures({ saying, weights, written, recurs, part, familiar }: Heard): TitleFeatures {
  const { terms, names } = saying.phrase;
  const sum = (of: (weight: Weight) => number) =>
    weights.reduce((total, weight) => total + (weight === undefined ? 0 : of(weight)), 0);
  const letters = terms.reduce((total, term) => total + Math.min(LONG, term.length), 0);
  const { vague, body, matter } = looksOf(written);
  const early = Math.exp(-saying.since / FADE);
  const is = Number;
  return {
    said: Math.log(1 + sum(({ times }) => times)),
    worth: Math.log(1 + sum(({ value }) => value)),
    weakest: Math.min(...weights.map((weight) => weight?.value ?? 0)),
    recurs: terms.length > 1 ? Math.log(recurs) : 0,
    // Long words tell more (Zipf 1935).
    letters: letters / terms.length,
    whole: is(saying.whole),
    part: is(part),
    presented: is(saying.presented),
    quoted: is(saying.quoted),
    asked: is(saying.asked),
    subject: is(saying.subject),
    closes: is(saying.closes),
    early,
    opening: (early * names) / terms.length,
    shared: is(saying.shared),
    lone: is(terms.length === 1),
    loneName: is(terms.length === 1 && names > 0),
    acronym: is(ACRONYM.test(written)),
    plural: is(PLURAL.test(written)),
    familiar: is(familiar),
    vague: is(vague),
    body: is(body),
    matter: is(matter),
  };
}

/** The worth of a phrase, in grades beside the others of its stretch. */
export function titleValue(heard: Heard, announced: boolean): number {
  const features = titleFeatures(heard);
  const weights = announced ? ANNOUNCED_WEIGHTS : TITLE_WEIGHTS;
  let value = 0;
  for (const name in features) value += weights[name as keyof TitleFeatures] * features[name as keyof TitleFeatures];
  return value;
}
