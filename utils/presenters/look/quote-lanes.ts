import type { Span } from '../../transcript/model';

/** Number of lanes; quotes that would need more share the last one. */
export const LANES = 4;

/**
 * Assigns overlapping quotes to lanes, each one above the older quotes it overlaps.
 * @param spans oldest first
 * @returns the lane of each span, 0 to `LANES - 1`
 */
export function lanesOf(spans: readonly Span[]): number[] {
  const lanes: number[] = [];
  for (const [i, { start, end }] of spans.entries()) {
    let lane = 0;
    for (let older = 0; older < i; older++) {
      const other = spans[older] as Span;
      if (other.start < end && start < other.end) lane = Math.max(lane, (lanes[older] as number) + 1);
    }
    lanes.push(Math.min(lane, LANES - 1));
  }
  return lanes;
}
