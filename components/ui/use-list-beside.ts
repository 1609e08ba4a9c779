import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Distance between field and list, and from the edges of the window. */
const GAP_PX = 8;

/** Positions a popup list next to its field, inside the window, and closes it when the field moves away. */
export function useListBeside(
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
  close: () => void,
): void {
  useLayoutEffect(() => {
    if (field.current === null || list.current === null) return undefined;
    placeList(list.current, field.current);
    const life = new AbortController();
    const options = { capture: true, passive: true, signal: life.signal };
    // Scroll events inside a shadow root do not reach the document.
    for (const target of new Set([document, field.current.getRootNode()]))
      target.addEventListener('scroll', close, options);
    addEventListener('resize', close, options);
    return () => life.abort();
  });
}

/** Below the field, or above it when there is more room; never outside the window. */
function placeList(list: HTMLElement, field: HTMLElement): void {
  const box = field.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = list;
  const below = clientHeight - box.bottom - GAP_PX;
  const top = below >= offsetHeight || below >= box.top ? box.bottom + GAP_PX : box.top - GAP_PX - offsetHeight;
  list.style.left = `${Math.max(GAP_PX, Math.min(box.left, clientWidth - offsetWidth - GAP_PX))}px`;
  list.style.top = `${top}px`;
}
