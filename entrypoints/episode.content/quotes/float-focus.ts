/** The focus, which what floats takes only when asked, and gives back when it goes. */
export class FloatFocus {
  readonly #root: ShadowRoot;
  /** Where it was in our own element before it was moved; null on the page. */
  #from: Element | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Remembers where it is, for its return, unless it is in what floats already. */
  leave(): void {
    const { activeElement } = this.#root;
    if (activeElement?.closest('.float') == null) this.#from = activeElement;
  }

  /** @returns whether the element has it now: what is hidden takes none */
  give(selector: string): boolean {
    const element = this.#root.querySelector<HTMLElement>(selector);
    element?.focus({ preventScroll: true });
    return element !== null && element === this.#root.activeElement;
  }

  /** What floated, had it and goes gives it back: to where it was in the rail, else to the page. */
  returnAfter(draw: () => void): void {
    const root = this.#root;
    const held = root.activeElement?.closest('.float') != null;
    draw();
    if (!held || root.activeElement?.closest('.float') != null) return;
    const back = this.#from?.isConnected ? this.#from : null;
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    else if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
  }
}
