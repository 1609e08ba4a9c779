import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingLine, restingLine } from '../../../utils/page/reading-line';

const WINDOW = { top: 100, bottom: 900, left: 5_000 };
/** Where places at the top come to rest. */
const REST = 140;
const line = (left = WINDOW.left) => readingLine({ ...WINDOW, left }, null);
/** After a jump. */
const lineAt = (now: number, { rest = REST, left = WINDOW.left } = {}) =>
  readingLine({ ...WINDOW, left }, { rest, now });

it('a place comes to rest at the top, or on the usual line, which is never above the top', () => {
  expect([restingLine(WINDOW, 'top'), restingLine(WINDOW, 'line')]).toEqual([REST, line()]);
  expect(restingLine({ top: 100, bottom: 190 }, 'line')).toBe(REST);
});

describe('the line the reader is on', () => {
  it('is at a third of the free height', () => {
    expect(line()).toBe(380);
  });

  it('is on the place they were taken to', () => {
    expect([140, 700].map((rest) => lineAt(rest, { rest }))).toEqual([140, 700]);
  });

  it('moves from there to the usual line, at half the speed of scrolling', () => {
    expect([130, 40, -340, -9_000].map((now) => lineAt(now))).toEqual([145, 190, 380, 380]);
    expect([150, 240, 620, 9_000].map((now) => lineAt(now))).toEqual([145, 190, 380, 380]);
    expect([690, 600, 40, -9_000].map((now) => lineAt(now, { rest: 700 }))).toEqual([695, 650, 380, 380]);
  });

  it('meets the last words near the end of the page', () => {
    expect([700, 520, 100, 0].map((left) => line(left))).toEqual([380, 380, 800, 900]);
  });

  it('is on a place that cannot be scrolled up to where others come to rest', () => {
    expect(lineAt(700, { rest: 700, left: 0 })).toBe(700);
    expect(lineAt(760, { rest: 700, left: 60 })).toBe(730);
  });

  it('never lets the cursor run backwards while the reader scrolls down', () => {
    const window = fc.record({
      left: fc.integer({ min: 0, max: 3_000 }),
      landed: fc.option(
        fc.record({ rest: fc.integer({ min: 100, max: 900 }), now: fc.integer({ min: -2_000, max: 3_000 }) }),
      ),
      step: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(window, ({ left, landed, step }) => {
        fc.pre(step <= left);
        const before = readingLine({ ...WINDOW, left }, landed);
        const moved = landed && { ...landed, now: landed.now - step };
        const after = readingLine({ ...WINDOW, left: left - step }, moved);
        // The text has moved up by `step`, so a word on the old line is now that much higher.
        expect(after).toBeGreaterThanOrEqual(before - step);
        expect(after).toBeGreaterThanOrEqual(WINDOW.top);
        expect(after).toBeLessThanOrEqual(WINDOW.bottom);
      }),
    );
  });
});
