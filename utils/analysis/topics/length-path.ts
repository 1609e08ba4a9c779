import { eachOf, type Work } from '../work';

/** Beyond this many usual lengths, each further one costs `OVERDUE` nats. Else a long talk might stay undivided. */
const TOO_LONG = 3;
const OVERDUE = 1.5;
/** Longest stretch, in usual lengths. */
const LONGEST_STRETCH = 6;

/** Lengths of one kind of stretch, in words. */
export interface Lengths {
  /** Usual length, and standard deviation of its logarithm. */
  usual: number;
  spread: number;
  /** Minimum length of a stretch, and of the last one. */
  shortest: number;
  shortestLast: number;
  /** Number of words that may come before the first start at no cost; 0 if those words are a stretch like any other. */
  introduction: number;
}

/**
 * Chooses the places that begin a stretch. Their number follows from the usual length of stretches and the evidence for
 * each start. Computes the best path of a semi-Markov model with log-normal lengths (explicit duration; Rabiner 1989,
 * IV.D) by dynamic programming. Linear in the text if the places are spread over it.
 *
 * @param places in text order; `at`: number of words before it; `gain`: evidence for it, in nats
 * @param total number of words in the text
 */
export function* pathOfLengths<Of extends { at: number; gain: number }>(
  places: readonly Of[],
  total: number,
  lengths: Lengths,
): Work<Of[]> {
  const { usual, shortest, shortestLast, introduction } = lengths;
  const opening = (words: number) =>
    logOdds(introduction === 0 ? words : Math.max(usual, words + usual - introduction), lengths);
  const best: number[] = [];
  const from: number[] = [];
  yield* eachOf(places, ({ at, gain }, to) => {
    let value = opening(at);
    from[to] = -1;
    for (let before = to - 1; before >= 0; before--) {
      const length = at - (places[before] as Of).at;
      if (length < shortest) continue;
      if (length > usual * LONGEST_STRETCH) break;
      const sum = (best[before] as number) + logOdds(length, lengths);
      if (sum > value) [value, from[to]] = [sum, before];
    }
    best[to] = value + gain;
  });
  let most = introduction === 0 ? logOdds(total, lengths) : logOdds(Math.max(usual, total), lengths);
  let end = -1;
  places.forEach(({ at }, last) => {
    const value = (best[last] as number) + logOdds(total - at, lengths);
    if (total - at >= shortestLast && value > most) [most, end] = [value, last];
  });
  const path: Of[] = [];
  for (let last = end; last >= 0; last = from[last] as number) path.push(places[last] as Of);
  return path.reverse();
}

/** Log-likelihood of a length, 0 for the usual one. Beyond `TOO_LONG` the penalty is linear in words, without limit. */
function logOdds(words: number, { usual, spread }: Lengths): number {
  const counted = Math.max(1, Math.min(words, TOO_LONG * usual));
  return -0.5 * (Math.log(counted / usual) / spread) ** 2 - (OVERDUE * (words - counted)) / usual;
}
