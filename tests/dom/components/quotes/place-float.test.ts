import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeFloat, roomBeside } from '../../../../components/quotes/place-float';

describe('placeFloat', () => {
  const window = { width: 800, height: 600 };
  const column = { left: 100, right: 700 };
  const line = (top: number, left = 300, right = 400) => ({ left, right, top, bottom: top + 20 });

  it('prefers the given side, takes the other one without room, and stays in the column', () => {
    const size = { width: 200, height: 40, window };
    const spot = (top: number) => ({ first: line(top), last: line(top), column, top: 0 });
    expect(placeFloat(spot(300), 'above', size)).toEqual({ left: 250, top: 252 });
    expect(placeFloat(spot(20), 'above', size)).toEqual({ left: 250, top: 48 });
    expect(placeFloat(spot(300), 'below', size)).toEqual({ left: 100, top: 328 });
    expect(placeFloat(spot(570), 'below', size)).toEqual({ left: 100, top: 522 });
    const atEdge = { first: line(300, 680, 700), last: line(300), column, top: 0 };
    expect(placeFloat(atEdge, 'above', size).left).toBe(500);
  });

  it('covers none of the words if it is no higher than the room beside them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 1_000 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('above' as const, 'below' as const),
        (at, length, top, side) => {
          const spot = { first: line(at), last: line(at + length), column, top };
          const height = roomBeside(spot, window.height);
          fc.pre(height > 0);
          const placed = placeFloat(spot, side, { width: 200, height, window });
          const isClear = placed.top + height <= at || placed.top >= at + length + 20;
          expect(isClear).toBe(true);
          expect(placed.top).toBeGreaterThanOrEqual(top);
          expect(placed.top + height).toBeLessThanOrEqual(window.height);
        },
      ),
    );
  });

  it('stays inside the window if it fits', () => {
    const box = fc.tuple(fc.integer({ min: -500, max: 1_000 }), fc.integer({ min: 1, max: 900 }));
    fc.assert(
      fc.property(
        box,
        fc.integer({ min: 20, max: 780 }),
        fc.integer({ min: 20, max: 580 }),
        ([top, length], width, height) => {
          const spot = { first: line(top), last: line(top + length), column: { left: 4, right: 796 }, top: 0 };
          for (const side of ['above', 'below'] as const) {
            const placed = placeFloat(spot, side, { width, height, window });
            expect(placed.left).toBeGreaterThanOrEqual(8);
            expect(placed.left + width).toBeLessThanOrEqual(796);
            expect(placed.top).toBeGreaterThanOrEqual(0);
            expect(placed.top + height).toBeLessThanOrEqual(600);
          }
        },
      ),
    );
  });
});
