/** Which place a chapter starts at, when every place has its probability. */

import type { Sentence } from '../model';
import { type Cues, cueOf } from '../speech/cues';
import type { Places } from './align-path';

/** How fast being off stops mattering, and what still is the same place for a listener. Seconds. */
const NEARBY = 12;
/** From here on nothing is left of it: e^-30. */
const FAR = 30 * NEARBY;
const SAME_PLACE = 15;
/** The longest breath before a host moves on. Seconds. */
const BREATH = 8;

/**
 * A host who takes a breath first ("Nice one. So, our last topic: …") starts the chapter with the words that say so,
 * a few seconds into the turn: closer than any clock can tell, but the reader sees it.
 */
export function toTheMove(
  at: number,
  ground: { sentences: readonly Sentence[]; cues: Cues; syllables: Float64Array; rate: number },
): number {
  const { sentences, cues, syllables, rate } = ground;
  for (let k = at; k < sentences.length && sentences[k]!.turn === sentences[at]!.turn; k++) {
    if ((syllables[k]! - syllables[at]!) / rate > BREATH) break;
    const { move, announced } = cueOf(cues, k);
    if (move > 0 && announced > 0) return k;
  }
  return at;
}

/** The place with most probability around it, from sentence `from` on: being a few seconds off costs little. */
export function choose(
  { at, syllables }: Places,
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
