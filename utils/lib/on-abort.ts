/**
 * Calls `undo` once when the signal aborts, or at once if it has already aborted.
 * @returns a function that calls it off
 */
export function onAbort(signal: AbortSignal, undo: () => void): () => void {
  if (signal.aborted) undo();
  else signal.addEventListener('abort', undo, { once: true });
  return () => signal.removeEventListener('abort', undo);
}
