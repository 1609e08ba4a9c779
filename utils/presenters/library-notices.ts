import type { RefusalReason } from '../quotes/keeping';
import { LONGEST_NOTE, LONGEST_QUOTE } from '../quotes/quote';
import { TRASH_DAYS } from '../quotes/trash';
import { count } from './format';

export const STAYS_IN_TRASH = `Deleted quotes stay here for ${TRASH_DAYS} days, then they go.`;

/** Why a change was not saved. `unreachable`: the background did not answer. */
export type NotChanged = RefusalReason | 'unreachable';

const NOT_KEPT: Record<NotChanged, string> = {
  'too-long': `Not changed: a quote holds up to ${count(LONGEST_QUOTE, 'character')}.`,
  'long-note': `Not changed: a note holds up to ${count(LONGEST_NOTE, 'character')}, the words saved before among them. Shorten it.`,
  full: 'Not changed: no room is left on this computer. Make room, then try again.',
  broken: 'Not changed: the library could not be written. Try again.',
  unknown: 'Not changed: one of these quotes is gone, or a newer Roundtable has changed it.',
  private: 'Not changed: this is a private window. Open the library in another one.',
  unreachable: 'Not changed: Roundtable did not answer. Reload this page.',
};

/** One line that says what was not changed and what to do. */
export function notKept(reason: NotChanged): string {
  return NOT_KEPT[reason];
}
