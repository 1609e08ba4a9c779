import type { Span } from '../../transcript/model';
import { plainOf } from '../speech/plain';
import type { Talk } from '../talk';
import { weigher } from '../weights';
import { countWords } from '../words/lexicon';
import { asksBack } from './question-form';
import type { Told } from './telling';

/** What is less likely to answer too is not listed, in percent. */
export const LEAST_LATER = 50;

/**
 * What adds to the chance, in percent, that what somebody says after another has answered answers too, rather than to
 * take that up, lead on or joke: ridge regression (Hoerl and Kennard 1970) on the grades of 381 such turns of 76
 * development episodes, given by readers of the transcripts; `npm run fit` finds the weights anew.
 */
const WEIGHT = {
  always: -15,
  /** For each percent of the chance that it tells what was asked. */
  told: 0.36,
  byHost: -21,
  /** For each turn since it was asked last, at most `FAR`. */
  later: -2.5,
  /** For the natural logarithm of its words, at most `LONG`, and one. */
  length: 15,
  /** What would be shown of it asks. */
  asksBack: -15,
  /** `JOINS_IN` */
  joinsIn: 15,
  /** `TAKES_UP` */
  takesUp: -13.5,
};
const weigh = weigher(WEIGHT);
const FAR = 8;
const LONG = 150;
/** Code units with which it begins. */
const BEGINNING = 160;
/** Begins with a view of one's own beside another. */
const JOINS_IN = /\b(?:add|also|another|(?:from|for|in|on) my|too|to follow up|i would say|i'd say|i agree|second)\b/;
/** … or with what another said. */
const TAKES_UP =
  /\b(?:so (?:you|if i|it's|it sounds|just to|basically|get|what)|reiterate|repeat what|takeaway|let me (?:think|make)|curious|question|wonder|sounds like|speaking of|what (?:i'm|i am|we're) hearing|in a sense|in other words|by the way|before we)\b/;

/** A turn after another has answered. */
interface LaterTurn {
  turn: number;
  /** Turn in which it was asked last. */
  asking: number;
  /** What would be shown of it. */
  told: Told;
  byHost: boolean;
}

/** What speaks for it. */
type LaterEvidence = Record<keyof typeof WEIGHT, number>;

/** The chance that a turn answers too, in percent; not held to 0–100. */
export function chanceToAnswerToo(evidence: LaterEvidence): number {
  return weigh(evidence);
}

export function laterEvidence({ transcript: { text, turns } }: Talk, later: LaterTurn): LaterEvidence {
  const { turn, asking, told, byHost } = later;
  const { start, end } = turns[turn] as Span;
  const beginning = plainOf(text.slice(start, Math.min(end, start + BEGINNING)));
  return {
    always: 1,
    told: told.chance,
    byHost: byHost ? 1 : 0,
    later: Math.min(FAR, turn - asking),
    length: Math.log(countWords(text, { start, end }, LONG) + 1),
    asksBack: asksBack(plainOf(text.slice(told.span.start, told.span.end))) ? 1 : 0,
    joinsIn: JOINS_IN.test(beginning) ? 1 : 0,
    takesUp: TAKES_UP.test(beginning) ? 1 : 0,
  };
}
