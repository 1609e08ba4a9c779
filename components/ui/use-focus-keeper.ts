import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The focused element and what often outlives it: its row, or the row beside that. */
interface Held {
  element: HTMLElement;
  rows: (Element | null | undefined)[];
}

/**
 * Keeps the keyboard's place when the focused element is removed or hidden: focuses the first button of its row, or of
 * the next or the previous one, or else calls `fallback`. Spread the result on the element of `root`.
 */
export function useFocusKeeper<T extends HTMLElement>(
  root: RefObject<T | null>,
  fallback: (root: T | null, lost: HTMLElement) => void,
) {
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const last = held.current;
    if (last === null || isThere(last.element)) return;
    held.current = null;
    const button = last.rows.find((row) => row && isThere(row))?.querySelector('button');
    if (button) button.focus();
    else fallback(root.current, last.element);
  });
  return {
    onFocusIn: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const row = target.closest('li');
      held.current = { element: target, rows: [row, row?.nextElementSibling, row?.previousElementSibling] };
    },
    onFocusOut: ({ target }: FocusEvent) => {
      // Browsers also fire this for an element that is being removed; it is gone by the next microtask.
      queueMicrotask(() => {
        if (held.current?.element === target && held.current.element.isConnected) held.current = null;
      });
    },
  };
}

function isThere(element: Element): boolean {
  return element.isConnected && element.closest('[hidden]') === null;
}
