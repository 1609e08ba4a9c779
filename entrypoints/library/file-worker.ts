import { fileWorkerHandler } from './file-worker-handlers';
import type { WorkerRequest, WorkerResponse } from './file-worker-protocol';

/** Worker in which files are read and written, so that the page stays responsive. */
const answer = fileWorkerHandler((told: WorkerResponse) => postMessage(told));

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => answer(data));
