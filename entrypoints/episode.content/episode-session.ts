import type { Analysis } from '../../utils/analysis/model';
import type { OpenedEpisode } from '../../utils/messaging/protocol';
import { askBackground } from '../../utils/messaging/transport';
import { initialsOf } from '../../utils/presenters/initials';
import { presentOutline } from '../../utils/presenters/outline';
import type { Slot } from '../../utils/presenters/palette';
import { type PopupView, presentPopup } from '../../utils/presenters/popup';
import { presentSpeakers } from '../../utils/presenters/speakers';
import type { Reading } from '../../utils/sites';
import { PagePaint } from './page-paint';
import { RailView } from './rail-view';

/** One transcript, read and understood: its colors on the page, its rail, its answers to the popup. */
export class EpisodeSession {
  readonly reading: Reading;
  readonly analysis: Analysis;
  readonly #slots: ReadonlyMap<string, Slot>;
  readonly #paint: PagePaint;
  readonly #rail: RailView;
  #solo: string | null = null;

  constructor(reading: Reading, { analysis, slots, settings }: OpenedEpisode, signal: AbortSignal) {
    const { transcript } = reading;
    this.reading = reading;
    this.analysis = analysis;
    this.#slots = new Map(Object.entries(slots));
    this.#paint = new PagePaint(
      reading,
      { slots: this.#slots, initials: initialsOf(transcript.speakers), settings },
      signal,
    );
    const shown = {
      outline: presentOutline(transcript, analysis, this.#slots),
      speakers: presentSpeakers(transcript, analysis, this.#slots),
    };
    this.#rail = new RailView(this, shown, { settings, signal });
  }

  get solo(): string | null {
    return this.#solo;
  }

  popup(): PopupView {
    return presentPopup(this.reading.transcript, this.analysis, this.#slots);
  }

  travelTo(offset: number): void {
    const sentence = this.analysis.sentences.findLast(({ start }) => start <= offset);
    this.#paint.travel(sentence ?? { start: offset, end: offset + 1 });
  }

  soloSpeaker(id: string | null): void {
    this.#solo = this.reading.transcript.speakers.some((speaker) => speaker.id === id) ? id : null;
    this.#paint.solo(this.#solo);
    this.#rail.update({ solo: this.#solo });
  }

  openRail(): void {
    this.#rail.open();
  }

  async readSettings(): Promise<void> {
    const settings = await askBackground('readSettings');
    this.#paint.apply(settings);
    this.#rail.apply(settings);
  }
}
