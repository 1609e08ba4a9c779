import { finishInSlices, type Work } from '../../utils/analysis/work';

/**
 * Length of a slice in ms. Tasks count as long from 50 ms on, and a slice ends only at the first break after its time.
 */
export const BUDGET = 12;

/** Runs long work to its end without blocking anyone else. */
export function inSlices<T>(work: Work<T>): Promise<T> {
  return finishInSlices(work, { budget: BUDGET, now: () => performance.now(), rest });
}

/**
 * Resolves when all waiting events have been handled. It posts a message to itself, which is fair and not throttled.
 */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
