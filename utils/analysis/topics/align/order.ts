/** Printed times that cannot be right beside the others. All in seconds; null: not known. */

export function inOrder(times: readonly (number | null)[]): boolean {
  const known = times.filter((time) => time !== null);
  return known.every((time, nth) => nth === 0 || time >= (known[nth - 1] as number));
}

/**
 * Index of the only time without which the others are in order; null when they are, or when two have changed places.
 */
export function outOfOrder(times: readonly (number | null)[]): number | null {
  const known = [...times.keys()].filter((index) => times[index] !== null);
  const timeAt = (nth: number) => times[known[nth] as number] as number;
  const fall = known.findIndex((_, nth) => nth > 0 && timeAt(nth) < timeAt(nth - 1));
  if (fall < 0) return null;
  // Where they first fall, one of the two is wrong.
  const mending = [fall - 1, fall].filter((nth) => inOrder(times.map((time, at) => (at === known[nth] ? null : time))));
  return mending.length === 1 ? (known[mending[0] as number] as number) : null;
}
