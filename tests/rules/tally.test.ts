import { describe, expect, it } from 'vitest';
import { lineOf, tallyOf } from '../tools/lib/tally.mjs';

const report = (status: string, ...tests: string[]) => ({
  status,
  name: 'tests/browser/some.test.ts',
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('of the tests of a file', () => {
  it('each counts as what became of it; one that was skipped has not passed', () => {
    const file = report('failed', 'passed', 'failed', 'skipped', 'passed', 'pending');
    expect(tallyOf(file)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('those that never ran because the file broke have failed, at least one', () => {
    expect(tallyOf(report('failed', 'skipped', 'skipped'))).toEqual({ passed: 0, failed: 2, skipped: 0 });
    expect(tallyOf(report('failed'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

it('the last line begins the same with and without skipped ones', () => {
  expect(lineOf({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(lineOf({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
});
