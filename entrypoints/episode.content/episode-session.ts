import { analyse } from '../../utils/analysis/analyse';
import type { Analysis } from '../../utils/analysis/model';
import { askBackground } from '../../utils/messaging/transport';
import { initialsOf } from '../../utils/presenters/initials';
import { presentOutline } from '../../utils/presenters/outline';
import type { Slot } from '../../utils/presenters/palette';
import { type PopupView, presentPopup } from '../../utils/presenters/popup';
import { assignSlots } from '../../utils/presenters/slots';
import { presentSpeakers } from '../../utils/presenters/speakers';
import type { Reading } from '../../utils/sites';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/storage/settings';
import { PagePaint } from './page-paint';
import { RailView } from './rail-view';

/** One transcript, read and analyzed: its colors on the page, its rail, its answers to the popup. */
export class EpisodeSession {
  readonly reading: Reading;
  readonly analysis: Analysis;
  #slots: Map<string, Slot> = new Map();
  #paint: PagePaint | null = null;
  #rail: RailView | null = null;
  #solo: string | null;
  #settings = DEFAULT_SETTINGS;
  readonly #signal: AbortSignal;

  /** @param before what to take over from a session whose nodes the page replaced */
  constructor(reading: Reading, before: { solo: string | null } | undefined, signal: AbortSignal) {
    this.reading = reading;
    this.analysis = analyse(reading.transcript);
    this.#solo = before?.solo ?? null;
    this.#signal = signal;
    void this.#show();
  }

  get place(): { solo: string | null } {
    return { solo: this.#solo };
  }

  get solo(): string | null {
    return this.#solo;
  }

  popup(): PopupView {
    return presentPopup(this.reading.transcript, this.analysis, this.#slots);
  }

  travelTo(offset: number): void {
    const sentence = this.analysis.sentences.findLast(({ start }) => start <= offset);
    this.#paint?.travel(sentence ?? { start: offset, end: offset + 1 });
  }

  soloSpeaker(id: string | null): void {
    this.#solo = this.reading.transcript.speakers.some((speaker) => speaker.id === id) ? id : null;
    this.#paint?.solo(this.#solo);
    this.#rail?.update({ solo: this.#solo });
  }

  openRail(): void {
    this.#rail?.open();
  }

  apply(settings: Settings): void {
    this.#settings = settings;
    this.#paint?.apply(settings);
    this.#rail?.apply(settings);
  }

  /** Colors wait for the background, which knows who had which color before; without it the episode picks its own. */
  async #show(): Promise<void> {
    const { transcript } = this.reading;
    const people = this.analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role }));
    const [settings, slots] = await Promise.all([
      askBackground('readSettings').catch(() => DEFAULT_SETTINGS),
      askBackground('seatPeople', { people }).then(
        (answer) => new Map(Object.entries(answer.slots)) as Map<string, Slot>,
        () => assignSlots(people, new Map()).slots,
      ),
    ]);
    if (this.#signal.aborted) return;
    this.#slots = slots;
    this.#settings = settings;
    this.#paint = new PagePaint(this.reading, { slots, initials: initialsOf(transcript.speakers), settings }, this.#signal);
    this.#rail = new RailView(
      this,
      {
        outline: presentOutline(transcript, this.analysis, slots),
        speakers: presentSpeakers(transcript, this.analysis, slots),
        solo: this.#solo,
      },
      { settings: this.#settings, signal: this.#signal },
    );
    if (this.#solo !== null) this.soloSpeaker(this.#solo);
  }
}
