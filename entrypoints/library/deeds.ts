import { count } from '../../utils/presenters/format';
import type { Setting } from '../../utils/quotes/edit';
import type { QuoteEdit } from '../../utils/quotes/quote';

/** What is set of some quotes. */
export interface SettingOf extends Setting {
  ids: string[];
  deleted?: boolean;
}

/** Something the reader did: what it set, and what brings back what was. */
export interface Deed {
  /** "3 quotes in the trash." */
  said: string;
  forward: SettingOf[];
  back: SettingOf[];
}

/** A deed that came about. */
export interface Done extends Deed {
  /** Revisions it left, by id, when it was last done or undone. */
  left: ReadonlyMap<string, number>;
}

/** Equal edits as one setting. */
export function together(pairs: readonly { id: string; edit: Partial<QuoteEdit> }[]): SettingOf[] {
  const settings = new Map<string, SettingOf>();
  for (const { id, edit } of pairs) {
    const key = JSON.stringify(edit);
    const setting = settings.get(key);
    if (setting === undefined) settings.set(key, { ids: [id], edit });
    else setting.ids.push(id);
  }
  return [...settings.values()];
}

/** How many quotes are set. */
export const sizeOf = (settings: readonly SettingOf[]) => settings.reduce((sum, { ids }) => sum + ids.length, 0);

/** The part of a deed that concerns some quotes; null when there is none. */
export function partOf<D extends Deed>(deed: D, concerns: (id: string) => boolean): D | null {
  const only = (settings: readonly SettingOf[]) =>
    settings.map((setting) => ({ ...setting, ids: setting.ids.filter(concerns) })).filter(({ ids }) => ids.length > 0);
  const part = { ...deed, forward: only(deed.forward), back: only(deed.back) };
  const size = sizeOf(part.forward);
  if (size === sizeOf(deed.forward)) return deed;
  return size === 0 ? null : { ...part, said: `${count(size, 'quote')} changed.` };
}
