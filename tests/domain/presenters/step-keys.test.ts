import { expect, it } from 'vitest';
import { printKey, STEP_KEYS, stepOf } from '../../../utils/presenters/step-keys';

it('every step key maps to its step, and is printed as on the keyboard', () => {
  const keys = Object.values(STEP_KEYS).flat();
  expect(new Set(keys).size).toBe(keys.length);
  for (const [by, [next, previous]] of Object.entries(STEP_KEYS)) {
    expect(stepOf(next)).toEqual({ by, back: false });
    expect(stepOf(previous)).toEqual({ by, back: true });
  }
  expect(stepOf('s')).toBeNull();
  expect(['j', 'T'].map(printKey)).toEqual(['J', 'Shift T']);
});
