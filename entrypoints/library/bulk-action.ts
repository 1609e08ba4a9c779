import { count } from '../../utils/presenters/format';
import type { UndoableAction } from '../../utils/quotes/editing/undoable-action';
import type { QuoteUpdate } from '../../utils/quotes/model/edit';
import type { QuoteEdit } from '../../utils/quotes/model/quote';

/** An update of several quotes. */
export interface BulkUpdate extends QuoteUpdate {
  ids: string[];
  deleted?: boolean;
}

/** An action that changes any number of quotes. */
export interface BulkAction extends UndoableAction<BulkUpdate[]> {
  /** "3 quotes moved to the trash." */
  said: string;
}

/** An action that succeeded. */
export interface DoneAction extends BulkAction {
  /** By id, the revisions it left when it was last done or undone. */
  left: ReadonlyMap<string, number>;
}

/** Combines equal edits into one update. */
export function groupEdits(pairs: readonly { id: string; edit: Partial<QuoteEdit> }[]): BulkUpdate[] {
  const updates = new Map<string, BulkUpdate>();
  for (const { id, edit } of pairs) {
    const key = JSON.stringify(edit);
    const update = updates.get(key);
    if (update === undefined) updates.set(key, { ids: [id], edit });
    else update.ids.push(id);
  }
  return [...updates.values()];
}

/** The number of quotes that are set. */
export const sizeOf = (updates: readonly BulkUpdate[]) => updates.reduce((sum, { ids }) => sum + ids.length, 0);

/** The part of an action that affects some of the quotes; null when there is none. */
export function partOf<D extends BulkAction>(action: D, concerns: (id: string) => boolean): D | null {
  const only = (updates: readonly BulkUpdate[]) =>
    updates.map((update) => ({ ...update, ids: update.ids.filter(concerns) })).filter(({ ids }) => ids.length > 0);
  const part = { ...action, forward: only(action.forward), back: only(action.back) };
  const size = sizeOf(part.forward);
  if (size === sizeOf(action.forward)) return action;
  return size === 0 ? null : { ...part, said: `${count(size, 'quote')} changed.` };
}
