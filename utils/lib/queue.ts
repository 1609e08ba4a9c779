/** Runs tasks one at a time, such as reading a state and writing it back changed. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Starts when all earlier tasks have ended. A failed task does not block the next. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
