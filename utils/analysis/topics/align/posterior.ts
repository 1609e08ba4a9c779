/**
 * Joint choice of one place per chapter from the evidence of the words and the given times. One speaking rate is
 * hidden behind all stretches: forward–backward sums (Rabiner 1989) for every rate of a grid, then an average over
 * the grid. Nothing is decided here: the result is a probability for every place.
 */

import { eachOf, mapOf, type Work } from '../../work';

/** The places one chapter may start at. */
export interface CandidateStarts {
  /** Sentence indexes, ascending. */
  at: number[];
  /** Syllables from the start of the text, same length. */
  syllables: Float64Array;
  /** Likelihood of the words, any scale, same length. */
  evidence: Float64Array;
}

export interface Posterior {
  /** Per chapter, the probability of each of its places. */
  rows: Float64Array[];
  /** Expected syllables a second. */
  rate: number;
  /** Log likelihood of words and times together. Times that fit perfectly add 0, however many there are. */
  log: number;
}

/** Grid of the logarithm of syllables a second: 2.4 to 5.8, that is about 100 to 240 words a minute. */
const SLOWEST = Math.log(2.4);
const STEP = 0.075;
const RATES = 12;
/** Most people most of the time: 156 words a minute. Log scale. */
const USUAL = Math.log(3.75);
const SPREAD = 0.11;
/** The words are less sure of the rate than they look, because their evidence is not independent. */
const TRUST = 0.9;

/** Resolution of the tables: bins in one step of the grid, and bins either side of its slowest rate. */
const BINS = 6;
const HALF = 240;
const WIDTH = 2 * HALF + RATES * BINS;

/** Probabilities of all places, given the seconds of each chapter (null: not known). */
export function* placePosterior(
  chapters: readonly CandidateStarts[],
  seconds: readonly (number | null)[],
): Work<Posterior> {
  const linkTo = (to: CandidateStarts, j: number) => linkOf(chapters[j]!, to, elapsed(seconds[j]!, seconds[j + 1]!));
  const links = yield* mapOf(chapters.slice(1), linkTo, 1);
  const sweeps: Sweep[] = [];
  for (let rate = 0; rate < RATES; rate++) sweeps.push(yield* sweep(chapters, links, (RATES - rate) * BINS));
  const logs = sweeps.map(({ log }, rate) => TRUST * log - (logRate(rate) - USUAL) ** 2 / (2 * SPREAD ** 2));
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = chapters.map(({ at }, j) => {
    const row = new Float64Array(at.length);
    sweeps.forEach(({ rows }, rate) => {
      for (let i = 0; i < row.length; i++) row[i] = row[i]! + (weights[rate]! / total) * rows[j]![i]!;
    });
    return row;
  });
  const rate = weights.reduce((sum, weight, index) => sum + (weight / total) * logRate(index), 0);
  return { rows, rate: Math.exp(rate), log: most + Math.log(total) };
}

function logRate(index: number): number {
  return SLOWEST + index * STEP;
}

function elapsed(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : Math.max(1, to - from);
}

/** What the stretch between two neighboring chapters says about their places. */
interface Link {
  /** Bin of the rate at which the words between two places would be said, row by row; of places that follow only. */
  bins: Int16Array;
  /** By row, the first place of the next chapter that may follow. */
  follows: Uint16Array;
  /** Likelihood by bin, moved by `BINS` for every rate of the grid. */
  table: Float64Array;
}

const ANY_RATE = new Float64Array(WIDTH).fill(1);
/** Chapters printed closer together than this may stand in the same sentence. Seconds. */
const SAME_SENTENCE = 8;

function linkOf(from: CandidateStarts, to: CandidateStarts, seconds: number | null): Link {
  const columns = to.at.length;
  const bins = new Int16Array(from.at.length * columns);
  const least = seconds !== null && seconds < SAME_SENTENCE ? 0 : 1;
  const log = Math.log(seconds ?? 1) + SLOWEST;
  const follows = new Uint16Array(from.at.length);
  let follow = 0;
  from.at.forEach((first, i) => {
    while (follow < columns && to.at[follow]! - first < least) follow++;
    follows[i] = follow;
    for (let k = follow; k < columns; k++) {
      const spoken = Math.max(2, to.syllables[k]! - from.syllables[i]!);
      const bin = HALF + Math.round(((Math.log(spoken) - log) * BINS) / STEP);
      bins[i * columns + k] = Math.max(0, Math.min(2 * HALF - 1, bin));
    }
  });
  return { bins, follows, table: seconds === null ? ANY_RATE : rateTable(seconds) };
}

/**
 * How far a stretch strays from the rate of the episode: Laplace in the log ratio, 4.5 % and the 8 seconds by which
 * publishers round, with a floor for times that are plainly wrong. Fitted to the spread of 600 printed stretches.
 */
function rateTable(seconds: number): Float64Array {
  const scale = 0.045 + 8 / seconds;
  const center = HALF + RATES * BINS;
  return Float64Array.from({ length: WIDTH }, (_, bin) => {
    const over = ((bin - center) * STEP) / BINS;
    const off = over > 0 ? Math.expm1(over) : -over;
    return Math.exp(-off / scale) + 0.002 * scale;
  });
}

interface Sweep {
  /** Logarithm of the likelihood of everything at this rate. */
  log: number;
  rows: Float64Array[];
}

function* sweep(chapters: readonly CandidateStarts[], links: readonly Link[], shift: number): Work<Sweep> {
  const rows: Float64Array[] = [];
  let log = 0;
  yield* eachOf(chapters, ({ evidence }, j) => {
    const row = j === 0 ? Float64Array.from(evidence) : forward(rows[j - 1]!, links[j - 1]!, evidence, shift);
    log += Math.log(scaled(row) + 1e-30);
    rows.push(row);
  });
  let back = new Float64Array(rows.at(-1)!.length).fill(1);
  for (let j = rows.length - 1; j > 0; j--) {
    const { evidence } = chapters[j]!;
    const ahead = back.map((value, k) => value * evidence[k]!);
    multiply(rows[j]!, back);
    back = backward(ahead, links[j - 1]!, rows[j - 1]!.length, shift);
  }
  multiply(rows[0]!, back);
  return { log, rows };
}

function forward(
  before: Float64Array,
  { bins, follows, table }: Link,
  evidence: Float64Array,
  shift: number,
): Float64Array {
  const row = new Float64Array(evidence.length);
  for (let i = 0; i < before.length; i++) {
    const probability = before[i]!;
    if (probability < 1e-9) continue;
    const base = i * row.length;
    for (let k = follows[i]!; k < row.length; k++) row[k] = row[k]! + probability * table[bins[base + k]! + shift]!;
  }
  for (let k = 0; k < row.length; k++) row[k] = row[k]! * evidence[k]!;
  return row;
}

function backward(
  ahead: Float64Array,
  { bins, follows, table }: Link,
  length: number,
  shift: number,
): Float64Array<ArrayBuffer> {
  const row = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const base = i * ahead.length;
    let sum = 0;
    for (let k = follows[i]!; k < ahead.length; k++) sum += table[bins[base + k]! + shift]! * ahead[k]!;
    row[i] = sum;
  }
  scaled(row);
  return row;
}

function multiply(row: Float64Array, by: Float64Array): void {
  for (let k = 0; k < row.length; k++) row[k] = row[k]! * by[k]!;
  scaled(row);
}

/** Makes `row` sum to 1, evenly when nothing is left of it, and returns what it summed to. */
function scaled(row: Float64Array): number {
  let sum = 0;
  for (const value of row) sum += value;
  if (sum > 0) for (let k = 0; k < row.length; k++) row[k] = row[k]! / sum;
  else row.fill(1 / row.length);
  return sum;
}
