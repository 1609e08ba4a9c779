/** The file worker when messages to or from it fail: no caller waits forever. */
import { afterEach, expect, it, vi } from 'vitest';
import { readFileInWorker, writeFileInWorker } from '../../../../entrypoints/library/file-worker-client';
import { fileWorkerHandler } from '../../../../entrypoints/library/file-worker-handlers';
import { saveQuotes } from '../../../../entrypoints/library/files';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

const terminate = vi.fn();

/** A worker that does this with each message. */
function workerThat(does: (worker: EventTarget) => void): void {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      terminate = terminate;
      postMessage() {
        does(this);
      }
    },
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  terminate.mockClear();
});

const writing = () => writeFileInWorker([quoteOfDraft(draftOf(1))], { format: 'json', title: 'Quotes', untouched: [] });
const reading = () => readFileInWorker(new Uint8Array(1), new AbortController().signal);

it.each([
  ['writing', writing],
  ['reading', reading],
])('%s fails when the message to the worker cannot be sent', async (_, work) => {
  workerThat(() => {
    throw new DOMException('could not be cloned', 'DataCloneError');
  });
  await expect(work()).rejects.toThrow('could not be cloned');
  expect(terminate).toHaveBeenCalledOnce();
});

it.each([
  ['writing', writing],
  ['reading', reading],
])('%s fails when the reply cannot be read', async (_, work) => {
  workerThat((worker) => worker.dispatchEvent(new MessageEvent('messageerror')));
  await expect(work()).rejects.toThrow('the reply cannot be read');
  expect(terminate).toHaveBeenCalledOnce();
});

it('an unknown format is an error, instead of a file in another one', async () => {
  const request = { format: 'docx', title: 'Quotes' };
  const tell = vi.fn();
  const write = fileWorkerHandler(tell);
  expect(() => write({ act: 'write', request: { ...request, untouched: [] } })).toThrow('no format for quotes: docx');
  expect(tell).not.toHaveBeenCalled();
  await expect(saveQuotes([], request, [])).rejects.toThrow('no format for quotes: docx');
});
