import { firstWhere } from '../lib/binary-search';
import { onAbort } from '../lib/on-abort';
import { ATTRIBUTE } from './attributes';
import { onScroll } from './on-scroll';

/**
 * How far outside the window elements are near, in px. Chromium draws this far ahead and can scroll there before any
 * script hears of it.
 */
const MARGIN_PX = 4_000;

/**
 * Marks elements as the reader comes near them. Marked elements get their edge and initials, which are generated boxes
 * that need layout, and stay marked. All of them at once on a long page would cost more than everything else together.
 * It looks in the same frame in which anything is scrolled, opened or moved, so that a leap is drawn right at once. An
 * IntersectionObserver would be a frame late, and measures every element in every frame.
 *
 * @param elements in document order
 * @param onNear called when an element comes near or is no longer near; while printing, all are near
 */
export function markNearby(
  elements: readonly Element[],
  onNear: (element: Element, isNear: boolean) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let near = new Set<Element>();
  let isPrinting = false;
  /** Result of `spot` at the last look. */
  let last: number;
  /** How far the first near element is from the bottom of the window now; NaN when none is near. */
  const spot = () => {
    const [first] = near;
    return first ? first.getBoundingClientRect().top - innerHeight : Number.NaN;
  };
  const look = () => {
    const before = near;
    near = new Set(isPrinting ? elements : elementsInView(elements));
    last = spot();
    for (const element of before) if (!near.has(element)) onNear(element, false);
    for (const element of near) {
      if (before.has(element)) continue;
      element.toggleAttribute(ATTRIBUTE.near, true);
      onNear(element, true);
    }
  };
  look();
  const lookIfMoved = () => {
    const isStill = Math.abs(spot() - last) < MARGIN_PX / 4;
    if (!isStill) look();
  };
  onScroll(lookIfMoved, signal);
  const observer = new ResizeObserver(look);
  for (const element of [document.body, ...elements]) observer.observe(element);
  for (const type of ['beforeprint', 'afterprint']) {
    const print = () => {
      isPrinting = type === 'beforeprint';
      look();
    };
    addEventListener(type, print, { signal });
  }
  onAbort(signal, () => {
    observer.disconnect();
    for (const element of elements) element.removeAttribute(ATTRIBUTE.near);
  });
}

/** Elements in the window and its margin, found by binary search because reading every position takes linear time. */
function elementsInView(elements: readonly Element[]): Element[] {
  const isBelow = (index: number) => (elements[index] as Element).getBoundingClientRect().bottom >= -MARGIN_PX;
  const inView: Element[] = [];
  for (let at = firstWhere(elements.length, isBelow); at < elements.length; at++) {
    const element = elements[at] as Element;
    const [box] = element.getClientRects();
    // Collapsed content has no box.
    if (box === undefined) continue;
    if (box.top > innerHeight + MARGIN_PX) break;
    inView.push(element);
  }
  return inView;
}
