import { isHeld, type QuoteUpdate } from '../model/edit';
import type { QuoteDraft } from '../model/quote';
import type { UndoDirection } from './history';

/** An action of the reader: what it sets, and what restores the previous state. */
export interface UndoableAction<Update> {
  forward: Update;
  back: Update;
}

/** What a step in this direction sets, and what the quotes hold if nobody else has changed them since the last one. */
export function updatesOf<S>({ forward, back }: UndoableAction<S>, way: UndoDirection): { set: S; held: S } {
  return way === 'undo' ? { set: back, held: forward } : { set: forward, held: back };
}

/**
 * The revision a step is based on. If the quote no longer holds what the last step set, someone else has changed it
 * since, and undo and redo, which restore older values, must not overwrite that unseen.
 * @param quote as it is now; undefined when it is gone
 * @param left the revision that the last step left; undefined when there was none
 * @returns undefined for the current revision
 */
export function seenRevision(
  quote: QuoteDraft | undefined,
  held: QuoteUpdate,
  left: number | undefined,
): number | undefined {
  return quote === undefined || isHeld(held, quote) ? undefined : left;
}
