import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondTalk, inOrder, outOfOrder } from '../../../../utils/analysis/topics/misprints';

describe('the only time that is out of order', () => {
  it.each([
    [[1, 49, 880, 1680], null],
    [[1, 3649, 880, 1680], 1],
    [[1, 49, 880, 8], 3],
    [[900, 49, 880, 1680], 0],
    [[1, null, 3649, 880, 1680], 2],
    [[1, 880, 49, 1680], null],
    [[1680, 880, 49, 1], null],
    [[], null],
  ])('%j', (times, odd) => expect(outOfOrder(times)).toBe(odd));

  it('leaves the others in order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(50)), { maxLength: 6 }), (times) => {
        const mends = [...times.keys()].filter((odd) => inOrder(times.map((time, at) => (at === odd ? null : time))));
        const odd = outOfOrder(times);
        expect(odd).toBe(inOrder(times) || mends.length !== 1 ? null : mends[0]);
      }),
    );
  });
});

describe('a time that leaves more silence than talk', () => {
  const talk = [0, 48, 879, 1679];
  const beyond = (...seconds: (number | null)[]) =>
    beyondTalk(seconds.map((time, nth) => ({ seconds: time, spoken: talk[nth] as number })));

  it.each([
    ['none', [1, 49, 880, 1680], null],
    ['after a first part that is not printed', [0, 1000, 1800, 2600], null],
    ['after advertisements', [1, 249, 1080, 1880], null],
    ['at the end', [1, 49, 880, 5280], 3],
    ['where something long is not printed', [1, 49, 4000, 4800], null],
    ['before one that is known', [1, 700, 880, 1680], 1],
    ['beside what is not known', [1, null, 880, 5280], 3],
  ])('%s', (_, seconds, at) => expect(beyond(...seconds)).toBe(at));
});
