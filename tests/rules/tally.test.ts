import { describe, expect, it } from 'vitest';
import { lineOf, retriedOf, tallyOf } from '../tools/lib/tally.mjs';

const report = (status: string, ...tests: string[]) => ({
  status,
  name: 'tests/browser/some.test.ts',
  assertionResults: tests.map((each) => ({ status: each, fullName: each, failureMessages: [] })),
});

describe('tallyOf', () => {
  it('counts passed, failed and skipped tests, pending ones as skipped', () => {
    const file = report('failed', 'passed', 'failed', 'skipped', 'passed', 'pending');
    expect(tallyOf(file)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts tests that never ran because their file failed as failed, at least one per file', () => {
    expect(tallyOf(report('failed', 'skipped', 'skipped'))).toEqual({ passed: 0, failed: 2, skipped: 0 });
    expect(tallyOf(report('failed'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

it('retriedOf names the tests that passed only when run again, and why they failed first', () => {
  const failureMessages = ['Error: no frame\n    at tests/browser/some.test.ts:3:50'];
  const assertionResults = [
    { status: 'passed', fullName: 'solid', failureMessages: [] },
    { status: 'passed', fullName: 'racing', failureMessages },
    { status: 'failed', fullName: 'broken', failureMessages },
  ];
  expect(retriedOf({ ...report('failed'), assertionResults })).toEqual(['racing (Error: no frame)']);
});

it('lineOf mentions skipped tests only at the end, and only if there are any', () => {
  expect(lineOf({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(lineOf({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
});
