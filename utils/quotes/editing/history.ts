/** Maximum steps kept; older ones can no longer be undone here (deleted quotes stay in the trash). */
const MOST_STEPS = 100;

/** Direction through the history. */
export type UndoDirection = 'undo' | 'redo';

/** The steps the reader took, in order, and which of them are undone. It does not know how to undo them. */
export class History<Step> {
  #steps: Step[] = [];
  /** Steps before this index are done; the others are undone. */
  #at = 0;

  /** Adds a step and drops those that were undone. */
  add(step: Step): void {
    this.#steps = [...this.#steps.slice(0, this.#at), step].slice(-MOST_STEPS);
    this.#at = this.#steps.length;
  }

  /** @returns the step to undo, which counts as undone from now on; null when there is none */
  undo(): Step | null {
    return this.#at === 0 ? null : (this.#steps[--this.#at] ?? null);
  }

  redo(): Step | null {
    return this.#at === this.#steps.length ? null : (this.#steps[this.#at++] ?? null);
  }

  /** @param revised maps a step to its replacement; null when nothing of it is left to undo or redo */
  revise(revised: (step: Step) => Step | null): void {
    const all = (steps: Step[]) => steps.map(revised).filter((step) => step !== null);
    const done = all(this.#steps.slice(0, this.#at));
    this.#steps = [...done, ...all(this.#steps.slice(this.#at))];
    this.#at = done.length;
  }

  /** Reverts the last undo or redo, because it failed. */
  takeBack(way: UndoDirection): void {
    this.#at += way === 'undo' ? 1 : -1;
  }
}
