import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FloatSpot } from '../../utils/presenters/quotes/float-spot';
import { GAP_PX, LEAST_ROOM_PX, placeFloat, roomBeside } from './place-float';
import type { Follow } from './quotes-props';

export interface FloatProps {
  follow: Follow;
  /** `above` is centered on the first line, `below` is aligned with the start of the column. */
  side: 'above' | 'below';
  class: string;
  /** Whether the reader types in it: then the page scrolls the words up if there is too little room beside them. */
  typing?: boolean;
  children: ComponentChildren;
}

/** Floats next to words and moves with them, without a render for each step. */
export function Float({ follow, side, class: name, typing = false, children }: FloatProps) {
  const box = useRef<HTMLDivElement>(null);
  const spot = useRef<FloatSpot | null>(null);
  const put = () => {
    if (box.current !== null) position(box.current, spot.current, side);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `put` reads everything from refs.
  useLayoutEffect(
    () =>
      follow((now) => {
        spot.current = now;
        put();
      }),
    [follow],
  );
  useLayoutEffect(() => {
    const element = box.current;
    if (!typing || element?.firstElementChild == null || spot.current === null) return;
    const { first, top } = spot.current;
    if (roomBeside(spot.current, heightBeside(element)) < LEAST_ROOM_PX)
      scrollBy({ top: first.top - top - GAP_PX, behavior: 'instant' });
    element.firstElementChild.scrollTop = element.querySelector('label')?.offsetTop ?? 0;
  }, [typing]);
  // The content may have changed size.
  useLayoutEffect(put);
  return (
    <div ref={box} class={`float ${name}`}>
      {children}
    </div>
  );
}

/** Height of the window without our own bar at the bottom of a narrow one, which must not be covered; pixels. */
function heightBeside(element: HTMLElement | null): number {
  const bar = element?.closest('.roundtable')?.querySelector<HTMLElement>('.bottom-bar')?.offsetHeight ?? 0;
  return document.documentElement.clientHeight - bar;
}

function position(element: HTMLElement, spot: FloatSpot | null, side: FloatProps['side']): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const height = heightBeside(element);
  const out = spot === null || spot.last.bottom < spot.top || spot.first.top > clientHeight;
  // Hiding the focused element would lose the keyboard's place and what is being typed.
  element.style.visibility = out && element.querySelector(':focus-visible') === null ? 'hidden' : 'visible';
  if (spot === null) return;
  // Taller content scrolls inside, so that the words are covered only if they leave no room at all.
  element.style.setProperty('--room', `${roomBeside(spot, height)}px`);
  const { left, top } = placeFloat(spot, side, {
    width: element.offsetWidth,
    height: element.offsetHeight,
    window: { width: clientWidth, height },
  });
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
