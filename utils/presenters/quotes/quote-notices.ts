import type { UndoDirection } from '../../quotes/editing/history';
import { LONGEST_NOTE, LONGEST_QUOTE } from '../../quotes/model/quote';
import type { RefusalReason } from '../../quotes/model/save-replies';
import { count } from '../format';

/** Why words were not saved. */
export type SaveFailure =
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

const SAVE_FAILURES: Record<SaveFailure, string> = {
  'too-long': `Not saved: quotes can have up to ${count(LONGEST_QUOTE, 'character')}. Select less.`,
  'long-note': `Not saved: notes can have up to ${count(LONGEST_NOTE, 'character')}, including the original words. Shorten the note in the library.`,
  full: 'Not saved: this computer is out of space. Free up some, then try again.',
  broken: "Not saved: the library couldn't be updated. Copy the text to be safe, then try again.",
  unknown: 'Not saved: this quote was deleted or changed by a newer version.',
  private: 'Not saved: this is a private window. Saved quotes stay after you close it.',
  unreachable: "Not saved: Roundtable didn't respond. Try again.",
  unread: "Roundtable didn't respond, so your quotes here aren't shown yet. None are lost.",
  outdated: 'Not saved: Roundtable was updated. Copy the text, close this message, and save again.',
  'nothing-selected': 'Select text in the transcript to save it.',
  outside: 'Only transcript text can be saved.',
  unselectable: "This page doesn't allow that text to be selected.",
};

/** One line that says what happened and what to do. */
export function saveFailureLine(reason: SaveFailure): string {
  return SAVE_FAILURES[reason];
}

/** The labels of the undo and redo buttons. */
export const UNDO_LABELS: Record<UndoDirection, string> = { undo: 'Undo', redo: 'Redo' };

/** Whether a retry may succeed without the reader changing anything on the page. */
export function mayTryAgain(reason: SaveFailure): boolean {
  return reason === 'full' || reason === 'broken' || reason === 'unreachable';
}
