import { onAbort } from '../lib/on-abort';

/** @returns a function that calls `act` in the next frame, once however often it is called before; never after abort */
export function oncePerFrame(act: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  onAbort(signal, () => cancelAnimationFrame(frame));
  return () => {
    if (signal.aborted) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      act();
    });
  };
}
