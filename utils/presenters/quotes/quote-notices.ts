import type { UndoDirection } from '../../quotes/editing/history';
import { type Advice, failureLine, type SaveFailure } from '../save-failures';

const ADVICE: Advice = {
  'too-long': 'Select less.',
  'long-note': 'Shorten the note in the library.',
  broken: 'Copy the text to be safe, then try again.',
  private: 'Saved quotes stay after you close it.',
  unreachable: 'Try again.',
};

/** What only a page with a transcript can say. */
const ON_PAGE = {
  /** The quotes of the page could not be read. */
  unread: "Roundtable didn't respond, so your quotes here aren't shown yet. None are lost.",
  /** The extension was updated or removed while the page was open. */
  outdated: 'Not saved: Roundtable was updated. Copy the text, close this message, and save again.',
  /** Nothing is selected, and no sentence is current. */
  'nothing-selected': 'Select text in the transcript to save it.',
  /** The selection is outside the transcript's words. */
  outside: 'Only transcript text can be saved.',
  /** The page does not allow its words to be selected. */
  unselectable: "This page doesn't allow that text to be selected.",
};

/** Why something about quotes failed on their page. */
export type QuoteFailure = SaveFailure | keyof typeof ON_PAGE;

/** One line that says what happened and what to do. */
export function quoteFailureLine(reason: QuoteFailure): string {
  return reason in ON_PAGE
    ? ON_PAGE[reason as keyof typeof ON_PAGE]
    : failureLine('saved', reason as SaveFailure, ADVICE);
}

/** The labels of the undo and redo buttons. */
export const UNDO_LABELS: Record<UndoDirection, string> = { undo: 'Undo', redo: 'Redo' };

/** Whether a retry may succeed without the reader changing anything on the page. */
export function mayTryAgain(reason: QuoteFailure): boolean {
  return reason === 'full' || reason === 'broken' || reason === 'unreachable';
}
