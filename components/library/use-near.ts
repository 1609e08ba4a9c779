import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How far outside the window things are made, in px: two fast turns of a wheel. */
const MARGIN = 1_200;

const watched = new Map<Element, (near: boolean, height: number) => void>();
let observer: IntersectionObserver | null = null;

function watch(element: Element, tell: (near: boolean, height: number) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        watched.get(target)?.(isIntersecting, boundingClientRect.height);
    },
    { rootMargin: `${MARGIN}px 0px` },
  );
  watched.set(element, tell);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}

export interface Near {
  near: boolean;
  /** px; null before it was ever far. */
  height: number | null;
}

/**
 * Whether an element is in the window or not far from it, and the height it had when it last was. What holds the focus
 * counts as near: it must not be taken away.
 * @param how `list`: where it stands; in another one it begins anew. `first`: before the browser has said where it is.
 * `wanted`: the reader goes there
 */
export function useNear(
  ref: RefObject<HTMLElement | null>,
  { list, first, wanted }: { list: string; first: boolean; wanted: boolean },
): Near {
  const [, redraw] = useState(0);
  const state = useRef<Near & { list: string }>({ list, near: first, height: null });
  if (state.current.list !== list) state.current = { list, near: first, height: null };
  // Who is wanted will be scrolled to; until the browser says so it must not go again.
  if (wanted) state.current.near = true;
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    return watch(element, (near, height) => {
      const last = state.current;
      const stays = near || element.contains(document.activeElement);
      if (last.near === stays) return;
      state.current = { list, near: stays, height: stays ? last.height : height };
      redraw((n) => n + 1);
    });
  }, [ref, list]);
  return state.current;
}
