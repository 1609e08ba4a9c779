import type { Quote } from './quote';

/**
 * Runs of consecutive revisions made by one page. Whoever saw the revision before such a run has also seen its result.
 */
export class OwnRevisions {
  /** By id: the revision on which the first of them is based, and the last. */
  readonly #runs = new Map<string, { from: number; last: number }>();

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
