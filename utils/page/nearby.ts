import { firstWhere } from '../lib/binary-search';
import { onAbort } from '../lib/on-abort';
import { ATTRIBUTE } from './attributes';

/** How far outside the window elements are marked, in window heights, so that fast scrolling does not overtake it. */
const MARGIN_SCREENS = 1;

/**
 * Marks elements as the reader comes near them. Marked elements get their edge and initials, which are generated boxes
 * that need layout. All of them at once on a long page would cost more than everything else together; one screenful is
 * not noticeable. What is in view now is marked immediately, so that the first frame is right.
 *
 * @param elements in document order
 */
export function markNearby(elements: readonly Element[], signal: AbortSignal): void {
  if (signal.aborted) return;
  const near = (element: Element) => {
    observer.unobserve(element);
    element.setAttribute(ATTRIBUTE.near, '');
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) near(target);
    },
    { rootMargin: `${MARGIN_SCREENS * 100}% 0px` },
  );
  const inView = new Set(elementsInView(elements));
  for (const element of elements) if (!inView.has(element)) observer.observe(element);
  for (const element of inView) near(element);
  // Printing shows all of them.
  addEventListener('beforeprint', () => elements.forEach(near), { signal });
  onAbort(signal, () => {
    observer.disconnect();
    for (const element of elements) element.removeAttribute(ATTRIBUTE.near);
  });
}

/** Elements in the window and its margin, found by binary search because reading every position takes linear time. */
function elementsInView(elements: readonly Element[]): Element[] {
  const from = -innerHeight * MARGIN_SCREENS;
  const to = innerHeight * (1 + MARGIN_SCREENS);
  const isBelow = (index: number) => (elements[index] as Element).getBoundingClientRect().bottom >= from;
  const inView: Element[] = [];
  for (let at = firstWhere(elements.length, isBelow); at < elements.length; at++) {
    const element = elements[at] as Element;
    const [box] = element.getClientRects();
    // Collapsed content has no box; the observer reports when it is opened.
    if (box === undefined) continue;
    if (box.top > to) break;
    inView.push(element);
  }
  return inView;
}
