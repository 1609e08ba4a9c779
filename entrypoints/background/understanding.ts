import { understand } from '../../utils/analysis/analyse';
import { ask, type Findings } from '../../utils/analysis/ask';
import type { Analysis } from '../../utils/analysis/model';
import { rehearse } from '../../utils/analysis/rehearsal';
import { until } from '../../utils/analysis/work';
import { checksumOf } from '../../utils/quotes/checksum';
import type { Transcript } from '../../utils/transcript/model';
import { inSlices } from './slices';

/** Episodes whose analysis is kept, as long as the worker lives. */
const KEPT = 3;

/**
 * Reads episodes for the pages that ask. In slices, so that no page waits while another one's episode is read; each
 * once, whoever asks for it again: a request about it, a reload, a page that gave up waiting.
 */
export class Understanding {
  /** By checksum of the transcript, the latest last; also those that are still being made. */
  readonly #known = new Map<string, Promise<Analysis>>();
  #rehearsed = false;

  /**
   * An episode will be asked for: what is slow the first time is done meanwhile, once in the life of the worker. Gives
   * way as soon as the episode is there.
   */
  async rehearse(): Promise<void> {
    const isReading = () => this.#known.size > 0;
    if (this.#rehearsed || isReading()) return;
    this.#rehearsed = true;
    await inSlices(until(isReading, rehearse()));
  }

  analysisOf(transcript: Transcript): Promise<Analysis> {
    const key = checksumOf(JSON.stringify(transcript));
    const analysis = this.#known.get(key) ?? inSlices(understand(transcript));
    this.#known.delete(key);
    this.#known.set(key, analysis);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
    analysis.catch(() => this.#known.delete(key));
    return analysis;
  }

  async ask(transcript: Transcript, request: string): Promise<Findings> {
    const analysis = await this.analysisOf(transcript);
    return inSlices(ask(transcript, request, analysis));
  }
}
