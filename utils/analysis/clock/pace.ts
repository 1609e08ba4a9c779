/** Estimates times between positions whose times are known, assuming a nearly steady rate in syllables. */

/** A position whose time is known. */
export interface KnownTime {
  /** Syllables before it. */
  weight: number;
  seconds: number;
}

/** Syllables per second without evidence: 198 words per minute, the rate of the IBM page used to develop this. */
const USUAL_RATE = 4.65;
/** Plausible speaking rates, in syllables per second. Rates before the first and after the last anchor are clamped. */
const SLOWEST = 2.4;
const FASTEST = 6.5;

/** The interval between two neighboring known positions. */
interface Stretch {
  from: KnownTime;
  weight: number;
  seconds: number;
  /** Seconds of it that are not in the transcript. */
  silent: number;
  /** How much more than half of the time its first half takes, in quarters of the interval; negative if less. */
  bend: number;
}

/** An interval that takes this much longer than its words contains something not printed, such as advertisements. */
const SILENT_SECONDS = 30;
const SILENT_SHARE = 0.08;
/** Fewer intervals cannot show the usual pace. */
const ENOUGH_STRETCHES = 3;
/** How much of the observed drift in pace to apply. Most of the variation between intervals is chance. */
const DRIFT = 0.2;
/** Largest bend. Times never run backward if it is within ±1. */
const MOST_BEND = 0.5;

/**
 * Returns a function from syllables to seconds; `known` ascends in both. Between two positions the pace drifts toward
 * that of the neighboring intervals, apart from any time that is not in the transcript. Before the first position and
 * after the last, it is the overall pace.
 */
export function timesBetween(known: readonly KnownTime[]): (weight: number) => number {
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return (weight) => weight / USUAL_RATE;
  const stretches = bent(withSilence(stretchesOf(known)));
  const spoken = stretches.reduce((sum, { seconds, silent }) => sum + seconds - silent, 0);
  const overall = spoken > 0 ? (last.weight - first.weight) / spoken : USUAL_RATE;
  const rate = Math.max(SLOWEST, Math.min(FASTEST, overall));
  let at = 0;
  return (weight) => {
    if (weight <= first.weight) return Math.max(0, first.seconds - (first.weight - weight) / rate);
    if (weight >= last.weight) return last.seconds + (weight - last.weight) / rate;
    if ((stretches[at] as Stretch).from.weight > weight) at = 0;
    while ((known[at + 1] as KnownTime).weight <= weight) at++;
    const stretch = stretches[at] as Stretch;
    const part = (weight - stretch.from.weight) / stretch.weight;
    // The position of the silence is unknown. If it is put in the middle, at least half of the positions are right.
    const silent = part > 0.5 ? stretch.silent : 0;
    const elapsed = part + stretch.bend * part * (1 - part);
    return stretch.from.seconds + (stretch.seconds - stretch.silent) * elapsed + silent;
  };
}

function stretchesOf(known: readonly KnownTime[]): Stretch[] {
  return known.slice(1).map((to, index): Stretch => {
    const from = known[index] as KnownTime;
    return { from, weight: to.weight - from.weight, seconds: to.seconds - from.seconds, silent: 0, bend: 0 };
  });
}

/** Finds the silence of each interval by comparison with the median pace, weighted by spoken length. */
function withSilence(stretches: Stretch[]): Stretch[] {
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

/** Bends each interval from the pace at its start to that at its end, each a mean of the intervals that meet there. */
function bent(stretches: Stretch[]): Stretch[] {
  if (stretches.length < 2) return stretches;
  const paces = stretches.map(({ seconds, silent, weight }) => (seconds - silent) / weight);
  const joins = stretches.slice(1).map((after, index) => {
    const before = (stretches[index] as Stretch).weight;
    // Weighted toward the shorter interval, whose center is nearer.
    return ((paces[index] as number) * after.weight + (paces[index + 1] as number) * before) / (before + after.weight);
  });
  return stretches.map((stretch, index) => {
    const pace = paces[index] as number;
    const start = joins[index - 1] ?? 2 * pace - (joins[index] as number);
    const end = joins[index] ?? 2 * pace - start;
    const bend = (DRIFT * (start - end)) / (2 * pace);
    // Positions with no words between them have no pace.
    return Number.isFinite(bend) ? { ...stretch, bend: Math.max(-MOST_BEND, Math.min(MOST_BEND, bend)) } : stretch;
  });
}
