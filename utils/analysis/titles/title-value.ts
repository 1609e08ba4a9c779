import { WordTable } from '../words/word-table';
import { namesMatter, namesSurroundings } from './title-kinds';
import type { Saying } from './title-sayings';
import type { Weight } from './title-weights';

/**
 * What speaks for a phrase as the title of a stretch, in grades (0 wrong to 3 exactly what the stretch is about): ridge
 * regression (Hoerl & Kennard 1970) within stretches on 7000 titles for 704 stretches of 48 development episodes,
 * graded by assistants who had read the transcripts; `asked`, `matter` and `surroundings` on 872 stretches of 61 episodes.
 */
const WEIGHT = {
  said: 0.15,
  worth: 0.81,
  recurs: 0.22,
  letters: 0.075,
  whole: 0.2,
  part: -0.35,
  presented: 0.3,
  quoted: 0.69,
  asked: 0.19,
  subject: 0.23,
  closes: 0.08,
  early: 0.06,
  loneName: 0.29,
  acronym: 0.18,
  vague: -0.4,
  loneQuality: -0.4,
  matter: 0.22,
  surroundings: -0.2,
};
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
/** Most phrases have none, which needs no look into the tables of Unicode. */
const MAY_BE_ACRONYM = /[A-Z]{2}|[^\0-\x7f]/;
/** Tell which of several, or how good it is: beside another phrase, what opens with them adds nothing. */
const PICKING =
  'actual amazing bit certain common different entire existing fantastic general individual initial large long mutual normal old ' +
  'original particular past possible proper regular separate similar single specific top typical various wonderful';
/** … and which or how much of anything. */
const VAGUE_WORDS =
  `${PICKING} basic correct deep deeper early equivalent extra full high important late low major minor real total ` +
  'ability amount area areas bits case cases company companies core end example examples group groups half idea ideas inside issue issues kind kinds level levels line lines list lists ' +
  'mind name names number numbers order orders part parts people piece pieces place places point points position positions problem problems section sections series set sets side sides situation situations ' +
  'sort sorts stage stages step steps term terms thing things tops user users version versions world worlds';
const VAGUE = new WordTable(VAGUE_WORDS.split(' '));
const OPENS_PICKING = new RegExp(`^(?:${PICKING.replaceAll(' ', '|')}) `, 'i');

/** What a word by itself ends like that mostly says how something is. */
const QUALITY = /(?:[aeiouy].*(?:ive|ous|ful|less|able|ible|est|ish|ed)|(?:on|st|th|m)ic|(?:n|r|t|d|ci)al)$/;

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

/** Opens with a word that only tells which of several. */
export function picksOut(written: string): boolean {
  return OPENS_PICKING.test(written);
}

/** The worth of a phrase, in grades beside the others of its stretch. */
export function titleValue({ saying, weights, written, recurs, part, overlap }: Heard, announced: boolean): number {
  const { terms, names } = saying.phrase;
  let times = 0;
  let worth = 0;
  for (const weight of weights) {
    times += weight?.times ?? 0;
    worth += weight?.value ?? 0;
  }
  const letters = terms.reduce((total, term) => total + Math.min(LONG, term.length), 0);
  const early = Math.exp(-saying.since / FADE);
  const value =
    WEIGHT.said * Math.log(1 + times) +
    WEIGHT.worth * Math.log(1 + worth) +
    (terms.length > 1 ? WEIGHT.recurs * Math.log(recurs) : 0) +
    // Long words tell more (Zipf 1935).
    WEIGHT.letters * (letters / terms.length) +
    (saying.whole ? WEIGHT.whole : 0) +
    (part ? WEIGHT.part : 0) +
    (saying.presented ? WEIGHT.presented : 0) +
    (saying.quoted ? WEIGHT.quoted : 0) +
    (saying.asked ? WEIGHT.asked : 0) +
    (saying.subject ? WEIGHT.subject : 0) +
    (saying.closes ? WEIGHT.closes : 0) +
    WEIGHT.early * early +
    (terms.length === 1 && names > 0 ? WEIGHT.loneName : 0) +
    (MAY_BE_ACRONYM.test(written) && ACRONYM.test(written) ? WEIGHT.acronym : 0) +
    (isVague(written) ? WEIGHT.vague : 0) +
    (namesMatter(terms) ? WEIGHT.matter : 0) +
    (namesSurroundings(terms) ? WEIGHT.surroundings : 0) +
    (terms.length === 1 && names === 0 && (saying.phrase.gerund || QUALITY.test(written)) ? WEIGHT.loneQuality : 0);
  if (!announced) return value + OVERLAP * overlap;
  const opening = early * (ANNOUNCED.early + (ANNOUNCED.name * names) / terms.length);
  return value + opening + (terms.length === 1 ? ANNOUNCED.lone : 0);
}
