import type { PanelProps } from '../../components/rail/rail-props';
import type { Analysis } from '../../utils/analysis/model';
import { onAbort } from '../../utils/lib/on-abort';
import { askBackground } from '../../utils/messaging/transport';
import type { ProgressView } from '../../utils/presenters/rail/resume';
import type { ReaderPlace } from '../../utils/presenters/reader-place';
import { topicStarts } from '../../utils/presenters/topic-starts';
import { describeQuote } from '../../utils/quotes/anchor/describe';
import type { QuoteAnchor } from '../../utils/quotes/model/quote';
import { openingWords } from '../../utils/quotes/progress/progress';
import type { PageReading } from '../../utils/sites';
import { spanAt } from '../../utils/transcript/spans';
import type { PlaceTracker } from './place-tracker';

/** Staying at a place for less than this many ms counts as passing through. */
const READ_AFTER_MS = 3_000;

export interface ProgressStage {
  reading: PageReading;
  analysis: Analysis;
  /** How far the reader got on earlier visits. */
  progress: ProgressView;
  tracker: Pick<PlaceTracker, 'follow'>;
  show(change: Partial<Pick<PanelProps, 'currentTopic' | 'read' | 'resume'>>): void;
}

/**
 * Follows how far the reader is and has the background remember it. Offers once to continue where they were, unless
 * they arrive in the middle of the text, as by a link to some words of it.
 */
export class ProgressTracker {
  /** Whether the offer is over, so that it is not made again on this page. */
  isOfferOver = false;
  readonly #stage: ProgressStage;
  /** Start offsets of all topics and sub-topics. */
  readonly #starts: readonly number[];
  /** Start of the topic or sub-topic being read; null before the first. */
  #current: number | null = null;
  /** When the reader came to it, in ms of `performance.now()`, moved on by the time in which the page was hidden. */
  #arrived = 0;
  #read: ReadonlySet<number>;
  /** Topics read here since the last report. Others are never sent again, because they may be forgotten by now. */
  readonly #unreported = new Set<number>();
  /** Where the reader is; null before that has been measured. */
  #place: ReaderPlace | null = null;
  /** Start of the sentence in which the reader was last seen to read, in this text. */
  #last = -1;
  /** Where the window was when the reader was last seen to read, or in the middle of a leap. */
  #from = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: ProgressStage, signal: AbortSignal) {
    this.#stage = stage;
    this.#read = new Set(stage.progress.read);
    this.#starts = topicStarts(stage.analysis);
    stage.tracker.follow((place) => this.#look(place));
    let hidden = performance.now();
    const onVisibility = () => {
      const now = performance.now();
      if (document.hidden) {
        hidden = now;
        this.#pause();
        return;
      }
      // Nobody reads a hidden page.
      this.#arrived += now - hidden;
      if (this.#place) this.#look(this.#place);
    };
    document.addEventListener('visibilitychange', onVisibility, { signal });
    onAbort(signal, () => this.#pause());
  }

  endOffer(): void {
    if (this.isOfferOver) return;
    this.isOfferOver = true;
    this.#stage.show({ resume: null });
  }

  /** Forgets what was read, here and on earlier visits. */
  forget(): void {
    this.#read = new Set();
    this.#unreported.clear();
    this.#stage.show({ read: this.#read });
    this.endOffer();
  }

  /** Marks the topic that the reader leaves forward as read, unless they only passed through. */
  #arrive(currentTopic: number | null): void {
    const left = this.#current;
    if (left === currentTopic) return;
    const now = performance.now();
    const stayed = now - this.#arrived >= READ_AFTER_MS;
    if (left !== null && currentTopic !== null && currentTopic > left && stayed) this.#tick(left);
    this.#current = currentTopic;
    this.#arrived = now;
    this.#stage.show({ currentTopic });
  }

  #tick(topic: number): void {
    if (this.#read.has(topic)) return;
    this.#read = new Set([...this.#read, topic]);
    this.#unreported.add(topic);
    this.#stage.show({ read: this.#read });
  }

  #look(place: ReaderPlace): void {
    const isFirst = this.#place === null;
    this.#place = place;
    if (isFirst && place.begun) this.endOffer();
    else if (isFirst && !this.isOfferOver) this.#stage.show({ resume: this.#stage.progress.resume });
    this.#arrive(this.#starts.findLast((start) => start <= place.offset) ?? null);
    if (this.#resting === undefined || this.#hasLeapt) this.#wait();
  }

  /** Waits until the reader has not leapt for a while. After a leap, also one that glides, the time begins anew. */
  #wait(): void {
    clearTimeout(this.#resting);
    this.#from = scrollY;
    this.#resting = setTimeout(() => (this.#hasLeapt ? this.#wait() : this.#rest()), READ_AFTER_MS);
  }

  get #hasLeapt(): boolean {
    return Math.abs(scrollY - this.#from) > innerHeight;
  }

  /** The reader is reading here. */
  #rest(): void {
    this.#resting = undefined;
    const { reading, analysis } = this.#stage;
    const { offset = -1, begun, ended } = this.#place ?? {};
    const sentence = analysis.sentences[spanAt(analysis.sentences, offset)];
    if (!begun || sentence === undefined) return;
    if (ended) {
      // Who leaps to the end, as for a link in the footer, still has something to continue.
      if (this.#last < (analysis.topics.at(-1)?.start ?? 0)) return;
      if (this.#current !== null) this.#tick(this.#current);
      this.#report(null);
      return;
    }
    this.endOffer();
    if (sentence.start === this.#last) return;
    this.#last = sentence.start;
    const place = describeQuote(reading.transcript, analysis.sentences, sentence);
    if (typeof place !== 'string') this.#report(place);
  }

  /** The page is hidden or left. */
  #pause(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    if (this.#unreported.size > 0) this.#report();
  }

  /** @param place left out when only topics were read */
  #report(place?: QuoteAnchor | null): void {
    const { text, episode } = this.#stage.reading.transcript;
    const topics = [...this.#unreported];
    this.#unreported.clear();
    const read = topics.map((start) => openingWords(text, start));
    // Optional: the topics are reported again with the next place, unless they were forgotten in the meantime.
    askBackground('noteProgress', { episode: episode.url, place, read }).catch(() => {
      for (const topic of topics) if (this.#read.has(topic)) this.#unreported.add(topic);
    });
  }
}
