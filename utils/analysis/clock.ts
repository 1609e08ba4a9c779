import type { Transcript } from '../transcript/model';
import type { Clock, ClockKnot } from './model';
import { syllablesUpTo } from './syllables';

/** A place whose time is known. */
export interface ClockAnchor {
  /** Offset in `Transcript.text`. */
  offset: number;
  /** Seconds from the start of the episode. */
  seconds: number;
}

/** Syllables a second when nothing tells: 198 words a minute, the rate of the IBM page this was built on. */
const USUAL_RATE = 4.65;
/** Rates between which people talk; anchors that ask for others are bent to them before the first and after the last. */
const SLOWEST = 2.4;
const FASTEST = 6.5;

/**
 * Fits the clock to the anchors: linear in syllables between them, but for stretches that hold something else than
 * what is printed; at the overall rate before and after.
 */
export function fitClock(transcript: Transcript, anchors: ClockAnchor[]): Clock {
  const { text, turns } = transcript;
  const offsets = turns.map(({ start }) => start);
  const grid = [
    ...new Set([
      0,
      ...offsets,
      ...anchors.map(({ offset }) => Math.max(0, Math.min(text.length, offset))),
      text.length,
    ]),
  ].sort((a, b) => a - b);
  const weights = syllablesUpTo(text, grid);
  const weightAt = new Map(grid.map((offset, index) => [offset, weights[index] as number]));
  const known = monotone(anchors, text.length).map(({ offset, seconds }) => ({
    weight: weightAt.get(offset) as number,
    seconds,
  }));
  const timeOf = interpolation(known);
  const knots: ClockKnot[] = grid.map((offset) => ({ offset, seconds: timeOf(weightAt.get(offset) as number) }));
  if (knots.length === 1) knots.push({ offset: 1, seconds: (knots[0] as ClockKnot).seconds });
  const turnSeconds = turns.map(({ start }) => timeOf(weightAt.get(start) as number));
  return { knots, turnSeconds, duration: (knots.at(-1) as ClockKnot).seconds };
}

/** Estimated seconds at `offset`; never decreasing. */
export function secondsAt(clock: Clock, offset: number): number {
  const { knots } = clock;
  let low = 0;
  let high = knots.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((knots[middle] as ClockKnot).offset <= offset) low = middle;
    else high = middle;
  }
  const from = knots[low] as ClockKnot;
  const to = knots[high] as ClockKnot;
  const part = to.offset === from.offset ? 0 : (offset - from.offset) / (to.offset - from.offset);
  return from.seconds + (to.seconds - from.seconds) * Math.max(0, Math.min(1, part));
}

/** Anchors in text order, times never running backwards; the earlier of two that disagree stays. */
function monotone(anchors: ClockAnchor[], length: number): ClockAnchor[] {
  const kept: ClockAnchor[] = [];
  for (const { offset, seconds } of [...anchors].sort((a, b) => a.offset - b.offset || a.seconds - b.seconds)) {
    const place = Math.max(0, Math.min(length, offset));
    const last = kept.at(-1);
    if (!Number.isFinite(seconds) || (last !== undefined && (place <= last.offset || seconds < last.seconds))) continue;
    kept.push({ offset: place, seconds: Math.max(0, seconds) });
  }
  return kept;
}

interface Known {
  weight: number;
  seconds: number;
}

/** What lies between two anchors. */
interface Stretch {
  from: Known;
  weight: number;
  seconds: number;
  /** Seconds of it in which nothing printed is said. */
  silent: number;
}

/** A stretch that takes so much longer than its words holds something that is not printed, such as advertisements. */
const SILENT_SECONDS = 30;
const SILENT_SHARE = 0.08;
/** Fewer stretches cannot tell what is usual. */
const ENOUGH_STRETCHES = 3;

function interpolation(known: Known[]): (weight: number) => number {
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return (weight) => weight / USUAL_RATE;
  const stretches = stretchesOf(known);
  const spoken = stretches.reduce((sum, { seconds, silent }) => sum + seconds - silent, 0);
  const overall = spoken > 0 ? (last.weight - first.weight) / spoken : USUAL_RATE;
  const rate = Math.max(SLOWEST, Math.min(FASTEST, overall));
  let at = 0;
  return (weight) => {
    if (weight <= first.weight) return Math.max(0, first.seconds - (first.weight - weight) / rate);
    if (weight >= last.weight) return last.seconds + (weight - last.weight) / rate;
    if ((stretches[at] as Stretch).from.weight > weight) at = 0;
    while ((known[at + 1] as Known).weight <= weight) at++;
    const stretch = stretches[at] as Stretch;
    const part = (weight - stretch.from.weight) / stretch.weight;
    // Nothing tells where the silence is; in the middle, at least half of the places are right.
    const silent = part > 0.5 ? stretch.silent : 0;
    return stretch.from.seconds + (stretch.seconds - stretch.silent) * part + silent;
  };
}

/** The stretches between the anchors, compared with the pace of the usual one (the median by spoken length). */
function stretchesOf(known: readonly Known[]): Stretch[] {
  const stretches = known.slice(1).map((to, index): Stretch => {
    const from = known[index] as Known;
    return { from, weight: to.weight - from.weight, seconds: to.seconds - from.seconds, silent: 0 };
  });
  const pace = ({ seconds, weight }: Stretch) => seconds / weight;
  const byPace = stretches.filter(({ weight }) => weight > 0).sort((a, b) => pace(a) - pace(b));
  if (byPace.length < ENOUGH_STRETCHES) return stretches;
  const half = byPace.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  const usual = byPace.find(({ weight }) => {
    passed += weight;
    return passed >= half;
  }) as Stretch;
  return stretches.map((stretch) => {
    const extra = stretch.seconds - stretch.weight * pace(usual);
    return extra > Math.max(SILENT_SECONDS, SILENT_SHARE * stretch.seconds) ? { ...stretch, silent: extra } : stretch;
  });
}
