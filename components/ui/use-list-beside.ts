import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Between field and list, and from the window's edges. */
const GAP_PX = 8;

/** Puts a list that comes and goes beside its field, in the window; it closes when the field moves away under it. */
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
    // Scrolling inside a shadow root is not heard outside of it.
    for (const target of new Set([document, field.current.getRootNode()]))
      target.addEventListener('scroll', close, options);
    addEventListener('resize', close, options);
    return () => life.abort();
  });
}

/** Below the field, above it where there is more room; never off the window. */
function placeList(list: HTMLElement, field: HTMLElement): void {
  const box = field.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = list;
  const below = clientHeight - box.bottom - GAP_PX;
  const top = below >= offsetHeight || below >= box.top ? box.bottom + GAP_PX : box.top - GAP_PX - offsetHeight;
  list.style.left = `${Math.max(GAP_PX, Math.min(box.left, clientWidth - offsetWidth - GAP_PX))}px`;
  list.style.top = `${top}px`;
}
