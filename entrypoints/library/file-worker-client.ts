import { onAbort } from '../../utils/lib/on-abort';
import type { ParsedFile } from '../../utils/quotes/formats/parsed-file';
import type { Quote } from '../../utils/quotes/model/quote';
import { type ExportRequest, portions, type WorkerRequest, type WorkerResponse } from './file-worker-protocol';

/**
 * Reads a file in a worker, because 20 MB take seconds.
 * @param bytes transferred, so unusable afterwards
 * @param signal aborts the reading @throws when aborted, or when no worker can run
 */
export function readFileInWorker(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<ParsedFile> {
  const quotes: Quote[] = [];
  return inWorker<ParsedFile>(
    (worker) => worker.postMessage({ act: 'read', bytes } satisfies WorkerRequest, [bytes.buffer]),
    (told, done) => {
      if ('part' in told) for (const quote of told.part) quotes.push(quote);
      else if ('parsed' in told) done(told.parsed.outcome === 'refused' ? told.parsed : { ...told.parsed, quotes });
    },
    signal,
  );
}

/** Writes these quotes to the text of a file, in a worker. @throws when no worker can run */
export function writeFileInWorker(quotes: readonly Quote[], request: ExportRequest): Promise<string> {
  return inWorker<string>(
    async (worker) => {
      for (const part of portions(quotes)) {
        worker.postMessage({ act: 'take', quotes: part } satisfies WorkerRequest);
        // Lets the page handle keys and clicks in between.
        await new Promise((later) => setTimeout(later));
      }
      worker.postMessage({ act: 'write', request } satisfies WorkerRequest);
    },
    (told, done) => 'text' in told && done(told.text),
  );
}

async function inWorker<T>(
  ask: (worker: Worker) => void | Promise<void>,
  hear: (told: WorkerResponse, done: (result: T) => void) => void,
  signal?: AbortSignal,
): Promise<T> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<T>((done, fail) => {
      signal?.throwIfAborted();
      if (signal) onAbort(signal, () => fail(signal.reason));
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => hear(data, done));
      worker.addEventListener('error', ({ message }) => fail(new Error(message)));
      worker.addEventListener('messageerror', () => fail(new Error('the reply cannot be read')));
      Promise.resolve(ask(worker)).catch(fail);
    });
  } finally {
    worker.terminate();
  }
}
