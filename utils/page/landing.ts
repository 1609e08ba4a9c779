/** A jump that has not arrived after this many ms was interrupted. */
const GLIDE_MS = 1_500;

/** A place the reader was taken to; it lasts until they scroll away from it. */
export class Landing {
  readonly #begun = performance.now();
  #arrived: boolean;

  /** @param arrived whether nothing has to be scrolled */
  constructor(arrived: boolean) {
    this.#arrived = arrived;
  }

  /**
   * Whether the reader has scrolled away from the place, or never got there. Call it on every scroll.
   * @param there whether the reader is looking at the place
   */
  isOver(there: boolean): boolean {
    this.#arrived ||= there;
    return !there && (this.#arrived || performance.now() - this.#begun > GLIDE_MS);
  }
}
