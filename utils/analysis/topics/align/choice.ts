/** Chooses the start of a chapter, given the probability of every place. */

import type { Sentence } from '../../model';
import { type Cues, cueOf } from '../../speech/cues';
import type { CandidateStarts } from './posterior';

/** In seconds: distance over which the value of a place decays to 1/e. */
const NEARBY = 12;
/** In seconds: beyond this distance nothing remains of the value (e^-30). */
const FAR = 30 * NEARBY;
/** In seconds: within this distance, it is the same place for a listener. */
const SAME_PLACE = 15;
/** In seconds: how long a host may go on before announcing the next topic. */
const BREATH = 8;
/**
 * In seconds: the same if no word of the title is said before the announcement, and it opens its sentence ("Let's move
 * to the final topic of the day").
 */
const WRAP_UP = 90;

/**
 * Moves the start of a chapter to the sentence that announces it, if a host begins the turn with something else ("Nice
 * one. So, our last topic: …"). The few seconds of difference are below the precision of the clock but visible to
 * readers.
 */
export function snapToAnnouncement(
  at: number,
  saysTitle: (sentence: number) => boolean,
  ground: { sentences: readonly Sentence[]; cues: Cues; syllables: Float64Array; rate: number },
): number {
  const { sentences, cues, syllables, rate } = ground;
  let wrapsUp = true;
  for (let k = at; k < sentences.length && sentences[k]!.turn === sentences[at]!.turn; k++) {
    const seconds = (syllables[k]! - syllables[at]!) / rate;
    if (seconds > (wrapsUp ? WRAP_UP : BREATH)) break;
    const { move, announced } = cueOf(cues, k);
    if (seconds > BREATH ? move === 1 && announced === 1 : move > 0 && announced > 0) return k;
    wrapsUp &&= !saysTitle(k);
  }
  return at;
}

/** The place at or after sentence `from` with the most probability around it: a few seconds off cost little. */
export function choosePlace(
  { at, syllables }: CandidateStarts,
  probability: Float64Array,
  rate: number,
  from: number,
): { at: number; confidence: number } {
  let best = { at: from, confidence: 0 };
  let most = 0;
  for (let i = 0; i < at.length; i++) {
    if (at[i]! < from) continue;
    let value = 0;
    let confidence = 0;
    for (let k = 0; k < at.length; k++) {
      const seconds = Math.abs(syllables[i]! - syllables[k]!) / rate;
      if (seconds > FAR) continue;
      value += probability[k]! * Math.exp(-seconds / NEARBY);
      if (seconds <= SAME_PLACE) confidence += probability[k]!;
    }
    if (value > most) {
      most = value;
      best = { at: at[i]!, confidence: Math.min(1, confidence) };
    }
  }
  return best;
}
