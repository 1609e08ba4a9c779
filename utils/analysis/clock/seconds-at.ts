import type { Clock, ClockKnot } from '../model';

/** Estimated seconds at `offset`; never decreasing. */
export function secondsAt(clock: Clock, offset: number): number {
  const { knots } = clock;
  let low = 0;
  let high = knots.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((knots[middle] as ClockKnot).offset <= offset) low = middle;
    else high = middle;
  }
  const from = knots[low] as ClockKnot;
  const to = knots[high] as ClockKnot;
  const part = to.offset === from.offset ? 0 : (offset - from.offset) / (to.offset - from.offset);
  return from.seconds + (to.seconds - from.seconds) * Math.max(0, Math.min(1, part));
}
