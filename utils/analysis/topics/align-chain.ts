import { mapOf, type Work } from '../work';
import { choose } from './align-choice';
import { type Places, type Posterior, placePosterior } from './align-path';
import { onlyStart, select, type TitleEvidence } from './align-places';

/** An opening chapter that is printed up to this many seconds in begins with the first word (advertisements come before). */
export const OPENING = 120;

/** Chapters of a list in the order in which they are taken to be said. */
export interface Chain {
  /** Indexes in the list. */
  chapters: readonly number[];
  /** Printed seconds by index in the list, also of those that are not in the chain; null: not known. */
  times: readonly (number | null)[];
  /** Index in the list of the chapter that opens the talk. */
  first: number;
  /** Places other than what the time allows, by index in the list. */
  places?: ReadonlyMap<number, Places>;
}

/** What words and times together say of a chain, in its order. */
export interface WeighedChain extends Posterior {
  places: Places[];
}

export function* weighChain({ scores, syllables }: TitleEvidence, chain: Chain): Work<WeighedChain> {
  const { chapters, times, first } = chain;
  const opening = times[first] ?? 0;
  const placesOf = (chapter: number) => {
    if (chapter === first && opening <= OPENING) return onlyStart();
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

/** The most likely places, in the order of the chain, none before the one before it. @param settle moves one on */
export function spotsOf({ places, rows, rate }: WeighedChain, settle = (at: number) => at): Spot[] {
  let from = 0;
  return places.map((of, nth) => {
    const { at, confidence } = choose(of, rows[nth]!, rate, from);
    from = settle(at);
    return { at: from, confidence };
  });
}

/** Indexes by time; as they are when one is not known. */
export function inTime(times: readonly (number | null)[]): number[] {
  const order = [...times.keys()];
  if (times.includes(null)) return order;
  return order.sort((a, b) => times[a]! - times[b]! || a - b);
}
