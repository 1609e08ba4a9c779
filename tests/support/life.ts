/** A process that ends after so many steps of its storages, wherever it stands then; no clock says when. */
export class Life {
  #left: number;
  #end: () => void = () => undefined;
  readonly #over = new Promise<void>((end) => {
    this.#end = end;
  });

  constructor(steps: number) {
    this.#left = steps;
  }

  /** For `Faults`: one that is never done is the end. */
  readonly step = (): Promise<void> => {
    if (this.#left-- > 0) return Promise.resolve();
    this.#end();
    return new Promise(() => undefined);
  };

  /** Waits for work of this process or its end. @returns whether the work was done before */
  async lasts(work: Promise<unknown>): Promise<boolean> {
    let isDone = false;
    await Promise.race([work.then(() => (isDone = true)), this.#over]);
    // What had its step before still takes effect.
    await new Promise((settled) => setTimeout(settled));
    return isDone;
  }
}
