import type { Quote } from '../model/quote';

/**
 * Runs of consecutive revisions made by one page. Whoever saw the revision before such a run has also seen its result.
 * Outlives the page's text, as pending requests do.
 */
export class OwnRevisions {
  /** By id: the revision on which the first of them is based, and the last. */
  readonly #runs = new Map<string, { from: number; last: number }>();
  /** By id: the last request, until it is answered. */
  readonly #asked = new Map<string, Promise<unknown>>();

  /** Runs one change of a quote at a time: at once, or after the earlier requests for that quote are answered. */
  inTurn<T>(id: string, ask: () => Promise<T>): Promise<T> {
    const before = this.#asked.get(id);
    const asked = before === undefined ? ask() : before.then(ask);
    this.#asked.set(id, asked);
    const settle = () => this.#asked.get(id) === asked && this.#asked.delete(id);
    asked.then(settle, settle);
    return asked;
  }

  /** @param shown revision the page knew before; the same as the quote's when the change had no effect */
  add({ id, revision }: Quote, shown: number): void {
    if (revision <= shown) return;
    const run = this.#runs.get(id);
    this.#runs.set(id, { from: run?.last === revision - 1 ? run.from : revision - 1, last: revision });
  }

  /** The revision someone has effectively seen who saw revision `seen` and what the page did since. */
  since(id: string, seen: number): number {
    const { from = Number.POSITIVE_INFINITY, last = 0 } = this.#runs.get(id) ?? {};
    return seen < from ? seen : Math.max(seen, last);
  }
}
