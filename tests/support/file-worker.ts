/** A file worker that runs in the test's own thread; messages are copied, as between threads. */
import { fileJobs } from '../../entrypoints/library/file-jobs';
import type { Asked, Told } from '../../entrypoints/library/file-messages';

export class FileWorker extends EventTarget {
  /** Number of workers terminated before they had replied. */
  static ended = 0;
  #isOver = false;
  readonly #answer = fileJobs((told: Told) => {
    this.#isOver = 'reading' in told || 'text' in told;
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(told) }));
  });

  postMessage(asked: Asked): void {
    const copy = structuredClone(asked);
    setTimeout(() => this.#answer(copy));
  }

  terminate(): void {
    if (!this.#isOver) FileWorker.ended++;
  }
}
