import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, outOfOrder } from '../../../../../utils/analysis/topics/align/order';

describe('outOfOrder', () => {
  it.each([
    [[1, 49, 880, 1680], null],
    [[1, 3649, 880, 1680], 1],
    [[1, 49, 880, 8], 3],
    [[900, 49, 880, 1680], 0],
    [[1, null, 3649, 880, 1680], 2],
    [[1, 880, 49, 1680], null],
    [[1680, 880, 49, 1], null],
    [[], null],
  ])('of %j is %j', (times, odd) => expect(outOfOrder(times)).toBe(odd));

  it('is the only time without which the others are in order, if they are not already', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(50)), { maxLength: 6 }), (times) => {
        const mends = [...times.keys()].filter((odd) => inOrder(times.map((time, at) => (at === odd ? null : time))));
        const odd = outOfOrder(times);
        expect(odd).toBe(inOrder(times) || mends.length !== 1 ? null : mends[0]);
      }),
    );
  });
});
