import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CORRECTION_STEPS,
  correctionFrom,
  correctionWords,
  stepCorrection,
} from '../../../utils/presenters/clock-correction';
import { CorrectionSchema } from '../../../utils/quotes/progress/progress-schema';

it.each([
  [0, 'as estimated'],
  [1, '1 s later'],
  [-12, '12 s earlier'],
  [60, '1 min later'],
  [-65, '1 min 5 s earlier'],
  [600, '10 min later'],
])('a correction of %i s reads "%s"', (seconds, words) => {
  expect(correctionWords(seconds)).toBe(words);
});

it('whatever is pressed, the correction can be stored, and the opposite step takes a step back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CORRECTION_STEPS), { maxLength: 200 }), (steps) => {
      const correction = steps.reduce(stepCorrection, 0);
      expect(CorrectionSchema.safeParse(correction).success).toBe(true);
      for (const step of CORRECTION_STEPS)
        if (Math.abs(correction + step) <= 600)
          expect(stepCorrection(stepCorrection(correction, step), -step)).toBe(correction);
    }),
  );
});

it.each([
  // The words are said at 95.4 s of the player, and the times say 100 s.
  [0, 100, 95.4, -5],
  [12, 100, 95.4, 7],
  [0, 20, 620, 600],
  [0, 20, 621, null],
  [-590, 100, 80, null],
  // Not begun.
  [0, 20, 0, null],
])('from %i s, words at %i s that the player says at %d s: %s', (correction, time, player, wanted) => {
  expect(correctionFrom(correction, time, player)).toBe(wanted);
});
