import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StripSpot } from '../../utils/presenters/strip/strip-spot';
import { Chip } from '../ui/Chip';

/** Least distance from the edges of the window, in px. */
const MARGIN_PX = 8;

export interface StripCardProps {
  spot: StripSpot;
  /** Distance of the place from the start of the lane, in px. */
  x: number;
  score: RefObject<HTMLElement | null>;
  isRtl: boolean;
  column: { left: number; right: number };
}

/**
 * Who speaks at a place of the strip, about what, when, and in which words. Below the place, within the text column.
 * Screen readers get the same from the slider.
 */
export function StripCard({ spot, x, score, isRtl, column }: StripCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (card.current === null || score.current === null) return;
    const lane = score.current.getBoundingClientRect();
    const wide = card.current.offsetWidth;
    const middle = isRtl ? lane.right - x : lane.left + x;
    const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
    const inColumn = clamp(middle - wide / 2, column.left, column.right - wide);
    const inWindow = clamp(inColumn, MARGIN_PX, document.documentElement.clientWidth - wide - MARGIN_PX);
    card.current.style.left = `${inWindow}px`;
  });
  return (
    <div ref={card} class="float strip-card" aria-hidden="true">
      <p class="top">
        {spot.chip && <Chip initials={spot.chip.initials} slot={spot.chip.slot} />}
        <bdi>{spot.name}</bdi>
        <span class="time">{spot.time}</span>
      </p>
      {spot.title && (
        <p class="title">
          <bdi>{spot.title}</bdi>
        </p>
      )}
      <p>
        <bdi>{spot.words}</bdi>
      </p>
    </div>
  );
}
