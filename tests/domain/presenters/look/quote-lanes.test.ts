import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES, lanesOf } from '../../../../utils/presenters/look/quote-lanes';

const span = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) }).map(({ start, length }) => ({
  start,
  end: start + length,
}));

describe('lanes of overlapping quotes (F111)', () => {
  it('put a newer quote above every older one it overlaps, and never move an older one', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const lanes = lanesOf(spans);
        expect(lanesOf(spans.slice(0, -1))).toEqual(lanes.slice(0, -1));
        for (const [newer, a] of spans.entries()) {
          for (const [older, b] of spans.slice(0, newer).entries()) {
            if (a.start >= b.end || b.start >= a.end) continue;
            const [low, high] = [lanes[older] as number, lanes[newer] as number];
            expect(high > low || high === LANES - 1).toBe(true);
          }
        }
      }),
    );
  });
});
