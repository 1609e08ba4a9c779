import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeFloat } from './place-float';
import type { FloatSpot, Follow } from './quotes-props';

export interface FloatProps {
  follow: Follow;
  /** `above` is centered on the first line, `below` stands at the start of the column. */
  side: 'above' | 'below';
  class: string;
  children: ComponentChildren;
}

/** Something that floats beside words and goes with them, without a render for each step. */
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
  // What is inside may have grown.
  useLayoutEffect(put);
  return (
    <div ref={box} class={`float ${name}`}>
      {children}
    </div>
  );
}

function position(element: HTMLElement, spot: FloatSpot | null, side: FloatProps['side']): void {
  const { clientWidth, clientHeight } = document.documentElement;
  // The bar at the bottom of a narrow window is ours and stays free.
  const bar = element.closest('.roundtable')?.querySelector<HTMLElement>('.bottom-bar')?.offsetHeight ?? 0;
  const out = spot === null || spot.last.bottom < spot.top || spot.first.top > clientHeight;
  // What is hidden loses the focus: the keyboard would be nowhere, and what is being typed lost.
  element.style.visibility = out && element.querySelector(':focus-visible') === null ? 'hidden' : 'visible';
  if (spot === null) return;
  const { left, top } = placeFloat(spot, side, {
    ...{ width: element.offsetWidth, height: element.offsetHeight },
    window: { width: clientWidth, height: clientHeight - bar },
  });
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
