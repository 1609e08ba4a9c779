/**
 * The printed time that contradicts the words: without it everything fits much better, the words of the chapter included,
 * which are said clearly elsewhere between its neighbors.
 */

import { type Known, timesBetween } from '../clock/pace';
import type { Work } from '../work';
import { type Spot, spotsOf, weighChain } from './align-chain';
import { highest, placesAt, select, type TitleEvidence } from './align-places';
import { inOrder } from './misprints';

/**
 * How much more likely, in nats, words and times are without the time, at least. Together with what is below: of 158
 * published lists thinned to five none is doubted, of 53 full ones one. Of times with two digits swapped, one digit off or a
 * neighbor's, moved by a minute or more, 61 % and 83 % are found, and in 1 to 2 % the one beside is doubted.
 */
const CLEARLY = 3.5;
/** What no publisher prints is misprinted somewhere: times that fall or stand still. In nats. */
const DISORDER = 2.5;
/** A time that is off by less misleads nobody. Seconds. */
const OFF = 60;
/** Probability of the places of the chapters beside, at least: else nothing says what the time should be. */
const KNOWN_BESIDE = 0.4;
/** Chapters on either side that are weighed together. */
const BESIDE = 3;
/** Sentences this close to each other are the same place: a quarter of a minute. Syllables. */
const NEAR = 60;

/**
 * Index of the chapter whose time contradicts the words most; null when none does clearly.
 *
 * @param times printed seconds, in printed order
 * @param spots where the chapters are placed by all of them, in order of time
 */
export function* mistimed(
  evidence: TitleEvidence,
  times: readonly (number | null)[],
  spots: readonly Spot[],
): Work<number | null> {
  let worst: number | null = null;
  let most = CLEARLY;
  for (let index = 1; index < times.length; index++) {
    // Without its words nothing says where it should be.
    if (times[index] === null || evidence.index.titles[index]!.length === 0) continue;
    if (!inOrder(times.with(index, null))) continue;
    const falls = !strictlyBetween(times, index);
    if (!falls && standsAtBest(evidence, index, spots)) continue;
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

/** Is it placed where its words are best between its neighbors? Then its time agrees with them. */
function standsAtBest({ scores, syllables }: TitleEvidence, index: number, spots: readonly Spot[]): boolean {
  const best = highestOf(scores[index]!, spots[index - 1]!.at + 1, spots[index + 1]?.at ?? scores[index]!.length);
  return best === null || Math.abs(syllables[best]! - syllables[spots[index]!.at]!) < NEAR;
}

/** Index of the highest score in [from, to); null when there is none. */
function highestOf(scores: Float64Array, from: number, to: number): number | null {
  let best: number | null = null;
  for (let k = from; k < to; k++) if (best === null || scores[k]! > scores[best]!) best = k;
  return best;
}

/** How much better words and times fit without the time of a chapter, in nats; −∞ where its words cannot tell. */
function* oddsWithout(evidence: TitleEvidence, times: readonly (number | null)[], index: number): Work<number> {
  const around = [...times.keys()].filter((other) => Math.abs(other - index) <= BESIDE);
  const beside = { times, first: 0, chapters: around.filter((other) => other !== index) };
  const without = yield* weighChain(evidence, beside);
  const spots = spotsOf(without);
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
  // Also where nothing says so, but the time.
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
  return without.log + said - (yield* weighChain(evidence, all)).log;
}

function knotOf(weight: number, seconds: number | null): Known[] {
  return seconds === null ? [] : [{ weight, seconds }];
}

/** Those that go on from the one before in both. */
function rising(known: readonly Known[]): Known[] {
  const kept: Known[] = [];
  for (const knot of known) {
    const last = kept.at(-1);
    if (last === undefined || (knot.weight > last.weight && knot.seconds >= last.seconds)) kept.push(knot);
  }
  return kept;
}
