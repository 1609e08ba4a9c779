import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The height of two rows, in pixels. */
const ROOM = 72;

/**
 * Keeps the current row of a list (`aria-current`) in view, with room for the next ones.
 * @param place when it changes, the list scrolls to the current row
 */
export function useFollow(ref: RefObject<HTMLElement | null>, place: number | null): void {
  const isNew = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place moves the row.
  useEffect(() => {
    const first = isNew.current;
    isNew.current = false;
    const list = ref.current;
    const row = list?.querySelector('[aria-current]');
    // In a low window, what is above the list scrolls along.
    let scroller = list?.parentElement;
    while (scroller && getComputedStyle(scroller).overflowY === 'visible') scroller = scroller.parentElement;
    if (!scroller || !row) return;
    // A list must not move under the pointer or during keyboard use, except right after it appeared.
    if (!first && (scroller.matches(':hover') || scroller.querySelector(':focus-visible') !== null)) return;
    const [view, target] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    // The next row should be in view, too.
    const room = Math.min(ROOM, (view.bottom - view.top) / 4);
    if (target.top < view.top + room) scroller.scrollTop += target.top - view.top - room;
    else if (target.bottom > view.bottom - room)
      scroller.scrollTop += Math.min(target.bottom - view.bottom + room, target.top - view.top);
  }, [place, ref]);
}
