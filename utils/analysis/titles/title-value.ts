import { WordTable } from '../words/word-table';
import { namesMatter, namesSurroundings } from './title-kinds';
import type { Saying } from './title-sayings';
import type { Weight } from './title-weights';

/**
 * Value of a phrase as the title of a stretch, in grades (0 = wrong, 3 = exactly what the stretch is about): a ridge
 * regression (Hoerl & Kennard 1970) within stretches on 7000 titles for 704 stretches of 48 development episodes,
 * graded by assistants who had read the transcripts. `asked`, `matter` and `surroundings` were fitted on 872 stretches
 * of 61 episodes.
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
 * Extra weight of the overlap with titles that assistants would write (`titleOverlap`) if the topic is not announced.
 * Chosen as large as possible without changing the grades of the chosen titles.
 */
const OVERLAP = 2;
/**
 * Extra weight of the first words, especially of names, and of a single term if the topic is announced. Chosen by
 * ROUGE-1 against the printed titles of the development episodes, which are read out there.
 */
const ANNOUNCED = { early: 1.5, name: 0.9, lone: -0.6 };
/** Most letters of a term that count. */
const LONG = 12;
/** In words: the weight of the opening falls to a third over this distance. */
const FADE = 25;
const ACRONYM = /(?<![\p{L}\d])\p{Lu}{2}/u;
/** Cheap check without Unicode tables, since most phrases have no acronym. */
const MAY_BE_ACRONYM = /[A-Z]{2}|[^\0-\x7f]/;
/** Words that only select or praise. A phrase that begins with one adds nothing beside another phrase. */
const PICKING =
  'actual amazing bit certain common different entire existing fantastic general individual initial large long mutual normal old ' +
  'original particular past possible proper regular separate similar single specific top typical various wonderful';
/** Those, and words for a part or an amount of anything. */
const VAGUE_WORDS =
  `${PICKING} basic correct deep deeper early equivalent extra full high important late low major minor real total ` +
  'ability amount area areas bits case cases company companies core end example examples group groups half idea ideas issue issues kind kinds level levels line lines list lists ' +
  'mind name names number numbers order orders part parts people piece pieces place places point points position positions problem problems section sections series set sets side sides situation situations ' +
  'sort sorts stage stages step steps term terms thing things tops user users version versions world worlds';
const VAGUE = new WordTable(VAGUE_WORDS.split(' '));
const OPENS_PICKING = new RegExp(`^(?:${PICKING.replaceAll(' ', '|')}) `, 'i');

/** Ending of a single word that is probably an adjective. */
const QUALITY = /(?:[aeiouy].*(?:ive|ous|ful|less|able|ible|est|ish|ed)|(?:on|st|th|m)ic|(?:n|r|t|d|ci)al)$/;

/** A phrase with its context in a stretch. */
export interface Heard {
  saying: Saying;
  /** Weights of its terms; undefined for a term that does not count. */
  weights: readonly (Weight | undefined)[];
  /** As it is shown. */
  written: string;
  /** Number of times that the episode says it. */
  recurs: number;
  /** Part of a longer phrase that the stretch repeats. */
  part: boolean;
  /** Result of `titleOverlap`. */
  overlap: number;
}

/** Contains a word for a part or an amount of anything. */
export function isVague(written: string): boolean {
  for (let at = 0; at < written.length; ) {
    const space = written.indexOf(' ', at);
    const end = space < 0 ? written.length : space;
    if (VAGUE.find(written, at, end) >= 0) return true;
    at = end + 1;
  }
  return false;
}

/** Begins with a word that only selects or praises. */
export function picksOut(written: string): boolean {
  return OPENS_PICKING.test(written);
}

/** Value of a phrase in grades, relative to the other phrases of its stretch. */
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
    // Long words are more informative (Zipf 1935).
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
