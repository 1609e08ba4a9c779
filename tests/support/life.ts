/** A process that dies after a given number of storage steps, wherever it is then. No clock is involved. */
export class Life {
  #left: number;
  #end: () => void = () => undefined;
  readonly #over = new Promise<void>((end) => {
    this.#end = end;
  });

  constructor(steps: number) {
    this.#left = steps;
  }

  /** The `step` of `Faults`: a promise that never resolves marks the death of the process. */
  readonly step = (): Promise<void> => {
    if (this.#left-- > 0) return Promise.resolve();
    this.#end();
    return new Promise(() => undefined);
  };

  /** Waits for the process to finish the work or to die. @returns whether the work finished first */
  async lasts(work: Promise<unknown>): Promise<boolean> {
    let isDone = false;
    await Promise.race([work.then(() => (isDone = true)), this.#over]);
    // A call that passed its step before the death still takes effect.
    await new Promise((settled) => setTimeout(settled));
    return isDone;
  }
}
