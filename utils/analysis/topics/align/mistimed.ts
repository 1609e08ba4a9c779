/**
 * Finds the printed time that contradicts the words: everything fits much better without it, including the title of the
 * chapter, whose words are clearly said elsewhere between its neighbors.
 */

import { type KnownTime, timesBetween } from '../../clock/pace';
import type { Work } from '../../work';
import { FASTEST, highest, placesAt, SLOWEST, select, type TitleEvidence } from './candidates';
import { chainPosterior, mostLikelyStarts, type Spot } from './chain';
import { inOrder } from './order';

/**
 * Minimum gain in log likelihood, in nats, from leaving out the time. With the other constants below, none of 158
 * published lists thinned to five chapters is doubted, and one of 53 full lists. Of times with two digits swapped, one
 * digit wrong or a neighbor's time, all off by a minute or more, 61 % are found in thinned lists and 83 % in full ones;
 * in 1 to 2 % the time next to it is doubted instead.
 */
const CLEARLY = 3.5;
/** Added to the gain, in nats, when the times are not strictly increasing, because then one of them must be wrong. */
const DISORDER = 2.5;
/** Minimum error in seconds that is worth a doubt. */
const OFF = 60;
/** Minimum confidence of the neighbors' places; without them the right time is not known. */
const KNOWN_BESIDE = 0.4;
/**
 * Minimum log odds, in nats, of a sentence that sounds like the start of the chapter. The words of a title are often
 * said together again in the middle of its chapter, which is no reason to doubt a time that leads to such a sentence.
 * Of the wrong times above, one in forty is missed because of this, and fewer of their neighbors are doubted.
 */
const STARTS = 4;
/** Number of chapters on each side that are considered together. */
const BESIDE = 3;
/** Sentences within this many syllables, about 15 seconds, count as the same place. */
const NEAR = 60;

/**
 * Index of the chapter whose time contradicts the words most; null when no time clearly does.
 *
 * @param times printed seconds, in printed order
 * @param spots the places of the chapters when all times are used, in time order
 */
export function* findMistimedChapter(
  evidence: TitleEvidence,
  times: readonly (number | null)[],
  spots: readonly Spot[],
): Work<number | null> {
  let worst: number | null = null;
  let most = CLEARLY;
  for (let index = 1; index < times.length; index++) {
    // If no word of the title is said, its place is not known.
    if (times[index] === null || evidence.index.titles[index]!.length === 0) continue;
    if (!inOrder(times.with(index, null))) continue;
    const falls = !strictlyBetween(times, index);
    if (!falls && standsRight(evidence, times, index, spots)) continue;
    const odds = (yield* oddsWithout(evidence, times, index)) + (falls ? DISORDER : 0);
    if (odds <= most) continue;
    most = odds;
    worst = index;
  }
  return worst;
}

function strictlyBetween(times: readonly (number | null)[], index: number): boolean {
  const time = times[index]!;
  return (times[index - 1] ?? -1) < time && time < (times[index + 1] ?? Number.POSITIVE_INFINITY);
}

/**
 * Whether its place, found with all times, sounds like its start by itself and agrees with its time, or is the best one
 * for its words between its neighbors.
 */
function standsRight(
  { scores, syllables }: TitleEvidence,
  times: readonly (number | null)[],
  index: number,
  spots: readonly Spot[],
): boolean {
  const { at } = spots[index]!;
  const before = spots[index - 1]!.at;
  const rate = (syllables[at]! - syllables[before]!) / (times[index]! - (times[index - 1] ?? 0));
  if (scores[index]![at]! > STARTS && rate > SLOWEST && rate < FASTEST) return true;
  const best = highestOf(scores[index]!, before + 1, spots[index + 1]?.at ?? scores[index]!.length);
  return best === null || Math.abs(syllables[best]! - syllables[at]!) < NEAR;
}

/** Index of the highest score in [from, to); null when there is none. */
function highestOf(scores: Float64Array, from: number, to: number): number | null {
  let best: number | null = null;
  for (let k = from; k < to; k++) if (best === null || scores[k]! > scores[best]!) best = k;
  return best;
}

/** Gain in log likelihood, in nats, from leaving out the time of a chapter; −∞ if the words do not contradict it. */
function* oddsWithout(evidence: TitleEvidence, times: readonly (number | null)[], index: number): Work<number> {
  const around = [...times.keys()].filter((other) => Math.abs(other - index) <= BESIDE);
  const beside = { times, first: 0, chapters: around.filter((other) => other !== index) };
  const without = yield* chainPosterior(evidence, beside);
  const spots = mostLikelyStarts(without);
  const next = beside.chapters.findIndex((other) => other > index);
  const before = spots.at(next < 0 ? -1 : next - 1)!;
  const after = next < 0 ? null : spots[next]!;
  if (Math.min(before.confidence, after?.confidence ?? 1) < KNOWN_BESIDE) return Number.NEGATIVE_INFINITY;

  const { scores, syllables } = evidence;
  const [from, to] = [before.at + 1, (after?.at ?? scores[index]!.length) - 1];
  const best = highestOf(scores[index]!, from, to + 1);
  if (best === null) return Number.NEGATIVE_INFINITY;
  const known = spots.flatMap(({ at }, nth) => knotOf(syllables[at]!, times[beside.chapters[nth]!]!));
  const secondsAt = timesBetween(rising(known));
  const time = times[index]!;
  if (Math.abs(secondsAt(syllables[best]!) - time) < OFF) return Number.NEGATIVE_INFINITY;

  const at = new Set(highest(scores[index]!, from, to));
  for (const k of select(scores[index]!, syllables, time - (times[0] ?? 0)).at) at.add(k);
  // Also the sentences at the printed time, whatever their words.
  for (let k = 1; k < scores[index]!.length; k++) if (Math.abs(secondsAt(syllables[k]!) - time) < OFF) at.add(k);
  const places = placesAt(
    [...at].sort((a, b) => a - b),
    scores[index]!,
    syllables,
  );
  const all = {
    ...beside,
    chapters: around.sort((a, b) => times[a]! - times[b]! || a - b),
    places: new Map([[index, places]]),
  };
  const said = Math.log(places.evidence[places.at.indexOf(best)]!);
  return without.log + said - (yield* chainPosterior(evidence, all)).log;
}

function knotOf(weight: number, seconds: number | null): KnownTime[] {
  return seconds === null ? [] : [{ weight, seconds }];
}

/** Without those that are not after the previous one in the text, or before it in time. */
function rising(known: readonly KnownTime[]): KnownTime[] {
  const kept: KnownTime[] = [];
  for (const knot of known) {
    const last = kept.at(-1);
    if (last === undefined || (knot.weight > last.weight && knot.seconds >= last.seconds)) kept.push(knot);
  }
  return kept;
}
