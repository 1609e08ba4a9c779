import { count } from '../../utils/presenters/format';
import type { UndoableAction } from '../../utils/quotes/editing/undoable-action';
import type { Setting } from '../../utils/quotes/model/edit';
import type { QuoteEdit } from '../../utils/quotes/model/quote';

/** A setting for several quotes. */
export interface SettingOf extends Setting {
  ids: string[];
  deleted?: boolean;
}

/** An action that changes any number of quotes. */
export interface BulkAction extends UndoableAction<SettingOf[]> {
  /** "3 quotes moved to the trash." */
  said: string;
}

/** An action that succeeded. */
export interface DoneAction extends BulkAction {
  /** By id, the revisions it left when it was last done or undone. */
  left: ReadonlyMap<string, number>;
}

/** Combines equal edits into one setting. */
export function groupEdits(pairs: readonly { id: string; edit: Partial<QuoteEdit> }[]): SettingOf[] {
  const settings = new Map<string, SettingOf>();
  for (const { id, edit } of pairs) {
    const key = JSON.stringify(edit);
    const setting = settings.get(key);
    if (setting === undefined) settings.set(key, { ids: [id], edit });
    else setting.ids.push(id);
  }
  return [...settings.values()];
}

/** The number of quotes that are set. */
export const sizeOf = (settings: readonly SettingOf[]) => settings.reduce((sum, { ids }) => sum + ids.length, 0);

/** The part of an action that affects some of the quotes; null when there is none. */
export function partOf<D extends BulkAction>(action: D, concerns: (id: string) => boolean): D | null {
  const only = (settings: readonly SettingOf[]) =>
    settings.map((setting) => ({ ...setting, ids: setting.ids.filter(concerns) })).filter(({ ids }) => ids.length > 0);
  const part = { ...action, forward: only(action.forward), back: only(action.back) };
  const size = sizeOf(part.forward);
  if (size === sizeOf(action.forward)) return action;
  return size === 0 ? null : { ...part, said: `${count(size, 'quote')} changed.` };
}
