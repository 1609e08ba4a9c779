import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Selector of the row with the tab stop. */
export const ROW_STOP = '[data-at][tabindex="0"]';

export interface RowKeys {
  /** Number of rows, including those not drawn. */
  length: number;
  /** What a row's key does, except moving between rows. @returns whether it meant something */
  onKey(event: KeyboardEvent, at: number): boolean;
  /** Called when Shift and an arrow key moved from one row to the next. */
  onExtend?(from: number, to: number): void;
}

const WALKS: Record<string, (at: number, length: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, length) => length - 1,
};

/**
 * One tab stop for all rows; arrow keys move between rows, and Tab continues into the row's controls. It updates the
 * DOM whenever that changes, so rows may come and go.
 */
export function useRows<T extends HTMLElement>(
  keys: RowKeys,
): {
  ref: RefObject<T | null>;
  /** Index of the row that is about to get the focus; it must be drawn even if it is far from the window. */
  wanted: number | null;
  onKeyDown(event: KeyboardEvent): void;
  onFocusIn(event: FocusEvent): void;
} {
  const ref = useRef<T>(null);
  const current = useRef(0);
  const [wanted, setWanted] = useState<number | null>(null);
  const settle = () => {
    const rows = [...(ref.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
    // Rows may have come or gone above the one with the focus.
    const focused = rows.find((row) => row.contains(document.activeElement));
    const at = focused === undefined ? current.current : placeOf(focused);
    current.current = Math.max(0, Math.min(at, keys.length - 1));
    const stop = rows.find((row) => placeOf(row) === current.current) ?? rows[0];
    for (const row of rows) {
      const reached = row === stop ? 0 : -1;
      for (const each of [row, ...row.querySelectorAll<HTMLElement>('a, button, input, select, textarea')])
        if (each.tabIndex !== reached) each.tabIndex = reached;
    }
  };
  const settleLast = useRef(settle);
  settleLast.current = settle;
  useLayoutEffect(settle);
  useLayoutEffect(() => {
    if (ref.current === null) return;
    // Stretches of the list draw themselves when they come near the window, without a render of the list.
    const observer = new MutationObserver(() => settleLast.current());
    observer.observe(ref.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (wanted === null) return;
    ref.current?.querySelector<HTMLElement>(`[data-at="${wanted}"]`)?.focus();
    setWanted(null);
  }, [wanted]);
  return {
    ref,
    wanted,
    onFocusIn: ({ target }) => {
      const row = rowOf(target);
      if (row === null || placeOf(row) === current.current) return;
      current.current = placeOf(row);
      settle();
    },
    onKeyDown: (event) => {
      const row = rowOf(event.target);
      if (row === null || row !== event.target || event.altKey || event.ctrlKey || event.metaKey) return;
      const at = placeOf(row);
      const to = WALKS[event.key]?.(at, keys.length);
      if (to === undefined) {
        if (keys.onKey(event, at)) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (to < 0 || to >= keys.length) return;
      if (event.shiftKey) keys.onExtend?.(at, to);
      current.current = to;
      setWanted(to);
    },
  };
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
}

function placeOf(row: HTMLElement): number {
  return Number(row.dataset['at']);
}
