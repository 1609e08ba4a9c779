/** Steps kept; older ones can no longer be undone here (deleted quotes stay in the trash). */
const MOST_STEPS = 100;

/** Through what was done: back, and forth again. */
export type Way = 'undo' | 'redo';

/** What the reader did, in order, and how much of it is undone. Knows nothing of how. */
export class History<Step> {
  #steps: Step[] = [];
  /** Steps before this one are done, the others are undone. */
  #at = 0;

  /** A new step makes what was undone unreachable. */
  add(step: Step): void {
    this.#steps = [...this.#steps.slice(0, this.#at), step].slice(-MOST_STEPS);
    this.#at = this.#steps.length;
  }

  /** @returns the step to undo, taken to be undone from now on; null when there is none */
  undo(): Step | null {
    return this.#at === 0 ? null : (this.#steps[--this.#at] ?? null);
  }

  redo(): Step | null {
    return this.#at === this.#steps.length ? null : (this.#steps[this.#at++] ?? null);
  }

  /** @param revised what a step becomes; null when there is nothing left of it to undo or to redo */
  revise(revised: (step: Step) => Step | null): void {
    const all = (steps: Step[]) => steps.map(revised).filter((step) => step !== null);
    const done = all(this.#steps.slice(0, this.#at));
    this.#steps = [...done, ...all(this.#steps.slice(this.#at))];
    this.#at = done.length;
  }

  /** The last undo or redo did not come about. */
  takeBack(way: Way): void {
    this.#at += way === 'undo' ? 1 : -1;
  }
}
