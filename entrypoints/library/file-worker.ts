import { fileJobs } from './file-jobs';
import type { Asked, Told } from './file-messages';

/** Worker in which files are read and written, so that the page stays responsive. */
const answer = fileJobs((told: Told) => postMessage(told));

addEventListener('message', ({ data }: MessageEvent<Asked>) => answer(data));
