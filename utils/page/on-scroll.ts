import { oncePerFrame } from './once-per-frame';

/**
 * Calls `act` in the frame in which anything on the page is scrolled, or the window resized, before it is drawn.
 *
 * @returns a function that asks for the same call without either
 */
export function onScroll(act: () => void, signal: AbortSignal): () => void {
  const schedule = oncePerFrame(act, signal);
  for (const type of ['scroll', 'resize']) addEventListener(type, schedule, { capture: true, passive: true, signal });
  return schedule;
}
