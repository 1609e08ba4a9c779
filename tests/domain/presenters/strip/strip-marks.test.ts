import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelRooms } from '../../../../utils/presenters/strip/strip-labels';
import { hitColumns, placeMarks, type QuoteMark } from '../../../../utils/presenters/strip/strip-marks';

const WIDTH = 1_000;
const colors = ['idea', 'fact', 'doubt', 'line'] as const;
const marks = fc
  .array(fc.record({ x: fc.double({ min: 0, max: WIDTH, noNaN: true }), color: fc.constantFrom(...colors) }), {
    maxLength: 60,
  })
  .map((all) => all.sort((a, b) => a.x - b.x).map((mark, i): QuoteMark => ({ ...mark, offset: i })));
const at = (x: number, color: QuoteMark['color'] = 'idea'): QuoteMark => ({ x, color, offset: x });

describe('marks of quotes', () => {
  it('stand for every quote once, apart from each other and on the lane', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const placed = placeMarks(all, WIDTH);
        expect(placed.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        for (const [i, { x }] of placed.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(WIDTH);
          if (i > 0) expect(x - (placed[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(9 - 1e-9);
        }
      }),
    );
  });

  it('of single quotes are at most 6 px from their place', () => {
    fc.assert(
      fc.property(marks, (all) => {
        for (const { x, offset, count } of placeMarks(all, WIDTH)) {
          if (count === 1) expect(Math.abs(x - (all[offset]?.x ?? 0))).toBeLessThanOrEqual(6 + 1e-9);
        }
      }),
    );
  });

  it('stay where they are while they have room', () => {
    expect(placeMarks([at(10), at(19), at(100)], WIDTH).map(({ x, count }) => [x, count])).toEqual([
      [10, 1],
      [19, 1],
      [100, 1],
    ]);
  });

  it('spread when two are close, and become one with a count when many are', () => {
    expect(placeMarks([at(100), at(103)], WIDTH).map(({ x, count }) => [x, count])).toEqual([
      [97, 1],
      [106, 1],
    ]);
    const many = placeMarks([at(100), at(101), at(102), at(103)], WIDTH);
    expect(many).toEqual([{ x: 101.5, offset: 100, color: 'idea', count: 4 }]);
  });

  it('of different colors have none when merged', () => {
    expect(placeMarks([at(100), at(100, 'doubt'), at(100), at(101)], WIDTH)[0]).toMatchObject({
      color: null,
      count: 4,
    });
  });

  it('do not leave the lane at its ends', () => {
    expect(placeMarks([at(0), at(4)], WIDTH).map(({ x }) => x)).toEqual([0, 9]);
    expect(placeMarks([at(996), at(1_000)], WIDTH).map(({ x }) => x)).toEqual([991, 1_000]);
  });

  it('of search hits in one pixel column are one', () => {
    expect(hitColumns([3.2, 3.9, 4.1, 90])).toEqual([3, 4, 90]);
  });
});

const labels = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: WIDTH }), width: fc.integer({ min: 1, max: 400 }) }), {
    maxLength: 20,
  })
  .map((all) => all.sort((a, b) => a.x - b.x));

describe('labels of topics', () => {
  it('never meet and never leave the lane', () => {
    fc.assert(
      fc.property(labels, (all) => {
        let free = 0;
        for (const [i, room] of labelRooms(all, WIDTH).entries()) {
          if (room === null) continue;
          const { x, width } = all[i] as { x: number; width: number };
          expect(x).toBeGreaterThanOrEqual(free);
          expect(room).toBeLessThanOrEqual(width);
          expect(x + room).toBeLessThanOrEqual(WIDTH);
          free = x + room;
        }
      }),
    );
  });

  it('of two that would meet, drop the later one', () => {
    expect(
      labelRooms(
        [
          { x: 40, width: 60 },
          { x: 90, width: 50 },
          { x: 120, width: 50 },
        ],
        WIDTH,
      ),
    ).toEqual([60, null, 50]);
  });

  it('at the very start give way to the next one', () => {
    const intro = { x: 0, width: 28 };
    expect(labelRooms([intro, { x: 36, width: 60 }], WIDTH)).toEqual([null, 60]);
    expect(labelRooms([intro, { x: 44, width: 60 }], WIDTH)).toEqual([28, 60]);
    expect(labelRooms([intro], WIDTH)).toEqual([28]);
  });

  it('are shortened when long, and dropped where hardly anything of them fits', () => {
    expect(
      labelRooms(
        [
          { x: 100, width: 500 },
          { x: 900, width: 200 },
          { x: 980, width: 100 },
        ],
        WIDTH,
      ),
    ).toEqual([240, 100, null]);
    expect(labelRooms([{ x: 960, width: 100 }], WIDTH)).toEqual([null]);
    expect(labelRooms([{ x: 960, width: 30 }], WIDTH)).toEqual([30]);
  });
});
