/** Printed times that cannot be right beside the others. All in seconds; null: not known. */

/** More without a word than any advertisement takes. */
const LONGEST_SILENCE = 300;

export function inOrder(times: readonly (number | null)[]): boolean {
  const known = times.filter((time) => time !== null);
  return known.every((time, nth) => nth === 0 || time >= (known[nth - 1] as number));
}

/** Index of the only time without which the others are in order; null when they are, or when two have changed places. */
export function outOfOrder(times: readonly (number | null)[]): number | null {
  const known = [...times.keys()].filter((index) => times[index] !== null);
  const timeAt = (nth: number) => times[known[nth] as number] as number;
  const fall = known.findIndex((_, nth) => nth > 0 && timeAt(nth) < timeAt(nth - 1));
  if (fall < 0) return null;
  // Where they first fall, one of the two is wrong.
  const mending = [fall - 1, fall].filter((nth) => inOrder(times.map((time, at) => (at === known[nth] ? null : time))));
  return mending.length === 1 ? (known[mending[0] as number] as number) : null;
}

/** Where a chapter starts, by its printed time and by its words. */
interface Place {
  seconds: number | null;
  /** Of talk before it. */
  spoken: number;
}

/**
 * Index of the first place, in the order of the talk, whose time leaves more silence than talk, and without which there
 * is none; of the two beside the silence rather the later one. Null when there is none, or no one place makes it.
 */
export function beyondTalk(places: readonly Place[]): number | null {
  const timed = places.filter(({ seconds }) => seconds !== null);
  const between = (from: Place | undefined, to: Place | undefined) =>
    from !== undefined && to !== undefined && isSilent(from, to);
  for (const [nth, place] of timed.entries()) {
    const before = timed[nth - 1] as Place;
    if (!between(before, place)) continue;
    if (!between(before, timed[nth + 1])) return places.indexOf(place);
    // Nothing is printed before the first one that could tell it wrong.
    if (nth > 1 && !between(timed[nth - 2], place)) return places.indexOf(before);
  }
  return null;
}

function isSilent(from: Place, to: Place): boolean {
  const talk = to.spoken - from.spoken;
  return (to.seconds as number) - (from.seconds as number) - talk > Math.max(talk, LONGEST_SILENCE);
}
