import { LONGEST_NOTE, LONGEST_QUOTE } from '../../quotes/model/quote';
import type { RefusalReason } from '../../quotes/model/save-replies';
import { TRASH_DAYS } from '../../quotes/model/trash';
import { count } from '../format';

export const STAYS_IN_TRASH = `Quotes in the trash are deleted after ${TRASH_DAYS} days.`;

/** Why a change was not saved. `unreachable`: the background did not answer. */
export type ChangeFailure = RefusalReason | 'unreachable';

const CHANGE_FAILURES: Record<ChangeFailure, string> = {
  'too-long': `Not changed: quotes can have up to ${count(LONGEST_QUOTE, 'character')}.`,
  'long-note': `Not changed: notes can have up to ${count(LONGEST_NOTE, 'character')}, including the original words. Shorten the note.`,
  full: 'Not changed: this computer is out of space. Free up some, then try again.',
  broken: "Not changed: the library couldn't be updated. Try again.",
  unknown: 'Not changed: a quote was deleted or changed by a newer version of Roundtable.',
  private: 'Not changed: this is a private window. Open the library in a regular window.',
  unreachable: "Not changed: Roundtable didn't respond. Reload this page.",
};

/** One line that says what was not changed and what to do. */
export function changeFailureLine(reason: ChangeFailure): string {
  return CHANGE_FAILURES[reason];
}
