/**
 * Joint choice of one place per chapter: evidence of the words and one speaking rate for all stretches,
 * by the forward–backward algorithm over a grid of rates (Rabiner 1989; the rate is a hidden constant).
 */

/** The places one chapter may start at. */
export interface Candidates {
  /** Sentence indexes, ascending. */
  at: number[];
  /** Syllables from the start of the text, same length. */
  syllables: Float64Array;
  /** Likelihood of the words, any scale, same length. */
  evidence: Float64Array;
}

/** Grid of speaking rates in syllables a second: 2.4 to 5.9 (about 100 to 240 words a minute). */
const SLOWEST = Math.log(2.4);
const RATE_STEP = 0.04;
const RATES = 23;
const BINS = 4; // bins of the kernel table in one rate step
const HALF = 400; // bins each side
const USUAL = Math.log(3.75);

/** Posterior of every candidate of every chapter, given the seconds of each (null: unknown). Rows sum to 1. */
export function posteriors(
  chapters: readonly Candidates[],
  seconds: readonly (number | null)[],
): { rows: Float64Array[]; rate: number } {
  const links = chapters
    .slice(1)
    .map((to, index) => link(chapters[index]!, to, seconds[index] ?? null, seconds[index + 1] ?? null));
  const rows = chapters.map(({ at }) => new Float64Array(at.length));
  const logs: number[] = [];
  const perRate: Float64Array[][] = [];
  for (let rate = 0; rate < RATES; rate++) {
    const { log, rows: found } = sweep(chapters, links, rate);
    const off = SLOWEST + rate * RATE_STEP - USUAL;
    logs.push(log - (off * off) / (2 * 0.15 * 0.15));
    perRate.push(found);
  }
  const best = Math.max(...logs);
  let total = 0;
  let rateSum = 0;
  logs.forEach((log, rate) => {
    const p = Math.exp(log - best);
    total += p;
    rateSum += p * (SLOWEST + rate * RATE_STEP);
    perRate[rate]!.forEach((row, j) => {
      for (let i = 0; i < row.length; i++) rows[j]![i] = rows[j]![i]! + p * row[i]!;
    });
  });
  for (const row of rows) for (let i = 0; i < row.length; i++) row[i] = row[i]! / total;
  return { rows, rate: Math.exp(rateSum / total) };
}

interface Link {
  /** Bin of log(syllables between) − log(seconds) for every pair, row by row; −1: not allowed; -2: no time known. */
  bins: Int16Array;
  table: Float64Array;
}

function link(from: Candidates, to: Candidates, t0: number | null, t1: number | null): Link {
  const bins = new Int16Array(from.at.length * to.at.length);
  const timed = t0 !== null && t1 !== null;
  const dt = timed ? Math.max(1, t1 - t0) : 1;
  const log = Math.log(dt) + SLOWEST;
  for (let i = 0; i < from.at.length; i++) {
    for (let k = 0; k < to.at.length; k++) {
      const gap = to.syllables[k]! - from.syllables[i]!;
      const slot = i * to.at.length + k;
      if (gap < 0 || (gap === 0 && !(timed && dt < 8))) bins[slot] = -1;
      else if (!timed) bins[slot] = HALF;
      else {
        const bin = Math.round(((Math.log(Math.max(gap, 2)) - log) * BINS) / RATE_STEP);
        bins[slot] = Math.max(0, Math.min(2 * HALF - 1, bin + HALF));
      }
    }
  }
  return { bins, table: timed ? kernel(dt) : FLAT };
}

const FLAT = new Float64Array(2 * HALF + RATES * BINS).fill(1);

/** Likelihood of a log ratio of rates: Laplace, wider for short stretches, with a floor for broken times. */
function kernel(dt: number): Float64Array {
  const scale = 0.06 + 7 / dt;
  const table = new Float64Array(2 * HALF + RATES * BINS);
  for (let bin = 0; bin < table.length; bin++) {
    const off = (Math.abs(bin - RATES * BINS - HALF) * RATE_STEP) / BINS;
    table[bin] = Math.exp(-off / scale) / scale + 0.002;
  }
  return table;
}

function sweep(
  chapters: readonly Candidates[],
  links: readonly Link[],
  rate: number,
): { log: number; rows: Float64Array[] } {
  const forward: Float64Array[] = [];
  let log = 0;
  const shift = (RATES - rate) * BINS;
  chapters.forEach(({ evidence }, j) => {
    const row = new Float64Array(evidence.length);
    if (j === 0) row.set(evidence);
    else {
      const { bins, table } = links[j - 1]!;
      const before = forward[j - 1]!;
      for (let i = 0; i < before.length; i++) {
        const p = before[i]!;
        if (p < 1e-9) continue;
        const base = i * row.length;
        for (let k = 0; k < row.length; k++) {
          const bin = bins[base + k]!;
          if (bin >= 0) row[k] = row[k]! + p * table[bin + shift]!;
        }
      }
      for (let k = 0; k < row.length; k++) row[k] = row[k]! * evidence[k]!;
    }
    let sum = 0;
    for (const p of row) sum += p;
    if (sum > 0) for (let k = 0; k < row.length; k++) row[k] = row[k]! / sum;
    else row.fill(1 / row.length);
    log += Math.log(Math.max(sum, 1e-30));
    forward.push(row);
  });
  let back = new Float64Array(chapters.at(-1)!.at.length).fill(1);
  const rows: Float64Array[] = new Array(chapters.length);
  for (let j = chapters.length - 1; j >= 0; j--) {
    const row = forward[j]!;
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum += row[k] = row[k]! * back[k]!;
    for (let k = 0; k < row.length; k++) row[k] = sum > 0 ? row[k]! / sum : 1 / row.length;
    rows[j] = row;
    if (j === 0) break;
    const { bins, table } = links[j - 1]!;
    const evidence = chapters[j]!.evidence;
    const next = new Float64Array(chapters[j - 1]!.at.length);
    let most = 0;
    for (let i = 0; i < next.length; i++) {
      const base = i * back.length;
      let p = 0;
      for (let k = 0; k < back.length; k++) {
        const bin = bins[base + k]!;
        if (bin >= 0) p += table[bin + shift]! * evidence[k]! * back[k]!;
      }
      next[i] = p;
      if (p > most) most = p;
    }
    if (most > 0) for (let i = 0; i < next.length; i++) next[i] = next[i]! / most;
    back = next;
  }
  return { log, rows };
}
