import type { Way } from '../quotes/history';
import type { RefusalReason } from '../quotes/keeping';
import { LONGEST_NOTE, LONGEST_QUOTE } from '../quotes/quote';
import { count } from './format';

/** Why words were not saved. */
export type NotKept =
  | RefusalReason
  /** The background did not answer. */
  | 'unreachable'
  /** The quotes of the page could not be read. */
  | 'unread'
  /** The extension was updated or removed while the page was open. */
  | 'outdated'
  /** Nothing is selected, and no sentence is current. */
  | 'nothing-selected'
  /** The selection is outside the transcript's words. */
  | 'outside'
  /** The page does not allow its words to be selected. */
  | 'unselectable';

const NOT_KEPT: Record<NotKept, string> = {
  'too-long': `Not saved: a quote holds up to ${count(LONGEST_QUOTE, 'character')}. Select less.`,
  'long-note': `Not saved: a note holds up to ${count(LONGEST_NOTE, 'character')}, the words saved before among them. Shorten it in the library.`,
  full: 'Not saved: no room is left on this computer. Make room, then try again.',
  broken: 'Not saved: the library could not be written. Copy the words to be safe, then try again.',
  unknown: 'Not saved: this quote is gone, or a newer Roundtable has changed it.',
  private: 'Not saved: this is a private window. What you keep would stay after it is closed.',
  unreachable: 'Not saved: Roundtable did not answer. Try again.',
  unread: 'Your quotes here are not shown yet: Roundtable did not answer. None is lost.',
  outdated: 'Not saved: Roundtable was updated. Copy the words, dismiss this line, and save them anew.',
  'nothing-selected': 'Select words in the transcript to save them.',
  outside: 'Only words of the transcript can be saved.',
  unselectable: 'The page does not let these words be selected.',
};

/** One line that says what happened and what to do. */
export function notKeptLine(reason: NotKept): string {
  return NOT_KEPT[reason];
}

/** The labels of the undo and redo buttons. */
export const WAYS: Record<Way, string> = { undo: 'Undo', redo: 'Redo' };

/** Whether a retry may succeed without the reader changing anything on the page. */
export function mayTryAgain(reason: NotKept): boolean {
  return reason === 'full' || reason === 'broken' || reason === 'unreachable';
}
