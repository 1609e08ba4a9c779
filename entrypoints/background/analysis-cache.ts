import { analyzeInSteps } from '../../utils/analysis/analyze';
import { corrected } from '../../utils/analysis/clock/corrected';
import type { Analysis } from '../../utils/analysis/model';
import { ask, type Findings } from '../../utils/analysis/requests/ask';
import { warmUp } from '../../utils/analysis/warm-up';
import { until } from '../../utils/analysis/work';
import { Queue } from '../../utils/lib/queue';
import { ExpectedFailure } from '../../utils/messaging/dispatch';
import { report } from '../../utils/messaging/report';
import { checksumOf } from '../../utils/quotes/model/checksum';
import type { Transcript } from '../../utils/transcript/model';
import { inSlices } from './time-slices';

/** Number of episodes whose finished analysis is cached while the worker lives. */
const KEPT = 3;

interface Entry {
  analysis: Promise<Analysis>;
  isDone: boolean;
}

/**
 * Analyzes episodes for pages. It works in slices, so that no page waits while another one's episode is analyzed, and
 * caches the result for later calls: a request about the episode, a reload, a page that gave up waiting.
 */
export class AnalysisCache {
  /** By checksum of the transcript, most recent last. Those in progress stay, however many there are. */
  readonly #known = new Map<string, Entry>();
  readonly #asking = new Queue();
  /** Tabs that wait for an answer: what each asked last, and how many of its calls are not answered. */
  readonly #waiting = new Map<number | undefined, { newest: string; calls: number }>();
  #isWarm = false;

  /**
   * Warms up what is slow the first time, because an episode will be requested soon; once per worker. Stops as soon as
   * the episode arrives.
   */
  async warmUp(): Promise<void> {
    const isReading = () => this.#known.size > 0;
    if (this.#isWarm || isReading()) return;
    this.#isWarm = true;
    // Optional: without it, the first episode is only read more slowly.
    await inSlices(until(isReading, warmUp())).catch((error: unknown) => report(error, 'warming up'));
  }

  /**
   * The analysis by the reader's clock. Corrections are applied here and nowhere else.
   * @param correction seconds by which the reader has moved the times of the episode
   */
  async analysisOf(transcript: Transcript, correction: number): Promise<Analysis> {
    return corrected(await this.#estimated(transcript), correction);
  }

  #estimated(transcript: Transcript): Promise<Analysis> {
    const key = checksumOf(JSON.stringify(transcript));
    const entry = this.#known.get(key) ?? this.#begin(key, transcript);
    this.#known.delete(key);
    this.#known.set(key, entry);
    return entry.analysis;
  }

  #begin(key: string, transcript: Transcript): Entry {
    const entry = { analysis: inSlices(analyzeInSteps(transcript)), isDone: false };
    entry.analysis.then(
      () => {
        entry.isDone = true;
        const done = [...this.#known].filter(([, { isDone }]) => isDone);
        for (const [old] of done.slice(0, -KEPT)) this.#known.delete(old);
      },
      () => this.#known.delete(key),
    );
    return entry;
  }

  /**
   * Requests are answered in turn, so that the first one builds the index for all. A reader asks with every pause in
   * typing: those that became obsolete while they waited are not answered. Times are as estimated: the page knows the
   * reader's clock.
   * @param asker the tab that asks @throws ExpectedFailure when the same tab has asked something else by now
   */
  async ask(transcript: Transcript, request: string, asker?: number): Promise<Findings> {
    const tab = this.#waiting.get(asker) ?? { newest: request, calls: 0 };
    this.#waiting.set(asker, tab);
    tab.newest = request;
    tab.calls++;
    try {
      const analysis = await this.#estimated(transcript);
      return await this.#asking.run(async () => {
        if (tab.newest !== request) throw new ExpectedFailure('something else was asked by now');
        return inSlices(ask(transcript, request, analysis));
      });
    } finally {
      if (--tab.calls === 0) this.#waiting.delete(asker);
    }
  }
}
