import { oncePerFrame } from './once-per-frame';

/**
 * Calls `act` in the frame after the window is scrolled or resized.
 *
 * @returns a function that asks for the same call without either
 */
export function onScroll(act: () => void, signal: AbortSignal): () => void {
  const schedule = oncePerFrame(act, signal);
  addEventListener('scroll', schedule, { passive: true, signal });
  addEventListener('resize', schedule, { passive: true, signal });
  return schedule;
}
