import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadingWindow, readingLine } from '../../../utils/page/reading-line';

const WINDOW: ReadingWindow = { top: 100, bottom: 900, left: 5_000, landing: 140, landed: null };
const line = (change: Partial<ReadingWindow>) => readingLine({ ...WINDOW, ...change });

describe('the line the reader is on', () => {
  it('is at a third of the free height', () => {
    expect(line({})).toBe(380);
  });

  it('is on the place they were taken to', () => {
    expect(line({ landed: 140 })).toBe(140);
  });

  it('moves from there to the usual line, at half the speed of scrolling', () => {
    expect([130, 40, -340, -9_000].map((landed) => line({ landed }))).toEqual([145, 190, 380, 380]);
    expect([150, 240, 620, 9_000].map((landed) => line({ landed }))).toEqual([145, 190, 380, 380]);
  });

  it('meets the last words near the end of the page', () => {
    expect([700, 520, 100, 0].map((left) => line({ left }))).toEqual([380, 380, 800, 900]);
  });

  it('is on a place that cannot be scrolled up to where others come to rest', () => {
    expect(line({ left: 0, landed: 700 })).toBe(700);
    expect(line({ left: 60, landed: 760 })).toBe(730);
  });

  it('never lets the cursor run backwards while the reader scrolls down', () => {
    const window = fc.record({
      left: fc.integer({ min: 0, max: 3_000 }),
      landed: fc.option(fc.integer({ min: -2_000, max: 3_000 })),
      step: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(window, ({ left, landed, step }) => {
        fc.pre(step <= left);
        const before = line({ left, landed });
        const after = line({ left: left - step, landed: landed === null ? null : landed - step });
        // The text has moved up by `step`, so a word on the old line is now that much higher.
        expect(after).toBeGreaterThanOrEqual(before - step);
        expect(after).toBeGreaterThanOrEqual(WINDOW.top);
        expect(after).toBeLessThanOrEqual(WINDOW.bottom);
      }),
    );
  });
});
