/** Runs inside a worker of Chromium, as the product's background does: the analysis at once, and in slices. */
import { BUDGET, rest } from '../../entrypoints/background/slices';
import { analyse, understand } from '../../utils/analysis/analyse';
import { finishInSlices } from '../../utils/analysis/work';
import type { Transcript } from '../../utils/transcript/model';

/** Times in ms. */
export interface AnalysisTimes {
  /** Every call at once, the first one included. */
  calls: number[];
  /** Every slice of one more call. */
  slices: number[];
}

async function measure(transcript: Transcript, rounds: number): Promise<AnalysisTimes> {
  const calls: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    analyse(transcript);
    calls.push(performance.now() - start);
    // So that no call pays for the garbage of the one before.
    await rest();
  }
  const slices: number[] = [];
  let start = performance.now();
  await finishInSlices(understand(transcript), {
    budget: BUDGET,
    now: () => performance.now(),
    rest: async () => {
      slices.push(performance.now() - start);
      await rest();
      start = performance.now();
    },
  });
  slices.push(performance.now() - start);
  return { calls, slices };
}

addEventListener('message', async ({ data }: MessageEvent<{ transcript: Transcript; rounds: number }>) => {
  postMessage(await measure(data.transcript, data.rounds));
});
postMessage('ready');
