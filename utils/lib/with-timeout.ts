import { onAbort } from './on-abort';

/**
 * The promise's result, if it comes in time. The work itself goes on.
 * @param ms milliseconds to wait
 * @throws what the promise rejects with, the error of `late`, or the signal's reason when it aborts
 */
export async function withTimeout<T>(
  work: Promise<T>,
  ms: number,
  { late, signal }: { late(): Error; signal?: AbortSignal | undefined },
): Promise<T> {
  let stop = () => {};
  const over = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(late()), ms);
    const ignore = signal && onAbort(signal, () => reject(signal.reason));
    stop = () => {
      clearTimeout(timer);
      ignore?.();
    };
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    stop();
  }
}
