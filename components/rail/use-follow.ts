import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Two rows, in pixels. */
const ROOM = 72;

/**
 * Keeps the current row of a list (`aria-current`) in view, with room for what comes next.
 * @param place moves the row when it changes
 */
export function useFollow(ref: RefObject<HTMLElement | null>, place: number | null): void {
  const isNew = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the place that moves the row.
  useEffect(() => {
    const first = isNew.current;
    isNew.current = false;
    const list = ref.current;
    const scroller = list?.parentElement;
    const row = list?.querySelector('[aria-current]');
    if (!list || !scroller || !row) return;
    // A list that moves under the pointer or the keys is a list one misses; one that just came has not been aimed at.
    if (!first && (scroller.matches(':hover') || scroller.querySelector(':focus-visible') !== null)) return;
    const [view, target] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    // What comes next is in view, too.
    const room = Math.min(ROOM, (view.bottom - view.top) / 4);
    if (target.top < view.top + room) scroller.scrollTop += target.top - view.top - room;
    else if (target.bottom > view.bottom - room)
      scroller.scrollTop += Math.min(target.bottom - view.bottom + room, target.top - view.top);
  }, [place, ref]);
}
