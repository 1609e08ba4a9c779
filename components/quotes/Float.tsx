import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeFloat } from './place-float';
import type { FloatSpot, Follow } from './quotes-props';

export interface FloatProps {
  follow: Follow;
  /** `above` is centered on the first line, `below` is aligned with the start of the column. */
  side: 'above' | 'below';
  class: string;
  children: ComponentChildren;
}

/** Floats next to words and moves with them, without a render for each step. */
export function Float({ follow, side, class: name, children }: FloatProps) {
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
  // The content may have changed size.
  useLayoutEffect(put);
  return (
    <div ref={box} class={`float ${name}`}>
      {children}
    </div>
  );
}

function position(element: HTMLElement, spot: FloatSpot | null, side: FloatProps['side']): void {
  const { clientWidth, clientHeight } = document.documentElement;
  // Our own bar at the bottom of a narrow window must not be covered.
  const bar = element.closest('.roundtable')?.querySelector<HTMLElement>('.bottom-bar')?.offsetHeight ?? 0;
  const out = spot === null || spot.last.bottom < spot.top || spot.first.top > clientHeight;
  // Hiding the focused element would lose the keyboard's place and what is being typed.
  element.style.visibility = out && element.querySelector(':focus-visible') === null ? 'hidden' : 'visible';
  if (spot === null) return;
  const { left, top } = placeFloat(spot, side, {
    ...{ width: element.offsetWidth, height: element.offsetHeight },
    window: { width: clientWidth, height: clientHeight - bar },
  });
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
