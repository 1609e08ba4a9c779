/** Moves the focus into floating elements on request only, and back when they disappear. */
export class FloatFocus {
  readonly #root: ShadowRoot;
  /** The element of ours that had the focus before it was moved; null when it was on the page. */
  #from: Element | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Whether the reader is in a text field, of ours or of the page, from which a late answer must not take the focus. */
  get isInField(): boolean {
    return (this.#root.activeElement ?? document.activeElement)?.matches('input, textarea, [contenteditable]') === true;
  }

  /** Remembers where the focus is, to return it later, unless it is in a floating element already. */
  leave(): void {
    const { activeElement } = this.#root;
    if (activeElement?.closest('.float') == null) this.#from = activeElement;
  }

  /**
   * @param shown also shows the floating element, in case the page is still scrolling to its words
   * @returns whether the element now has the focus; hidden elements cannot take it
   */
  give(selector: string, shown = false): boolean {
    const element = this.#root.querySelector<HTMLElement>(selector);
    if (shown) element?.closest<HTMLElement>('.float')?.style.setProperty('visibility', 'visible');
    element?.focus({ preventScroll: true });
    return element !== null && element === this.#root.activeElement;
  }

  /** If drawing removes a floating element that has the focus, returns it to the rail or else to the page. */
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
