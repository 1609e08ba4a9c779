/** A travel that has not arrived by then was stopped on its way. */
const GLIDE_MS = 1_500;

/** A place the reader is taken to: they are there until they have scrolled on. */
export class Landing {
  readonly #begun = performance.now();
  #arrived = false;

  /**
   * Whether they have scrolled on from it, or never got there. To be asked on every scroll.
   * @param there whether the place is where the reader looks
   */
  isOver(there: boolean): boolean {
    this.#arrived ||= there;
    return !there && (this.#arrived || performance.now() - this.#begun > GLIDE_MS);
  }
}
