import { options, type RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How far outside the window content is drawn, in px: two fast turns of a mouse wheel. */
const MARGIN = 1_200;

const watched = new Map<Element, (near: boolean, height: number) => void>();
let observer: IntersectionObserver | null = null;
/** Paper has no window to be near. */
let printing = false;

addEventListener('beforeprint', () => {
  printing = true;
  // What is not drawn when this event ends may be missing on paper.
  const { debounceRendering: later } = options;
  options.debounceRendering = (render) => render();
  for (const tell of watched.values()) tell(true, 0);
  if (later === undefined) delete options.debounceRendering;
  else options.debounceRendering = later;
});
addEventListener('afterprint', () => {
  printing = false;
  // A newly observed element is reported wherever it is.
  for (const element of watched.keys()) {
    observer?.unobserve(element);
    observer?.observe(element);
  }
});

function watch(element: Element, tell: (near: boolean, height: number) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        if (!printing) watched.get(target)?.(isIntersecting, boundingClientRect.height);
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
  /** Last height in px; null until it was drawn and then left the window. */
  height: number | null;
}

/**
 * Whether an element is in or near the window, and the height it had when it last was. An element with the focus counts
 * as near, because it must not be removed.
 * @param how `list`: identifies the list; the state is reset for another one. `first`: initial value, before the
 * browser has reported the position. `wanted`: the reader is going there
 */
export function useNearViewport(
  ref: RefObject<HTMLElement | null>,
  { list, first, wanted }: { list: string; first: boolean; wanted: boolean },
): Near {
  const [, redraw] = useState(0);
  const state = useRef<Near & { list: string }>({ list, near: first || printing, height: null });
  if (state.current.list !== list) state.current = { list, near: first || printing, height: null };
  // A wanted element will be scrolled to, and must stay until the browser reports that it is near.
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
