/** Counts test results and formats the summary line. */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped Tests that skipped themselves because this machine cannot run them.
 */

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} TestReport vitest's JSON format: a test that
 * passed when it was run again keeps the messages of its first run.
 * @typedef {{ status: string, name: string, assertionResults: TestReport[] }} FileReport
 */

/**
 * Counts the tests of one file in a vitest run. If the file itself failed to run, all its tests count as failed, and at
 * least one does.
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

/**
 * The tests that passed only when run again, each with why it failed first. The race may be in the product, so they are
 * printed, not hidden by the green mark.
 *
 * @param {FileReport} file
 * @returns {string[]}
 */
export function retriedOf({ assertionResults }) {
  return assertionResults
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages: [why = ''] }) => `${fullName} (${why.split('\n', 1)[0]})`);
}

/** @param {Tally} tally */
export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
