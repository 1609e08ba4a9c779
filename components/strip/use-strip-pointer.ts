import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { trusted } from '../ui/trusted';

/** The pointer must rest on the strip for this long before the card appears, so that it does not flash in passing. */
const HOVER_MS = 70;
/** Moving less than this many px between press and release is a click. */
const CLICK_PX = 4;

export interface StripPointerActions {
  /**
   * The offset in `Transcript.text` at a distance from the start of the lane.
   * @param isBelow whether the pointer is below the lane, where the marks are
   */
  offsetAt(x: number, isBelow: boolean): number;
  /** Offset of the reader's place. */
  here(): number;
  isRtl(): boolean;
  onScrub(offset: number): void;
  onTravel(offset: number): void;
}

/** Hovering, clicking and dragging on the strip, and its visible focus; each shows the place it is about. */
export function useStripPointer(score: RefObject<HTMLElement | null>, acts: StripPointerActions) {
  const [spot, setSpot] = useState<number | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Where the pointer was pressed, and whether it has moved since; null while it is not pressed. */
  const press = useRef<{ x: number; moved: boolean } | null>(null);
  /** Where it was released: until it moves on, a card would only cover the words it led to. */
  const released = useRef(Number.NaN);
  const under = ({ clientX, clientY }: PointerEvent) => {
    const { left, right, top, height } = (score.current as Element).getBoundingClientRect();
    return acts.offsetAt(acts.isRtl() ? right - clientX : clientX - left, clientY > top + height * 0.7);
  };
  const isFocus = () => score.current?.matches(':focus-visible') === true;
  const close = () => {
    clearTimeout(timer.current);
    released.current = Number.NaN;
    setSpot(isFocus() ? acts.here() : null);
  };
  const isOpen = spot !== null;
  // Escape closes the card and does nothing else, wherever the focus is.
  useEffect(() => {
    if (!isOpen) return;
    const onKey = trusted((event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      press.current = null;
      setSpot(null);
    });
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [isOpen]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const handlers = {
    onPointerDown: trusted((event: PointerEvent) => {
      if (event.button !== 0) return;
      score.current?.setPointerCapture(event.pointerId);
      press.current = { x: event.clientX, moved: false };
      setSpot(under(event));
    }),
    onPointerMove: trusted((event: PointerEvent) => {
      const offset = under(event);
      const pressed = press.current;
      if (pressed !== null) {
        pressed.moved ||= Math.abs(event.clientX - pressed.x) >= CLICK_PX;
        if (pressed.moved) acts.onScrub(offset);
      } else if (Math.abs(event.clientX - released.current) < CLICK_PX) return;
      clearTimeout(timer.current);
      if (isOpen || pressed !== null) setSpot(offset);
      else timer.current = setTimeout(() => setSpot(offset), HOVER_MS);
    }),
    onPointerUp: trusted((event: PointerEvent) => {
      if (press.current === null) return;
      press.current = null;
      released.current = event.clientX;
      setSpot(null);
      acts.onTravel(under(event));
    }),
    onPointerCancel: trusted(() => {
      press.current = null;
      close();
    }),
    onPointerLeave: trusted(() => {
      if (press.current === null) close();
    }),
    onFocus: trusted(() => {
      setHasFocus(isFocus());
      if (isFocus()) setSpot(acts.here());
    }),
    onBlur: trusted(() => {
      setHasFocus(false);
      setSpot(null);
    }),
  };
  return { spot, setSpot, hasFocus, isFocus, handlers };
}
