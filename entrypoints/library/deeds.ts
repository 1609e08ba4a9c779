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
