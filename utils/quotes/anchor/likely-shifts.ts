import type { Pattern } from './pattern';
import { firstFrom, type WordIndex } from './word-index';

/** Words that may be inserted or removed before a shift no longer counts as the same. */
const DRIFT = 8;

/** Places with fewer votes than this share of the best one are not examined. */
const WORTH = 0.4;

/** Maximum number of places to examine. */
const MOST = 6;

/**
 * The likeliest places of a pattern. Every shared word votes, weighted by its bits, for the shift (index in the text
 * minus index in the pattern) it implies. Most votes first; on a tie, the one nearest to the old place.
 */
export function likelyShifts(pattern: Pattern, index: WordIndex): number[] {
  const offset = pattern.places.length;
  const votes = new Float64Array(offset + index.keys.length);
  pattern.places.forEach((places, at) => {
    const bits = pattern.bits[at] as number;
    for (const place of places) votes[place - at + offset] = (votes[place - at + offset] as number) + bits;
  });
  const sums = windowSums(votes, DRIFT);
  preferNear(sums, offset + firstFrom(index.starts, pattern.anchor.start) - pattern.first);
  const shifts: number[] = [];
  let least = 0;
  while (shifts.length < MOST) {
    const slot = highest(sums);
    const sum = sums[slot] as number;
    if (sum <= least) break;
    if (shifts.length === 0) least = sum * WORTH;
    shifts.push(slot - offset);
    sums.fill(0, Math.max(0, slot - 2 * DRIFT), slot + 2 * DRIFT + 1);
  }
  return shifts;
}

/** For every slot, the sum of the slots up to `reach` away on either side. */
function windowSums(values: Float64Array, reach: number): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (let at = -reach; at < values.length; at++) {
    sum += values[at + reach] ?? 0;
    if (at > reach) sum -= values[at - reach - 1] as number;
    if (at >= 0) sums[at] = sum;
  }
  return sums;
}

/** Breaks ties in favor of the old place, by far too little to outvote a word. */
function preferNear(sums: Float64Array, expected: number): void {
  for (let at = 0; at < sums.length; at++) {
    sums[at] = (sums[at] as number) - (1e-3 * Math.abs(at - expected)) / sums.length;
  }
}

function highest(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] as number) > (values[best] as number)) best = at;
  return best;
}
