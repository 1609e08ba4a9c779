/** Counts of tests, and the line that says them. */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped Tests that could not be made here, and said so themselves.
 */

/** @typedef {{ status: string, name: string, assertionResults: { status: string }[] }} FileReport As vitest's JSON has it. */

/**
 * Counts one file of a vitest run; one that could not run counts as its tests, at least as one.
 *
 * @param {FileReport} file
 * @returns {Tally}
 */
export function tallyOf({ status, assertionResults }) {
  const passed = assertionResults.filter((test) => test.status === 'passed').length;
  const failed = assertionResults.filter((test) => test.status === 'failed').length;
  const rest = assertionResults.length - passed - failed;
  if (status === 'failed' && failed === 0) return { passed, failed: Math.max(1, rest), skipped: 0 };
  return { passed, failed, skipped: rest };
}

/** @param {Tally} tally */
export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
