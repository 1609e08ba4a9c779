/** Attributes we set on the page's own elements, and only these. */
export const ATTRIBUTE = {
  /** Slot number of the speaker, 0 = host: edge and pattern. */
  slot: 'data-roundtable-slot',
  /** On the first block of a turn: printed in the gutter by generated content. */
  initials: 'data-roundtable-initials',
  /** The reader is or has been near: edge and initials are drawn. */
  near: 'data-roundtable-near',
  /** While somebody else is solo. */
  dimmed: 'data-roundtable-dimmed',
  /** Where the reader just landed. */
  landing: 'data-roundtable-landing',
  /** Holds words of a quote: forced colors and browsers without highlights need to know. */
  quoted: 'data-roundtable-quoted',
  /** The keyboard's current turn. */
  current: 'data-roundtable-current',
  /** The pointer is over a quote in it. */
  over: 'data-roundtable-over',
} as const;

/** Sets attributes and takes them away again when the signal aborts. */
export function markElements(
  marks: Iterable<[element: Element, attribute: string, value: string]>,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const set: [Element, string][] = [];
  for (const [element, attribute, value] of marks) {
    element.setAttribute(attribute, value);
    set.push([element, attribute]);
  }
  signal.addEventListener(
    'abort',
    () => {
      for (const [element, attribute] of set) element.removeAttribute(attribute);
    },
    { once: true },
  );
}
