/** Runs inside a worker of Chromium, as the product's background does: the analysis at once, and in slices. */
import { BUDGET, rest } from '../../entrypoints/background/slices';
import { analyse, understand } from '../../utils/analysis/analyse';
import { rehearse } from '../../utils/analysis/rehearsal';
import { finishInSlices, type Work } from '../../utils/analysis/work';
import type { Transcript } from '../../utils/transcript/model';

/** What the worker is asked to do. */
export interface AnalysisOrder {
  transcript: Transcript;
  /** Calls at once. */
  rounds: number;
  /** Whether a rehearsal comes first, as on a page that takes its time to load. */
  rehearsed: boolean;
}

/** Times in ms. */
export interface AnalysisTimes {
  /** Every slice of the rehearsal; none without one. */
  rehearsal: number[];
  /** Every call at once, the first one included. */
  calls: number[];
  /** Every slice of one more call. */
  slices: number[];
}

async function measure({ transcript, rounds, rehearsed }: AnalysisOrder): Promise<AnalysisTimes> {
  const rehearsal = rehearsed ? await slicesOf(rehearse()) : [];
  const calls: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    analyse(transcript);
    calls.push(performance.now() - start);
    // So that no call pays for the garbage of the one before.
    await rest();
  }
  return { rehearsal, calls, slices: await slicesOf(understand(transcript)) };
}

/** Runs as the background does; how long each slice took. */
async function slicesOf(work: Work<unknown>): Promise<number[]> {
  const slices: number[] = [];
  let start = performance.now();
  await finishInSlices(work, {
    budget: BUDGET,
    now: () => performance.now(),
    rest: async () => {
      slices.push(performance.now() - start);
      await rest();
      start = performance.now();
    },
  });
  slices.push(performance.now() - start);
  return slices;
}

addEventListener('message', async ({ data }: MessageEvent<AnalysisOrder>) => {
  postMessage(await measure(data));
});
postMessage('ready');
