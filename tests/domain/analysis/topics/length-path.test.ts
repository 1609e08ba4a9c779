import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Lengths, pathOfLengths } from '../../../../utils/analysis/topics/length-path';
import { finish } from '../../../../utils/analysis/work';

const LENGTHS: Lengths = { usual: 100, spread: 0.5, shortest: 30, shortestLast: 20, introduction: 0 };

/** The value of a choice of places, computed directly from the definition; -Infinity if the choice is not allowed. */
function worth(chosen: readonly { at: number; gain: number }[], total: number): number {
  const cuts = [0, ...chosen.map(({ at }) => at), total];
  const lengths = cuts.slice(1).map((cut, i) => cut - (cuts[i] as number));
  const inner = lengths.slice(1, -1);
  if (chosen.length > 0 && ((lengths.at(-1) as number) < 20 || inner.some((words) => words < 30 || words > 600)))
    return Number.NEGATIVE_INFINITY;
  const each = lengths.map((words) => {
    const usual = Math.max(1, Math.min(words, 300));
    return -0.5 * (Math.log(usual / 100) / 0.5) ** 2 - (1.5 * (words - usual)) / 100;
  });
  return each.reduce((sum, value) => sum + value, 0) + chosen.reduce((sum, { gain }) => sum + gain, 0);
}

it('pathOfLengths makes the best of all choices', () => {
  const places = fc
    .uniqueArray(
      fc.record({ at: fc.integer({ min: 0, max: 900 }), gain: fc.double({ min: -6, max: 6, noNaN: true }) }),
      {
        selector: ({ at }) => at,
        maxLength: 8,
      },
    )
    .map((found) => found.sort((a, b) => a.at - b.at));
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 400 }), (found, rest) => {
      const total = (found.at(-1)?.at ?? 0) + rest;
      const path = finish(pathOfLengths(found, total, LENGTHS));
      const all = Array.from({ length: 2 ** found.length }, (_, bits) => found.filter((_, i) => (bits >> i) & 1));
      expect(worth(path, total)).toBeCloseTo(Math.max(...all.map((chosen) => worth(chosen, total))), 9);
    }),
    { numRuns: 300 },
  );
});

it('pathOfLengths leaves a text of the usual length whole but divides one twice as long on weak evidence', () => {
  const at = (words: number, gain: number) => ({ at: words, gain });
  const chosen = (total: number, ...places: ReturnType<typeof at>[]) => finish(pathOfLengths(places, total, LENGTHS));
  expect(chosen(100, at(50, 1))).toEqual([]);
  expect(chosen(200, at(50, -0.5), at(100, -0.5))).toEqual([at(100, -0.5)]);
});
