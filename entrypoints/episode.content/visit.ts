import { Lifetimes } from '../../utils/lib/lifetimes';
import { sleep } from '../../utils/lib/sleep';
import { ExpectedFailure } from '../../utils/messaging/dispatch';
import type { OpenedEpisode, PageDescription } from '../../utils/messaging/protocol';
import { report } from '../../utils/messaging/report';
import { askBackground, isExtensionAlive } from '../../utils/messaging/transport';
import { removeLeftovers } from '../../utils/page/leftovers';
import { watchCopies } from '../../utils/page/watch-copies';
import { watchText } from '../../utils/page/watch-text';
import { type PageReading, pickSite } from '../../utils/sites';
import type { PageState, Transcript } from '../../utils/transcript/model';
import { EpisodeSession, type Kept } from './episode-session';
import type { Left } from './quotes/quotes-session';
import { isTypedAbout } from './quotes/typed-notes';

/** Number of attempts when the background does not answer; after that the page stays as it was. */
const TRIES = 3;
const TRY_AGAIN_MS = 1_000;

/** One address: classifies the page, opens its episode, and looks again when text arrives late or is replaced. */
export class Visit {
  state: PageState = 'not-a-podcast';
  session: EpisodeSession | null = null;
  readonly #signal: AbortSignal;
  readonly #site = pickSite(location.href);
  #reading: PageReading | null = null;
  /** The transcript read last, here or at a previous address. */
  #last: Transcript | undefined;
  /** When the page got that text, in ms since the epoch: with the page, or later if it replaced another text. */
  #readAt: number;
  /** One per opened episode. */
  readonly #episodes: Lifetimes;
  #announced: PageState | null = null;
  /** Whether the episode could not be laid out, or the background did not answer. */
  #hasFailed = false;
  /** What the reader did: kept while the page replaces its text, or waits in the browser's back-forward cache. */
  #kept: Kept | undefined;
  #left: Left | undefined;

  /** @param before the previous visit; what the reader left there is restored when the page comes back */
  constructor(signal: AbortSignal, before: Visit | null = null) {
    this.#signal = signal;
    this.#last = before ? before.#last : undefined;
    this.#readAt = before ? Date.now() : performance.timeOrigin;
    this.#left = before?.left;
    this.#kept = before?.kept;
    removeLeftovers();
    this.#episodes = new Lifetimes(signal);
    this.#look();
    if (this.#site !== null) watchText(() => this.#look(), signal);
  }

  /** The open episode. @throws ExpectedFailure when there is none, so that callers know that nothing happened */
  get open(): EpisodeSession {
    if (this.session === null) throw new ExpectedFailure('no episode is open');
    return this.session;
  }

  /** Whether something of the reader's is stored nowhere else. */
  get isHolding(): boolean {
    if (this.session !== null) return this.session.quotes.isHolding;
    // Between two texts; if the extension is gone, the next text is never presented.
    return isExtensionAlive() && this.#left !== undefined && isTypedAbout(this.#last?.episode.url, this.#left);
  }

  /** Whether the page must keep its state, because without the extension nothing can replace it. */
  get mustStay(): boolean {
    return this.isHolding && !isExtensionAlive();
  }

  get left(): Left | undefined {
    return this.session?.quotes.left ?? this.#left;
  }

  get kept(): Kept | undefined {
    return this.session?.kept ?? this.#kept;
  }

  describe(): PageDescription {
    if (this.session !== null) return this.session.describe();
    if (this.state !== 'episode') return { state: this.state };
    return { state: this.#hasFailed ? 'failed' : 'reading' };
  }

  #look(): void {
    if (this.#signal.aborted || this.#site === null || this.mustStay) return;
    const detected = this.#site.detect(document, location.href);
    const reading = detected === 'episode' ? this.#site.read(document, location.href) : null;
    this.state = detected === 'episode' && reading === null ? 'no-transcript' : detected;
    if (reading === null || this.#isOfBefore(reading)) this.#leaveEpisode();
    else if (!this.#isOpen(reading)) void this.#enterEpisode(reading);
    else this.session?.learnLinks(reading.transcript.episode.links);
    this.#tellState();
  }

  /** Whether this episode is already open: same words in the same nodes, same title and chapters. */
  #isOpen(reading: PageReading): boolean {
    const { transcript } = reading;
    const open = this.#reading;
    if (open === null || open.transcript.text !== transcript.text) return false;
    if (identityOf(open.transcript) !== identityOf(transcript) || !open.pageText.isCurrent()) return false;
    return firstOf(open) === firstOf(reading);
  }

  /** Whether this is still the previous episode: a site may change the address before the text. */
  #isOfBefore({ transcript }: PageReading): boolean {
    return this.#last?.text === transcript.text && this.#last.episode.url !== transcript.episode.url;
  }

  async #enterEpisode(reading: PageReading): Promise<void> {
    this.#leaveEpisode();
    this.#reading = reading;
    if (this.#last && this.#last.text !== reading.transcript.text) this.#readAt = Date.now();
    this.#last = reading.transcript;
    const signal = this.#episodes.next();
    for (let tries = 0; tries < TRIES && !signal.aborted && isExtensionAlive(); tries++) {
      if (tries > 0) await sleep(TRY_AGAIN_MS, signal);
      const { transcript } = reading;
      const opened = await askBackground('openEpisode', { transcript }, signal).catch(() => null);
      if (signal.aborted || opened === null) continue;
      this.#present(reading, opened, signal);
      return;
    }
    // Nobody answered; the next change of the page is another chance.
    if (signal.aborted) return;
    this.#hasFailed = true;
    this.#reading = null;
  }

  /**
   * All or nothing: an unexpected error must not leave a half-finished page. `#reading` stays, so that the same text is
   * not tried again: it would fail again with each change of the page.
   */
  #present(reading: PageReading, opened: OpenedEpisode, signal: AbortSignal): void {
    try {
      const kept = this.#kept?.url === reading.transcript.episode.url ? this.#kept : null;
      const settings = { ...opened.settings, ...kept?.rail };
      const progress = kept?.isResumeOver ? { ...opened.progress, resume: null } : opened.progress;
      this.session = new EpisodeSession(reading, { ...opened, settings, progress, readAt: this.#readAt }, signal);
      if (kept?.solo) this.session.soloSpeaker(kept.solo);
      if (kept?.searched) this.session.search.type(kept.searched);
      if (this.#left) void this.session.quotes.resume(this.#left);
      watchCopies({ copies: reading.textCopies, read: firstOf(reading) }, () => this.#look(), signal);
    } catch (error) {
      this.#hasFailed = true;
      this.session = null;
      this.#episodes.end();
      report(error, 'laying out the episode');
    }
  }

  /** Closes the episode but keeps what the reader did, in case the page shows it again. */
  #leaveEpisode(): void {
    this.#left = this.left;
    this.#kept = this.kept;
    this.#episodes.end();
    this.#reading = null;
    this.session = null;
    this.#hasFailed = false;
  }

  #tellState(): void {
    if (this.state === this.#announced) return;
    this.#announced = this.state;
    // Optional: without a background the page still works.
    askBackground('showState', { state: this.state }).catch(() => undefined);
  }
}

/** The element in which the text that was read begins. */
function firstOf({ pageText }: PageReading): Element | undefined {
  return pageText.paragraphs[0]?.element;
}

/** What the page says about the episode besides the text; links are left out, because they may come late. */
function identityOf({ chapters, episode: { title, number, show } }: Transcript): string {
  return JSON.stringify([chapters, title, number, show]);
}
