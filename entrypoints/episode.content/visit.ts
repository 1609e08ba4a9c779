import { askBackground } from '../../utils/messaging/transport';
import { removeLeftovers } from '../../utils/page/attributes';
import { watchText } from '../../utils/page/watch-text';
import { pickSite, type Reading } from '../../utils/sites';
import type { PageState } from '../../utils/transcript/model';
import { EpisodeSession } from './episode-session';

/** One address: knows what the page is, opens its episode, and looks again when text arrives late or is replaced. */
export class Visit {
  state: PageState = 'not-a-podcast';
  session: EpisodeSession | null = null;
  readonly #signal: AbortSignal;
  readonly #site = pickSite(location.href);
  #close = new AbortController();
  #told: PageState | null = null;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    removeLeftovers();
    signal.addEventListener('abort', () => this.#close.abort(), { once: true });
    this.#look();
    watchText(document.querySelector('main') ?? document.body, () => this.#look(), signal);
  }

  #look(): void {
    if (this.#signal.aborted || this.#site === null) return;
    const state = this.#site.detect(document, location.href);
    const reading = state === 'episode' ? this.#site.read(document, location.href) : null;
    this.state = state === 'episode' && reading === null ? 'no-transcript' : state;
    if (reading === null) this.#leaveEpisode();
    else if (!this.#isOpen(reading)) this.#enterEpisode(reading);
    this.#tellState();
  }

  /** The same words in the same nodes: nothing to do. */
  #isOpen({ transcript }: Reading): boolean {
    const open = this.session?.reading;
    return open !== undefined && open.transcript.text === transcript.text && open.pageText.isCurrent();
  }

  #enterEpisode(reading: Reading): void {
    const before = this.session?.place;
    this.#leaveEpisode();
    this.session = new EpisodeSession(reading, before, this.#close.signal);
  }

  #leaveEpisode(): void {
    this.#close.abort();
    this.#close = new AbortController();
    this.session = null;
  }

  #tellState(): void {
    if (this.state === this.#told) return;
    this.#told = this.state;
    // The icon is a courtesy: without a background the page still works.
    askBackground('showState', { state: this.state }).catch(() => undefined);
  }
}
