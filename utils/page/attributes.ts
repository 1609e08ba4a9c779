import { onAbort } from '../lib/on-abort';

/** The attributes we set on the page's own elements; there are no others. */
export const ATTRIBUTE = {
  /** Slot number of the speaker, 0 = host: edge and pattern. */
  slot: 'data-roundtable-slot',
  /** On the first block of a turn: printed in the gutter by generated content. */
  initials: 'data-roundtable-initials',
  /** The element is or was near the window: its edge and initials are drawn. */
  near: 'data-roundtable-near',
  /** Set while another speaker is solo. */
  dimmed: 'data-roundtable-dimmed',
  /** The place the reader just jumped to. */
  landing: 'data-roundtable-landing',
  /** Contains words of a quote; needed for forced colors and in browsers without highlights. */
  quoted: 'data-roundtable-quoted',
  /** Contains search hits; only in forced colors. */
  found: 'data-roundtable-found',
  /** The keyboard's current turn. */
  current: 'data-roundtable-current',
  /** Contains a quote that the pointer is over. */
  over: 'data-roundtable-over',
} as const;

/** Sets attributes and removes them when the signal aborts. */
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
  onAbort(signal, () => {
    for (const [element, attribute] of set) element.removeAttribute(attribute);
  });
}

/** Sets an attribute without a value on elements, and removes it when the signal aborts. */
export function markAll(elements: Iterable<Element>, attribute: string, signal: AbortSignal): void {
  markElements(
    [...elements].map((element) => [element, attribute, '']),
    signal,
  );
}
