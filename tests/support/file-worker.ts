/** A file worker that runs in the test's own thread; messages are copied, as between threads. */
import { fileWorkerHandler } from '../../entrypoints/library/file-worker-handlers';
import type { WorkerRequest, WorkerResponse } from '../../entrypoints/library/file-worker-protocol';

export class FileWorker extends EventTarget {
  /** Number of workers terminated before they had replied. */
  static ended = 0;
  #isOver = false;
  readonly #answer = fileWorkerHandler((told: WorkerResponse) => {
    this.#isOver = 'parsed' in told || 'text' in told;
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(told) }));
  });

  postMessage(asked: WorkerRequest): void {
    const copy = structuredClone(asked);
    setTimeout(() => this.#answer(copy));
  }

  terminate(): void {
    if (!this.#isOver) FileWorker.ended++;
  }
}
