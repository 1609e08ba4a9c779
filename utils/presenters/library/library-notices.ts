import { TRASH_DAYS } from '../../quotes/model/trash';
import { type Advice, failureLine, type SaveFailure } from '../save-failures';

export const STAYS_IN_TRASH = `Quotes in the trash are deleted after ${TRASH_DAYS} days.`;

const ADVICE: Advice = {
  'long-note': 'Shorten the note.',
  broken: 'Try again.',
  private: 'Open the library in a regular window.',
  unreachable: 'Reload this page.',
};

/** One line that says what was not changed and what to do. */
export function changeFailureLine(reason: SaveFailure): string {
  return failureLine('changed', reason, ADVICE);
}
