import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const STEPS: Record<string, (i: number, n: number) => number> = {
  next: (i, n) => (i + 1) % n,
  previous: (i, n) => (i + n - 1) % n,
  Home: () => 0,
  End: (_, n) => n - 1,
};

/** Spread this on the container. */
export interface Roving<T> {
  ref: RefObject<T | null>;
  onKeyDown(event: KeyboardEvent): void;
  onFocusIn(event: FocusEvent): void;
}

/**
 * One tab stop for all buttons of a container, with arrow keys inside (up and down in a list, left and right in a row;
 * Home and End in both). It updates the DOM after each render, so buttons may come and go. A button of the class `play`
 * right after the one of its row is passed over; in a list, the arrows to the side lead to it and back.
 * @param home selects the button with the tab stop until the reader moves it; by default, the first
 */
export function useRoving<T extends HTMLElement>(direction: 'list' | 'row', home?: string): Roving<T> {
  const ref = useRef<T>(null);
  const current = useRef<HTMLButtonElement | null>(null);
  const stops = () => [...(ref.current?.querySelectorAll<HTMLButtonElement>('button:not(.play)') ?? [])];
  const settle = (chosen: HTMLButtonElement | null) => {
    const all = stops();
    current.current = chosen !== null && all.includes(chosen) ? chosen : null;
    const own = home === undefined ? undefined : all.find((button) => button.matches(home));
    const stop = current.current ?? own ?? all[0];
    for (const button of all) {
      const reached = button === stop ? 0 : -1;
      if (button.getAttribute('tabindex') !== `${reached}`) button.tabIndex = reached;
    }
  };
  useLayoutEffect(() => settle(current.current));
  return {
    ref,
    onFocusIn: (event) => settle(stopOf(event)),
    onKeyDown: (event) => {
      const all = stops();
      const stop = stopOf(event);
      const from = all.indexOf(stop as HTMLButtonElement);
      // A row is reversed on a right-to-left page.
      const isTurned = getComputedStyle(event.target as Element).direction === 'rtl';
      const aside = isTurned ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      const [forward, back] = direction === 'list' ? ['ArrowDown', 'ArrowUp'] : aside;
      const step = STEPS[event.key === forward ? 'next' : event.key === back ? 'previous' : event.key];
      const next = step === undefined ? besideOf(stop, event.key, aside) : all[step(from, all.length)];
      if (!next || from < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      next.focus();
    },
  };
}

/** From a row to the button that plays from there, which is no stop of its own, and back. */
function besideOf(stop: HTMLElement | null, key: string, [there, back]: readonly string[]): HTMLElement | null {
  const play = stop?.nextElementSibling as HTMLElement | null | undefined;
  if (!play?.matches('.play')) return null;
  return key === there ? play : key === back ? stop : null;
}

/** The button in focus, or the one of its row. */
function stopOf({ target }: Event): HTMLButtonElement | null {
  const button = (target as Element).closest('button');
  return button?.matches('.play') ? (button.previousElementSibling as HTMLButtonElement) : button;
}
