import type { Lexicon } from '../words/lexicon';
import { eachIndex, type Work } from '../work';

/** In words: window on each side of a gap, about a minute of talk. */
const NARROW = 170;
/** In words: a window of nearly three minutes, for longer topics that change more slowly. */
const WIDE = 420;

/** `cohesionBefore` every sentence of an episode, over one minute and over three. */
export interface Cohesion {
  narrow: Float64Array;
  wide: Float64Array;
}

/** Computes both once, for all callers to share. */
export function* readCohesion(lexicon: Lexicon): Work<Cohesion> {
  return { narrow: yield* cohesionBefore(lexicon), wide: yield* cohesionBefore(lexicon, WIDE) };
}

/**
 * Lexical cohesion before every sentence: the cosine, 0–1, of the terms in the `window` words on either side, weighted
 * by rarity. Places with less than half a window on one side take the value of the nearest place with more, or 1 if
 * there is none. Uses running sums, so it is linear in the text.
 */
export function* cohesionBefore(lexicon: Lexicon, window = NARROW): Work<Float64Array> {
  const { terms, words, spread, rarity: weight } = lexicon;
  const n = terms.length;
  const left = new Float64Array(spread.length);
  const right = new Float64Array(spread.length);
  const sums = { dot: 0, left: 0, right: 0 };
  const shift = (sentence: number, sign: number, onLeft: boolean) => {
    const mine = onLeft ? left : right;
    const other = onLeft ? right : left;
    for (const id of terms[sentence] as number[]) {
      const by = sign * (weight[id] as number);
      const norm = 2 * by * (mine[id] as number) + by * by;
      if (onLeft) sums.left += norm;
      else sums.right += norm;
      sums.dot += by * (other[id] as number);
      mine[id] = (mine[id] as number) + by;
    }
  };
  const cohesion = new Float64Array(n).fill(1);
  const known = { first: -1, last: -1 };
  let from = 0;
  let to = 0;
  let leftWords = 0;
  let rightWords = 0;
  yield* eachIndex(0, n, (gap) => {
    if (gap > 0) {
      const moved = words[gap - 1] as number;
      shift(gap - 1, -1, false);
      shift(gap - 1, 1, true);
      rightWords -= moved;
      leftWords += moved;
    }
    while (to < n && rightWords < window) {
      shift(to, 1, false);
      rightWords += words[to++] as number;
    }
    while (from < gap && leftWords - (words[from] as number) >= window) {
      leftWords -= words[from] as number;
      shift(from++, -1, true);
    }
    const scale = Math.sqrt(Math.max(0, sums.left) * Math.max(0, sums.right));
    if (Math.min(leftWords, rightWords) < window / 2) return;
    cohesion[gap] = scale > 1e-9 ? Math.min(1, Math.max(0, sums.dot) / scale) : 0;
    if (known.first < 0) known.first = gap;
    known.last = gap;
  });
  if (known.first < 0) return cohesion;
  cohesion.fill(cohesion[known.first] as number, 0, known.first);
  return cohesion.fill(cohesion[known.last] as number, known.last + 1);
}

/**
 * Depth of each place relative to the surrounding peaks of cohesion (TextTiling, Hearst 1997): the rise to the left
 * plus the rise to the right, 0–2.
 */
export function depthsOf(cohesion: Float64Array): Float64Array {
  const n = cohesion.length;
  const peakBefore = new Float64Array(n);
  const peakAfter = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const here = cohesion[i] as number;
    peakBefore[i] = i > 0 && (cohesion[i - 1] as number) >= here ? (peakBefore[i - 1] as number) : here;
  }
  for (let i = n - 1; i >= 0; i--) {
    const here = cohesion[i] as number;
    peakAfter[i] = i < n - 1 && (cohesion[i + 1] as number) >= here ? (peakAfter[i + 1] as number) : here;
  }
  return cohesion.map((here, i) => (peakBefore[i] as number) + (peakAfter[i] as number) - 2 * here);
}

/** Values as multiples of their root mean square, to make different talks comparable. If all are 0, they stay 0. */
export function relative(values: Float64Array): Float64Array {
  const mean = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length));
  return mean > 0 ? values.map((value) => value / mean) : values.slice();
}
