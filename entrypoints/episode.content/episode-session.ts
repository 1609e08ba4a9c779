import type { Asked, RailProps } from '../../components/rail/rail-props';
import type { Analysis } from '../../utils/analysis/model';
import type { OpenedEpisode, PageDescription, TranscriptExport } from '../../utils/messaging/protocol';
import { askBackground } from '../../utils/messaging/transport';
import { dotted } from '../../utils/presenters/format';
import { saidPointOf } from '../../utils/presenters/points';
import { savedLine } from '../../utils/presenters/quotes/quotes';
import { type LabelDoubt, labelCaution } from '../../utils/presenters/rail/doubts';
import { type Rest, restOf } from '../../utils/presenters/rest';
import type { EpisodeScreens } from '../../utils/presenters/screens';
import { savedQuotes } from '../../utils/quotes/editing/saved-quotes';
import { speakersOf } from '../../utils/quotes/links/voices';
import type { PageReading } from '../../utils/sites';
import { PagePaint } from './page-paint';
import { PlaceTracker } from './place-tracker';
import { Playing } from './playing';
import { QuotesSession } from './quotes/quotes-session';
import type { RailContext } from './rail-context';
import { type RailLeft, RailView } from './rail-view';
import { ReaderClock } from './reader-clock';
import { SearchSession } from './search/search-session';
import { StripOnPage } from './strip-on-page';

/** What the reader did, as long as the page shows the episode; nothing of it is stored. */
export interface Kept {
  /** Address of the episode. */
  url: string;
  /** `Speaker.id` of the only speaker shown. */
  solo: string | null;
  /** The text of the Search field. */
  searched: string;
  rail: RailLeft;
  /** Whether the offer to continue is over. */
  isResumeOver: boolean;
}

interface Opened extends OpenedEpisode {
  /** When the page got its text, in ms since the epoch. */
  readAt: number;
}

/** One analyzed transcript: its colors on the page, its rail, and its answers to the popup. */
export class EpisodeSession {
  readonly reading: PageReading;
  readonly analysis: Analysis;
  readonly screens: EpisodeScreens;
  readonly quotes: QuotesSession;
  readonly search: SearchSession;
  readonly playing: Playing;
  readonly tracker: PlaceTracker;
  readonly #paint: PagePaint;
  readonly #rail: RailView;
  readonly #strip: StripOnPage;
  readonly #clock: ReaderClock;
  readonly #signal: AbortSignal;
  #solo: string | null = null;
  /** How often settings were asked for: only the last answer counts. */
  #settingsAsked = 0;
  /** The label doubts that the reader has not dismissed. */
  #labelDoubts: readonly LabelDoubt[];

  constructor(
    reading: PageReading,
    { analysis, screens, styles, settings, progress, correction, readAt }: Opened,
    signal: AbortSignal,
  ) {
    this.reading = reading;
    this.#signal = signal;
    this.analysis = analysis;
    this.screens = screens;
    this.#labelDoubts = screens.labels;
    this.playing = new Playing(reading.transcript, analysis);
    this.tracker = new PlaceTracker(reading, screens.strip?.turns ?? [], signal);
    const { people } = screens;
    this.#paint = new PagePaint(reading, { people, styles: styles.page, settings }, signal);
    const page = {
      reading,
      analysis,
      screens,
      people,
      playing: this.playing,
      tracker: this.tracker,
      prefix: styles.quotePrefix,
      solo: () => this.#solo,
      place: () => this.tracker.measure(),
      travelTo: (offset: number, rest?: Rest) => this.travelTo(offset, rest),
      show: (change: Partial<RailProps>) => this.#rail.update(change),
    };
    const actions: RailContext['actions'] = {
      onTravel: page.travelTo,
      onSolo: (id) => this.soloSpeaker(id),
      onCorrect: (seconds) => void this.#clock.correct(seconds),
      onFollowPlayer: () => this.#followPlayer(),
      onDismissDoubt: (offset) => this.#dismissDoubt(offset),
      onNextTurn: (id) => this.#travelToNextTurn(id),
      onNextPlace: (places) => this.#travelToNext(places),
    };
    this.#rail = new RailView(
      { ...page, actions, ask: (request) => this.#ask(request), onEscape: () => this.#onEscape() },
      { styles: styles.rail, settings, progress, correction },
      signal,
    );
    this.#clock = new ReaderClock(
      { ...page, correction, shown: () => this.#rail.shown, onTimes: () => this.#showTimes() },
      signal,
    );
    this.#strip = new StripOnPage(page, signal);
    this.#strip.apply(settings.strip);
    this.quotes = new QuotesSession(
      {
        ...page,
        readAt,
        settings,
        root: this.#rail.root,
        pictures: styles.pictures,
        land: (offset, rest) => this.#land(offset, rest),
        rail: this.#rail,
        stepHit: (back) => this.search.step(back),
      },
      signal,
    );
    this.search = new SearchSession(
      { ...page, showEveryone: () => this.soloSpeaker(null), ask: (request) => this.#rail.openAsk(request) },
      signal,
    );
  }

  /** What the reader did here. */
  get kept(): Kept {
    const { url } = this.reading.transcript.episode;
    const { left, progress } = this.#rail;
    return { url, solo: this.#solo, searched: this.search.typed, rail: left, isResumeOver: progress.isOfferOver };
  }

  /** Where else the episode can be heard, read again because the page has changed. */
  learnLinks(links: Playing['links']): void {
    const before = this.playing.by;
    this.playing.links = links;
    if (this.playing.by !== before) this.#rail.measure();
  }

  forgetProgress(): void {
    this.#rail.progress.forget();
    void this.rereadTimes();
  }

  rereadTimes(): Promise<void> {
    return this.#clock.reread();
  }

  /** Sets the clock by the page's own player, which says the words being read. */
  #followPlayer(): void {
    const { second } = this.playing;
    if (second !== undefined) this.#clock.setAt(this.quotes.cursor.offset, second);
  }

  describe(): PageDescription {
    const { popup } = this.screens;
    const kept = savedQuotes(this.quotes.shelf.quotes);
    const meta = dotted(popup.meta, savedLine(kept.length));
    const quoted = kept.flatMap((quote) => speakersOf(quote).map(({ id }) => id));
    const cautions = [...popup.cautions, ...labelCaution(this.#labelDoubts)];
    return { state: 'episode', view: { ...popup, meta, cautions }, solo: this.#solo, rail: this.#rail.isShown, quoted };
  }

  transcriptExport(): TranscriptExport {
    return { transcript: this.reading.transcript, analysis: this.analysis, quotes: this.quotes.found };
  }

  /** @throws Unreachable */
  async #ask(request: string): Promise<Omit<Asked, 'request' | 'failed'>> {
    const { transcript } = this.reading;
    const people = new Map(this.screens.people.map((person) => [person.id, person]));
    const { points, ...missing } = await askBackground('ask', { transcript, request }, this.#signal);
    return { answers: this.#clock.timed(points.map((point) => saidPointOf(transcript, point, people))), ...missing };
  }

  travelTo(offset: number, rest = restOf(this.reading.transcript, this.analysis, offset)): void {
    const sentence = this.analysis.sentences.findLast(({ start }) => start <= offset);
    const span = sentence !== undefined && sentence.end > offset ? sentence : { start: offset, end: offset + 1 };
    this.#paint.travel(span, offset, rest);
    this.#land(offset, rest);
    this.quotes.cursor.follow(offset);
  }

  #land(offset: number, rest: Rest): void {
    this.#rail.land(offset);
    this.tracker.land(offset, rest);
  }

  /** Jumps to the speaker's next turn. */
  #travelToNextTurn(speaker: string): void {
    const own = this.reading.transcript.turns.filter((turn) => turn.speaker === speaker);
    this.#travelToNext(own.map(({ start }) => start));
  }

  /** Jumps to the next of these ascending offsets after the reader's place, or from the last to the first. */
  #travelToNext(places: readonly number[]): void {
    const here = this.tracker.measure();
    const next = places.find((place) => place > here) ?? places[0];
    if (next !== undefined) this.travelTo(next);
  }

  #showTimes(): void {
    const known = new Set(this.#labelDoubts.map(({ offset }) => offset));
    this.#labelDoubts = this.screens.labels.filter(({ offset }) => known.has(offset));
    this.#rail.update({ labelDoubts: this.#labelDoubts });
    this.#strip.showTimes();
    this.search.showTimes();
  }

  soloSpeaker(id: string | null): void {
    this.#solo = this.reading.transcript.speakers.some((speaker) => speaker.id === id) ? id : null;
    this.#paint.solo(this.#solo);
    this.#rail.update({ solo: this.#solo });
    this.search.search();
  }

  /** Ends what is open of the quotes or else solo or else the search. @returns whether there was anything */
  #onEscape(): boolean {
    if (this.quotes.onEscape()) return true;
    if (this.#solo === null) return this.search.end();
    this.soloSpeaker(null);
    return true;
  }

  /** Dismisses the doubt about a printed name; neither rail nor popup mentions it again. */
  #dismissDoubt(at: number): void {
    this.#labelDoubts = this.#labelDoubts.filter(({ offset }) => offset !== at);
    this.#rail.update({ labelDoubts: this.#labelDoubts });
  }

  openRail(): void {
    this.#rail.open();
    this.#rail.root.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
  }

  /** Reads changed settings. If nobody answers, those known go on applying. */
  async readSettings(): Promise<void> {
    const asked = ++this.#settingsAsked;
    const settings = await askBackground('readSettings', undefined, this.#signal).catch(() => null);
    if (settings === null || asked !== this.#settingsAsked) return;
    this.#paint.apply(settings);
    this.#rail.apply(settings);
    this.#strip.apply(settings.strip);
    this.quotes.apply(settings);
  }
}
