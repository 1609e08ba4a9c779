import type { Analysis } from '../../utils/analysis/model';
import type { OpenedEpisode } from '../../utils/messaging/protocol';
import { askBackground } from '../../utils/messaging/transport';
import { isInView, placeAtLine } from '../../utils/page/reading-place';
import { type SaidPoint, saidPointOf } from '../../utils/presenters/points';
import type { EpisodeScreens } from '../../utils/presenters/screens';
import type { Reading } from '../../utils/sites';
import { PagePaint } from './page-paint';
import { RailView } from './rail-view';

/** One transcript, read and understood: its colors on the page, its rail, its answers to the popup. */
export class EpisodeSession {
  readonly reading: Reading;
  readonly analysis: Analysis;
  readonly screens: EpisodeScreens;
  readonly #paint: PagePaint;
  readonly #rail: RailView;
  readonly #signal: AbortSignal;
  #solo: string | null = null;
  /** Start of the turn the reader was last taken to. */
  #gone: number | null = null;

  constructor(reading: Reading, { analysis, screens, settings }: OpenedEpisode, signal: AbortSignal) {
    this.reading = reading;
    this.#signal = signal;
    this.analysis = analysis;
    this.screens = screens;
    this.#paint = new PagePaint(reading, { people: screens.people, settings }, signal);
    this.#rail = new RailView(this, settings, signal);
  }

  get solo(): string | null {
    return this.#solo;
  }

  /** @throws Unreachable */
  async ask(request: string): Promise<SaidPoint[]> {
    const { transcript } = this.reading;
    const people = new Map(this.screens.people.map((person) => [person.id, person]));
    const points = await askBackground('ask', { transcript, request });
    return points.map((point) => saidPointOf(transcript, point, people));
  }

  travelTo(offset: number): void {
    const sentence = this.analysis.sentences.findLast(({ start }) => start <= offset);
    this.#paint.travel(sentence !== undefined && sentence.end > offset ? sentence : { start: offset, end: offset + 1 });
  }

  /** The speaker's next turn after where the reader is, or after the one just gone to; after the last, the first again. */
  travelToNextTurn(speaker: string): void {
    const { transcript, pageText } = this.reading;
    const own = transcript.turns.filter((turn) => turn.speaker === speaker);
    const from =
      this.#gone !== null && isInView(pageText, this.#gone) ? this.#gone : placeAtLine(pageText, transcript.turns);
    const next = own.find(({ start }) => start > from) ?? own[0];
    if (next === undefined) return;
    this.#gone = next.start;
    this.travelTo(next.start);
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
    if (this.#signal.aborted) return;
    this.#paint.apply(settings);
    this.#rail.apply(settings);
  }
}
