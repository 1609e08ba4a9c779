/** Runs in a Chromium worker, as in the product's background: the analysis in single calls, and in slices. */
import { BUDGET, rest } from '../../entrypoints/background/time-slices';
import { analyze, analyzeInSteps } from '../../utils/analysis/analyze';
import { warmUp } from '../../utils/analysis/warm-up';
import { finishInSlices, type Work } from '../../utils/analysis/work';
import type { Transcript } from '../../utils/transcript/model';

/** The worker's task. */
export interface AnalysisOrder {
  transcript: Transcript;
  /** The number of calls that run without breaks. */
  rounds: number;
  /** Whether to rehearse first, as the product does while a page takes its time to load. */
  rehearsed: boolean;
}

/** Times in ms. */
export interface AnalysisTimes {
  /** Every slice of the rehearsal; empty without one. */
  rehearsal: number[];
  /** Every call without breaks, including the first. */
  calls: number[];
  /** Every slice of one more call. */
  slices: number[];
}

async function measure({ transcript, rounds, rehearsed }: AnalysisOrder): Promise<AnalysisTimes> {
  const rehearsal = rehearsed ? await slicesOf(warmUp()) : [];
  const calls: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    analyze(transcript);
    calls.push(performance.now() - start);
    // So that no call pays for the garbage of the previous one.
    await rest();
  }
  return { rehearsal, calls, slices: await slicesOf(analyzeInSteps(transcript)) };
}

/** Runs the work in slices, as the background does, and returns the duration of each slice. */
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
