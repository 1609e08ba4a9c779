/** Moves the focus into floating elements on request only, and back when they disappear. */
export class FloatFocus {
  readonly #root: ShadowRoot;
  /** The element of ours that had the focus before it was moved; null when it was on the page. */
  #from: Element | null = null;
  /** What was selected then: the selection follows the focus into a field, in Firefox with caret browsing anywhere. */
  #words: Range | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Whether the reader is in a text field, of ours or of the page, from which a late answer must not take the focus. */
  get isInField(): boolean {
    return (this.#root.activeElement ?? document.activeElement)?.matches('input, textarea, [contenteditable]') === true;
  }

  get isInFloat(): boolean {
    return this.#root.activeElement?.closest('.float') != null;
  }

  /** Remembers focus and selection, to return them later, unless the focus is in a floating element already. */
  leave(): void {
    if (this.isInFloat) return;
    this.#from = this.#root.activeElement;
    const selection = getSelection();
    this.#words = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
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
    const held = this.isInFloat;
    draw();
    if (!held || this.isInFloat) return;
    const back = this.#from?.isConnected ? this.#from : null;
    if (back instanceof HTMLElement) {
      back.focus({ preventScroll: true });
      return;
    }
    if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    if (this.#words === null) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(this.#words);
  }
}
