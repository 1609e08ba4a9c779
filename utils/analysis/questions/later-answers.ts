import type { Span } from '../../transcript/model';
import type { EpisodeContext } from '../episode-context';
import { weigher } from '../weights';
import { countWords } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { asksBack } from './question-form';
import type { Told } from './telling';

/** In percent: a turn less likely than this to answer, too, is not listed. */
export const LEAST_LATER = 50;

/**
 * Weights for the chance, in percent, that a turn after somebody else's answer also answers the question, rather than
 * responding to that answer, moving on or joking: a ridge regression (Hoerl & Kennard 1970) on 381 such turns of 76
 * development episodes, graded by readers of the transcripts. Refit with `npm run fit`.
 */
const WEIGHT = {
  always: -15,
  /** For each percent of the chance that it tells what was asked. */
  told: 0.36,
  byHost: -21,
  /** For each turn since the question was last asked, at most `FAR`. */
  later: -2.5,
  /** Times the natural logarithm of its words plus one, at most `LONG`. */
  length: 15,
  /** The part that would be shown is a question. */
  asksBack: -15,
  /** Matches `JOINS_IN`. */
  joinsIn: 15,
  /** Matches `TAKES_UP`. */
  takesUp: -13.5,
};
const weigh = weigher(WEIGHT);
const FAR = 8;
const LONG = 150;
/** Number of code units examined at its beginning. */
const BEGINNING = 160;
/** Begins by adding the speaker's own view. */
const JOINS_IN = /\b(?:add|also|another|(?:from|for|in|on) my|too|to follow up|i would say|i'd say|i agree|second)\b/;
/** Begins by taking up what somebody else said. */
const TAKES_UP =
  /\b(?:so (?:you|if i|it's|it sounds|just to|basically|get|what)|reiterate|repeat what|takeaway|let me (?:think|make)|curious|question|wonder|sounds like|speaking of|what (?:i'm|i am|we're) hearing|in a sense|in other words|by the way|before we)\b/;

/** A turn after somebody else has answered. */
interface LaterTurn {
  turn: number;
  /** Turn in which the question was asked last. */
  asking: number;
  /** The part that would be shown. */
  told: Told;
  byHost: boolean;
}

/** The evidence, by weight. */
type LaterEvidence = Record<keyof typeof WEIGHT, number>;

/** The chance in percent that a turn also answers; not limited to 0–100. */
export function chanceToAnswerToo(evidence: LaterEvidence): number {
  return weigh(evidence);
}

export function laterEvidence({ transcript: { text, turns } }: EpisodeContext, later: LaterTurn): LaterEvidence {
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
