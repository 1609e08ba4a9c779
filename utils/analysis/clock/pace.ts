/** When what is said between places of known times is said: talk is steady in syllables, nearly. */

/** A place whose time is known. */
export interface Known {
  /** Syllables before it. */
  weight: number;
  seconds: number;
}

/** Syllables a second when nothing tells: 198 words a minute, the rate of the IBM page this was built on. */
const USUAL_RATE = 4.65;
/** Rates between which people talk; places that ask for others are bent to them before the first and after the last. */
const SLOWEST = 2.4;
const FASTEST = 6.5;

/** What lies between two known places. */
interface Stretch {
  from: Known;
  weight: number;
  seconds: number;
  /** Seconds of it in which nothing printed is said. */
  silent: number;
  /** How much more time than half a stretch takes its first half, in quarters of the stretch; negative: less. */
  bend: number;
}

/** A stretch that takes so much longer than its words holds something that is not printed, such as advertisements. */
const SILENT_SECONDS = 30;
const SILENT_SHARE = 0.08;
/** Fewer stretches cannot tell what is usual. */
const ENOUGH_STRETCHES = 3;
/** The pace drifts from one stretch to the next, but what is seen of it is mostly chance. */
const DRIFT = 0.2;
/** A bend within ±1 never takes time back. */
const MOST_BEND = 0.5;

/**
 * Seconds at a weight; `known` ascending in both. Between two places the pace drifts towards that of the stretches
 * beside, but for stretches that hold something else than what is printed; before and after it is the overall one.
 */
export function timesBetween(known: readonly Known[]): (weight: number) => number {
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
    while ((known[at + 1] as Known).weight <= weight) at++;
    const stretch = stretches[at] as Stretch;
    const part = (weight - stretch.from.weight) / stretch.weight;
    // Nothing tells where the silence is; in the middle, at least half of the places are right.
    const silent = part > 0.5 ? stretch.silent : 0;
    const elapsed = part + stretch.bend * part * (1 - part);
    return stretch.from.seconds + (stretch.seconds - stretch.silent) * elapsed + silent;
  };
}

function stretchesOf(known: readonly Known[]): Stretch[] {
  return known.slice(1).map((to, index): Stretch => {
    const from = known[index] as Known;
    return { from, weight: to.weight - from.weight, seconds: to.seconds - from.seconds, silent: 0, bend: 0 };
  });
}

/** Finds the silence by comparison with the pace of the usual stretch (the median by spoken length). */
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

/** Bends every stretch from the pace at its start to that at its end, each the mean of the two that meet there. */
function bent(stretches: Stretch[]): Stretch[] {
  if (stretches.length < 2) return stretches;
  const paces = stretches.map(({ seconds, silent, weight }) => (seconds - silent) / weight);
  const joins = stretches.slice(1).map((after, index) => {
    const before = (stretches[index] as Stretch).weight;
    // The shorter one is nearer.
    return ((paces[index] as number) * after.weight + (paces[index + 1] as number) * before) / (before + after.weight);
  });
  return stretches.map((stretch, index) => {
    const pace = paces[index] as number;
    const start = joins[index - 1] ?? 2 * pace - (joins[index] as number);
    const end = joins[index] ?? 2 * pace - start;
    const bend = (DRIFT * (start - end)) / (2 * pace);
    // Places without a word between them have no pace.
    return Number.isFinite(bend) ? { ...stretch, bend: Math.max(-MOST_BEND, Math.min(MOST_BEND, bend)) } : stretch;
  });
}
