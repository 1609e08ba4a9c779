import type { QuoteEdit } from '../../utils/quotes/quote';

/** Fields of some quotes, set to these values. */
export interface Setting {
  ids: string[];
  edit: Partial<QuoteEdit>;
  deleted?: boolean;
}

/** Something the reader did: what it set, and what brings back what was. */
export interface Deed {
  /** "3 quotes in the trash." */
  said: string;
  forward: Setting[];
  back: Setting[];
}

/** The part of a deed that concerns these quotes. */
export function onlyOf(deed: Deed, kept: ReadonlySet<string>): Deed {
  const only = (settings: readonly Setting[]) =>
    settings
      .map((setting) => ({ ...setting, ids: setting.ids.filter((id) => kept.has(id)) }))
      .filter(({ ids }) => ids.length > 0);
  return { ...deed, forward: only(deed.forward), back: only(deed.back) };
}

/** Deeds kept; what is older can no longer be undone here, and deleted quotes stay in the trash. */
const MOST = 100;

/** What was done, in order, and how much of it is undone. */
export class Deeds {
  #deeds: Deed[] = [];
  #at = 0;

  add(deed: Deed): void {
    this.#deeds = [...this.#deeds.slice(0, this.#at), deed].slice(-MOST);
    this.#at = this.#deeds.length;
  }

  get undoable(): Deed | null {
    return this.#deeds[this.#at - 1] ?? null;
  }

  get redoable(): Deed | null {
    return this.#deeds[this.#at] ?? null;
  }

  /** The step came about. */
  stepped(by: 1 | -1): void {
    this.#at += by;
  }
}
