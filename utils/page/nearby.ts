import { ATTRIBUTE } from './attributes';
import { firstWhere } from './halving';

/** How far beyond the window elements are dressed, in window heights: a flick of the wheel must not outrun it. */
const MARGIN_SCREENS = 1;

/**
 * Marks elements as the reader comes near them. What is marked gets its edge and initials, generated boxes that cost
 * a layout each: all at once on a long page they would cost more than everything else together, a screenful
 * costs nothing one could notice. What is in view now is marked at once, so that the first frame is right.
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
  // Paper shows every page.
  addEventListener('beforeprint', () => elements.forEach(near), { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      for (const element of elements) element.removeAttribute(ATTRIBUTE.near);
    },
    { once: true },
  );
}

/** Elements of the window and the margin around it, found by halving: reading every position would be linear. */
function elementsInView(elements: readonly Element[]): Element[] {
  const from = -innerHeight * MARGIN_SCREENS;
  const to = innerHeight * (1 + MARGIN_SCREENS);
  const isBelow = (index: number) => (elements[index] as Element).getBoundingClientRect().bottom >= from;
  const inView: Element[] = [];
  for (let at = firstWhere(elements.length, isBelow); at < elements.length; at++) {
    const element = elements[at] as Element;
    const [box] = element.getClientRects();
    // Folded away: the observer tells when it opens.
    if (box === undefined) continue;
    if (box.top > to) break;
    inView.push(element);
  }
  return inView;
}
