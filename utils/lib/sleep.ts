import { onAbort } from './on-abort';

/** Resolves after `ms` milliseconds, or as soon as the signal aborts. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let ignore: (() => void) | undefined;
    const timer = setTimeout(() => {
      ignore?.();
      resolve();
    }, ms);
    if (signal === undefined) return;
    ignore = onAbort(signal, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
