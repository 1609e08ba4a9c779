import type { StripView } from './strip';

/** A step of the strip's slider. */
export interface StripStep {
  /** `end`: to the first or the last turn. */
  by: 'turn' | 'topic' | 'end';
  back: boolean;
}

/**
 * The step of a key; null for keys that are not the slider's.
 * @param rtl whether the strip runs from the right, so that the left arrow leads forward
 */
export function stripStepOf({ key, shiftKey }: { key: string; shiftKey: boolean }, rtl: boolean): StripStep | null {
  if (key === 'Home' || key === 'End') return { by: 'end', back: key === 'Home' };
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return { by: shiftKey ? 'topic' : 'turn', back: (key === 'ArrowLeft') !== rtl };
}

/**
 * Offset in `Transcript.text` where a step leads; null when there is nothing further that way.
 * @param from offset of the reader's place
 * @param solo only turns of this speaker count; null for everybody's
 */
export function stepOnStrip(
  { turns, topics }: StripView,
  from: number,
  { by, back }: StripStep,
  solo: string | null,
): number | null {
  const read = turns.filter(({ speaker }) => solo === null || speaker === solo).map(({ start }) => start);
  const places = by === 'topic' ? topics.map(({ offset }) => offset) : read;
  if (by === 'end') return places.at(back ? 0 : -1) ?? null;
  if (!back) return places.find((place) => place > from) ?? null;
  // The step back begins at the start of the place the reader is in.
  const owner = (by === 'topic' ? places : turns.map(({ start }) => start)).findLast((place) => place <= from) ?? 0;
  return places.findLast((place) => place < owner) ?? null;
}
