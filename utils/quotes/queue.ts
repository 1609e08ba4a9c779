/** Work that must not run side by side, such as reading a state and writing it changed. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Begins when all that was asked for before has ended. A failure does not block the next. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
