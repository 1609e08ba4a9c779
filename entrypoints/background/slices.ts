import { finishInSlices, type Work } from '../../utils/analysis/work';

/** Milliseconds of a slice. A task is long from 50 on, and a slice ends at the first break after its time. */
export const BUDGET = 12;

/** Runs long work to its end without holding up anybody else. */
export function inSlices<T>(work: Work<T>): Promise<T> {
  return finishInSlices(work, { budget: BUDGET, now: () => performance.now(), rest });
}

/** Until every event that waits has been handled. A message to oneself: it is fair, and no browser slows it down. */
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
