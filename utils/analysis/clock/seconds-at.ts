import { firstWhere } from '../../lib/binary-search';
import type { Clock, ClockKnot } from '../model';

/** Estimated seconds at `offset`, at least 0; never decreases as `offset` grows. */
export function secondsAt(clock: Clock, offset: number): number {
  const { knots } = clock;
  const next = firstWhere(knots.length, (index) => (knots[index] as ClockKnot).offset > offset);
  // Offsets beyond either end get the time of that end.
  const high = Math.min(knots.length - 1, Math.max(1, next));
  const from = knots[Math.max(0, high - 1)] as ClockKnot;
  const to = knots[high] as ClockKnot;
  const part = to.offset === from.offset ? 0 : (offset - from.offset) / (to.offset - from.offset);
  return Math.max(0, from.seconds + (to.seconds - from.seconds) * Math.max(0, Math.min(1, part)));
}
