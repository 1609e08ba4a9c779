import { mapOf, type Work } from '../../work';
import { onlyStart, select, type TitleEvidence } from './candidates';
import { choosePlace } from './choice';
import { type CandidateStarts, type Posterior, placePosterior } from './posterior';

/** A first chapter printed up to this many seconds in starts with the first word; advertisements may come before it. */
export const OPENING_SECONDS = 120;

/** Chapters of a list in the order in which they are assumed to be discussed. */
export interface Chain {
  /** Indexes in the list. */
  chapters: readonly number[];
  /** Printed seconds by index in the list, including chapters outside the chain; null when not known. */
  times: readonly (number | null)[];
  /** Index in the list of the first chapter of the episode. */
  first: number;
  /** Places to consider instead of those that the time allows, by index in the list. */
  places?: ReadonlyMap<number, CandidateStarts>;
}

/** Probabilities of the places of a chain, in its order. */
export interface ChainPosterior extends Posterior {
  places: CandidateStarts[];
}

export function* chainPosterior({ scores, syllables }: TitleEvidence, chain: Chain): Work<ChainPosterior> {
  const { chapters, times, first } = chain;
  const opening = times[first] ?? 0;
  const placesOf = (chapter: number) => {
    if (chapter === first && opening <= OPENING_SECONDS) return onlyStart();
    const seconds = times[chapter]!;
    return (
      chain.places?.get(chapter) ?? select(scores[chapter]!, syllables, seconds === null ? null : seconds - opening)
    );
  };
  const places = yield* mapOf(chapters, placesOf, 1);
  const seconds = chapters.map((chapter) => times[chapter]!);
  return { places, ...(yield* placePosterior(places, seconds)) };
}

/** Where a chapter starts. */
export interface Spot {
  /** Index of a sentence. */
  at: number;
  confidence: number;
}

/**
 * The most likely places, in chain order and non-decreasing.
 * @param settle may move a place to a later sentence; `nth` as in the chain
 */
export function mostLikelyStarts(
  { places, rows, rate }: ChainPosterior,
  settle = (at: number, _nth: number) => at,
): Spot[] {
  let from = 0;
  return places.map((of, nth) => {
    const { at, confidence } = choosePlace(of, rows[nth]!, rate, from);
    from = settle(at, nth);
    return { at: from, confidence };
  });
}

/** Indexes in time order; in list order when a time is not known. */
export function chronological(times: readonly (number | null)[]): number[] {
  const order = [...times.keys()];
  if (times.includes(null)) return order;
  return order.sort((a, b) => times[a]! - times[b]! || a - b);
}
