import type { Quote } from './quote';

/** Revisions that one page has made, each right after the other: what it made of what somebody saw, they have seen. */
export class OwnRevisions {
  /** By id: from the revision the first of them was made on to the last. */
  readonly #runs = new Map<string, { from: number; last: number }>();

  /** @param shown revision the page knew before: the same where the change came to nothing */
  add({ id, revision }: Quote, shown: number): void {
    if (revision <= shown) return;
    const run = this.#runs.get(id);
    this.#runs.set(id, { from: run?.last === revision - 1 ? run.from : revision - 1, last: revision });
  }

  /** What somebody has seen who saw this revision of a quote and what the page did. */
  since(id: string, seen: number): number {
    const { from = Number.POSITIVE_INFINITY, last = 0 } = this.#runs.get(id) ?? {};
    return seen < from ? seen : Math.max(seen, last);
  }
}
