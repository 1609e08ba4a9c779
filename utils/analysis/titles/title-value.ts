import { weighAll } from '../weights';
import { WordTable } from '../words/word-table';
import type { Saying } from './title-sayings';
import type { Weight } from './title-weights';

/**
 * What speaks for a phrase as the title of a stretch, in grades (0 wrong to 3 exactly what the stretch is about): ridge
 * regression (Hoerl & Kennard 1970) within stretches on 7000 titles for 704 stretches of 48 development episodes,
 * graded by assistants who had read the transcripts.
 */
const TITLE_WEIGHTS = {
  said: 0.15,
  worth: 0.81,
  recurs: 0.22,
  letters: 0.075,
  whole: 0.2,
  part: -0.35,
  presented: 0.3,
  quoted: 0.69,
  asked: 0.13,
  subject: 0.23,
  closes: 0.08,
  early: 0.06,
  loneName: 0.29,
  acronym: 0.18,
  vague: -0.4,
};
type TitleFeatures = Record<keyof typeof TITLE_WEIGHTS, number>;
/**
 * What it weighs besides, where nobody says what comes, to share words with the title assistants would write
 * (`titleOverlap`): as much as leaves the grades of what is chosen as they are.
 */
const OVERLAP = 2;
/**
 * What its first words weigh besides where somebody says what comes, names above all, and a word by itself: chosen by
 * ROUGE-1 with the printed titles of the development episodes, which are read out there.
 */
const ANNOUNCED = { early: 1.5, name: 0.9, lone: -0.6 };
/** Letters of a term that count, at most. */
const LONG = 12;
/** Words after which the weight of the first ones has fallen to a third. */
const FADE = 25;
const ACRONYM = /(?<![\p{L}\d])\p{Lu}{2}/u;
/** Tell which or how much of anything. */
const VAGUE = new WordTable(
  (
    'actual amazing basic certain common correct deep deeper early entire equivalent existing extra fantastic full general high important individual initial large late long low major minor normal old ' +
    'original particular past possible proper real regular separate similar single specific total typical various wonderful ' +
    'ability amount area areas bit bits case cases company companies core end example examples group groups half idea ideas inside issue issues kind kinds level levels line lines list lists ' +
    'mind name names number numbers order orders part parts people piece pieces place places point points position positions problem problems section sections series set sets side sides situation situations ' +
    'sort sorts stage stages step steps term terms thing things top tops user users version versions world worlds'
  ).split(' '),
);

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
  /** `titleOverlap` */
  overlap: number;
}

function titleFeatures({ saying, weights, written, recurs, part }: Heard): TitleFeatures {
  const { terms, names } = saying.phrase;
  let times = 0;
  let worth = 0;
  for (const weight of weights) {
    times += weight?.times ?? 0;
    worth += weight?.value ?? 0;
  }
  const letters = terms.reduce((total, term) => total + Math.min(LONG, term.length), 0);
  const is = Number;
  return {
    said: Math.log(1 + times),
    worth: Math.log(1 + worth),
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
    early: Math.exp(-saying.since / FADE),
    loneName: is(terms.length === 1 && names > 0),
    acronym: is(ACRONYM.test(written)),
    vague: is(isVague(written)),
  };
}

/** Holds a word that tells which or how much of anything. */
export function isVague(written: string): boolean {
  for (let at = 0; at < written.length; ) {
    const space = written.indexOf(' ', at);
    const end = space < 0 ? written.length : space;
    if (VAGUE.find(written, at, end) >= 0) return true;
    at = end + 1;
  }
  return false;
}

/** The worth of a phrase, in grades beside the others of its stretch. */
export function titleValue(heard: Heard, announced: boolean): number {
  const features = titleFeatures(heard);
  const value = weighAll(features, TITLE_WEIGHTS);
  if (!announced) return value + OVERLAP * heard.overlap;
  const { terms, names } = heard.saying.phrase;
  const opening = features.early * (ANNOUNCED.early + (ANNOUNCED.name * names) / terms.length);
  return value + opening + (terms.length === 1 ? ANNOUNCED.lone : 0);
}
