/** Lifetimes of things that replace each other: each ends when the next one begins, and all end with the signal. */
export class Lifetimes {
  readonly #whole: AbortSignal;
  #last = new AbortController();

  constructor(whole: AbortSignal) {
    this.#whole = whole;
  }

  next(): AbortSignal {
    this.end();
    this.#last = new AbortController();
    return AbortSignal.any([this.#whole, this.#last.signal]);
  }

  /** Ends the last one early. */
  end(): void {
    this.#last.abort();
  }
}
