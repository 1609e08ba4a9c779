import type { PanelProps } from '../../components/rail/rail-props';
import type { Analysis } from '../../utils/analysis/model';
import { onAbort } from '../../utils/lib/on-abort';
import { askBackground } from '../../utils/messaging/transport';
import { onScroll } from '../../utils/page/on-scroll';
import { type Reached, reachedIn, watchPlace } from '../../utils/page/reading-place';
import { type ProgressView, topicStarts } from '../../utils/presenters/rail/resume';
import { describeQuote } from '../../utils/quotes/anchor/describe';
import type { QuoteAnchor } from '../../utils/quotes/model/quote';
import { MOST_READ, openingWords } from '../../utils/quotes/reading/progress';
import type { Reading } from '../../utils/sites';

/** Staying at a place for less than this many ms counts as passing through. */
const READ_AFTER_MS = 3_000;

export interface ProgressStage {
  reading: Reading;
  analysis: Analysis;
  /** How far the reader got on earlier visits. */
  progress: ProgressView;
  show(change: Partial<Pick<PanelProps, 'currentOffset' | 'read' | 'resume'>>): void;
}

/**
 * Follows how far the reader is and has the background remember it. Offers once to continue where they were, unless
 * they arrive in the middle of the text, as by a link to some words of it.
 */
export class ProgressTracker {
  /** Whether the offer is over, so that it is not made again on this page. */
  isOfferOver = false;
  readonly #stage: ProgressStage;
  readonly #watched: (offset: number) => void;
  /** Start of the topic or sub-topic being read; null before the first. */
  #current: number | null = null;
  /** When the reader came to it, in ms of `performance.now()`. */
  #arrived = 0;
  #read: ReadonlySet<number>;
  /** Whether topics were read that have not been reported. */
  #isBehind = false;
  #reached: Reached | null = null;
  /** Start of the sentence in which the reader was last seen to read, in this text. */
  #last = -1;
  /** Where the window was when the reader was last seen to read, or in the middle of a leap. */
  #from = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: ProgressStage, signal: AbortSignal) {
    this.#stage = stage;
    const { reading, analysis, progress } = stage;
    this.#read = new Set(progress.read);
    const starts = topicStarts(analysis);
    const onPlace = (index: number | null) => this.#arrive(index === null ? null : (starts[index] ?? null));
    this.#watched = watchPlace({ pageText: reading.pageText, starts }, onPlace, signal);
    const look = onScroll(() => this.#look(), signal);
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#pause() : look()), { signal });
    onAbort(signal, () => this.#pause());
    look();
  }

  /** The reader is taken to an offset. */
  land(offset: number): void {
    this.endOffer();
    this.#watched(offset);
  }

  endOffer(): void {
    if (this.isOfferOver) return;
    this.isOfferOver = true;
    this.#stage.show({ resume: null });
  }

  /** Forgets what was read, here and on earlier visits. */
  forget(): void {
    this.#read = new Set();
    this.#isBehind = false;
    this.#stage.show({ read: this.#read });
    this.endOffer();
  }

  /** Marks the topic that the reader leaves forward as read, unless they only passed through. */
  #arrive(currentOffset: number | null): void {
    const left = this.#current;
    const now = performance.now();
    const stayed = now - this.#arrived >= READ_AFTER_MS;
    if (left !== null && currentOffset !== null && currentOffset > left && stayed) this.#tick(left);
    this.#current = currentOffset;
    this.#arrived = now;
    this.#stage.show({ currentOffset });
  }

  #tick(topic: number): void {
    if (this.#read.has(topic)) return;
    this.#read = new Set([...this.#read, topic]);
    this.#isBehind = true;
    this.#stage.show({ read: this.#read });
  }

  #look(): void {
    const { reading, analysis, progress } = this.#stage;
    const reached = reachedIn(reading.pageText, analysis.sentences);
    const { begun } = reached;
    const isFirst = this.#reached === null;
    this.#reached = reached;
    if (isFirst && begun) this.endOffer();
    else if (isFirst && !this.isOfferOver) this.#stage.show({ resume: progress.resume });
    // After a leap, the time begins anew.
    if (this.#resting !== undefined && Math.abs(scrollY - this.#from) <= innerHeight) return;
    clearTimeout(this.#resting);
    this.#from = scrollY;
    this.#resting = setTimeout(() => this.#rest(), READ_AFTER_MS);
  }

  /** The reader has not leapt for a while, so they are reading here. */
  #rest(): void {
    this.#resting = undefined;
    const { reading, analysis } = this.#stage;
    const { transcript } = reading;
    const { index = -1, begun, ended } = this.#reached ?? {};
    const sentence = analysis.sentences[index];
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
    const place = describeQuote(transcript, analysis.sentences, sentence);
    if (typeof place !== 'string') this.#report(place);
  }

  /** The page is hidden or left. */
  #pause(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    if (this.#isBehind) this.#report();
  }

  /** @param place left out when only topics were read */
  #report(place?: QuoteAnchor | null): void {
    this.#isBehind = false;
    const { text, episode } = this.#stage.reading.transcript;
    const read = [...this.#read].slice(-MOST_READ).map((start) => openingWords(text, start));
    // Optional: without it, only the next visit knows less.
    askBackground('noteProgress', { episode: episode.url, place, read }).catch(() => undefined);
  }
}
