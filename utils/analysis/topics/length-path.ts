import { eachOf, type Work } from '../work';

/** Beyond so many usual lengths each further one costs so many nats: else no evidence would ever divide a long talk. */
const TOO_LONG = 3;
const OVERDUE = 1.5;
/** None is longer than this many usual ones. */
const LONGEST = 6;

/** How long stretches of one kind are. All in words. */
export interface Lengths {
  /** As they are most often, and how far from it still is usual (standard deviation of the logarithm). */
  usual: number;
  spread: number;
  /** None is shorter, and the last one than `shortestLast`. */
  shortest: number;
  shortestLast: number;
  /** Words that may stand before the first start at no cost; 0 when what stands there is a stretch like any other. */
  introduction: number;
}

/**
 * Which of the places begin a stretch: their number follows from how long stretches usually are and from what speaks for
 * each start. The best path of a semi-Markov model with log-normal lengths (Rabiner 1989, IV.D: explicit duration),
 * found by dynamic programming. Linear in the text when places are spread over it.
 *
 * @param places in text order; `at`: words before it, `gain`: what speaks for it, in nats
 * @param total words of the text
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
      if (length > usual * LONGEST) break;
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

/** Logarithm of how usual a length is, 0 at best; what is far too long costs by the word, however long it is. */
function logOdds(words: number, { usual, spread }: Lengths): number {
  const counted = Math.max(1, Math.min(words, TOO_LONG * usual));
  return -0.5 * (Math.log(counted / usual) / spread) ** 2 - (OVERDUE * (words - counted)) / usual;
}
