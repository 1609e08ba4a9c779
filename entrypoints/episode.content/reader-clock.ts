import type { RailProps } from '../../components/rail/rail-props';
import { secondsAt } from '../../utils/analysis/clock/seconds-at';
import type { Analysis } from '../../utils/analysis/model';
import { Queue } from '../../utils/lib/queue';
import type { OpenedEpisode } from '../../utils/messaging/protocol';
import { askBackground } from '../../utils/messaging/transport';
import { correctionFrom, NOT_CORRECTED } from '../../utils/presenters/clock-correction';
import { aboutClock } from '../../utils/presenters/format';
import type { PointView } from '../../utils/presenters/points';
import type { EpisodeScreens } from '../../utils/presenters/screens';
import type { PageReading } from '../../utils/sites';

export interface ClockStage {
  reading: PageReading;
  /** Shared by everything on the page, so that it gets the times: whoever needs one asks it at that moment. */
  analysis: Analysis;
  screens: EpisodeScreens;
  /** By which the times were moved when the episode was opened, in seconds. */
  correction: number;
  shown(): Pick<RailProps, 'asked' | 'outline' | 'resume'>;
  show(change: Partial<RailProps>): void;
  /** Called when there are other times. */
  onTimes(): void;
}

/** The clock of the episode as the reader has corrected it. */
export class ReaderClock {
  readonly #stage: ClockStage;
  readonly #signal: AbortSignal;
  /** By which the times shown are moved, in seconds. */
  #correction: number;
  /** By which the background moves them; undefined when it was changed elsewhere. */
  #stored: number | undefined;
  /** How often times were asked for: only the last answer counts. */
  #asked = 0;
  /** In turn, because a call that is not answered is sent again: what is stored last must be what was asked last. */
  readonly #queue = new Queue();

  constructor(stage: ClockStage, signal: AbortSignal) {
    this.#stage = stage;
    this.#signal = signal;
    this.#correction = this.#stored = stage.correction;
  }

  /** @param correction in seconds */
  correct(correction: number): Promise<void> {
    // At once, because the next press counts from there.
    this.#stage.show({ clock: { correction, failed: '' } });
    return this.#load(correction);
  }

  /** Gets the times again, because the clock was corrected elsewhere, or that was forgotten. */
  reread(): Promise<void> {
    return this.#load();
  }

  async #load(correction?: number): Promise<void> {
    const { analysis, screens, shown, show, onTimes } = this.#stage;
    const asked = ++this.#asked;
    const opened = await this.#queue.run(() => this.#open(asked, correction)).catch(() => null);
    if (asked !== this.#asked || this.#signal.aborted) return;
    this.#correction = opened?.correction ?? this.#correction;
    const hasFailed = correction !== undefined && correction !== this.#correction;
    const clock = { correction: this.#correction, failed: hasFailed ? NOT_CORRECTED.unanswered : '' };
    if (opened === null) return show({ clock });
    Object.assign(analysis, opened.analysis);
    Object.assign(screens, opened.screens);
    const { outline, speakers, questions } = screens;
    const before = shown();
    show({
      clock,
      // The page has added a notice of its own.
      outline: { ...outline, cautions: before.outline.cautions },
      speakers,
      questions,
      asked: { ...before.asked, answers: before.asked.answers && this.timed(before.asked.answers) },
      resume: before.resume && opened.progress.resume,
    });
    onTimes();
  }

  /**
   * Stores a correction, and gets the times by what is stored, also if that is an earlier correction; null when others
   * have been asked for since, or when these times are shown already.
   * @throws Unreachable
   */
  async #open(asked: number, correction?: number): Promise<OpenedEpisode | null> {
    const { transcript } = this.#stage.reading;
    if (correction === undefined) this.#stored = undefined;
    else {
      const change = { episode: transcript.episode.url, correction };
      const isStored = await askBackground('correctClock', change).then(
        () => true,
        () => false,
      );
      if (isStored) this.#stored = correction;
    }
    if (asked !== this.#asked || this.#stored === this.#correction) return null;
    const opened = await askBackground('openEpisode', { transcript, correction: this.#stored }, this.#signal);
    this.#stored = opened.correction;
    return opened;
  }

  /** Moves the times so that the words at an offset are said at this second of a recording. */
  setAt(offset: number, seconds: number): void {
    const { analysis, show } = this.#stage;
    const correction = correctionFrom(this.#correction, secondsAt(analysis.clock, offset), seconds);
    if (correction !== null) void this.correct(correction);
    else show({ clock: { correction: this.#correction, failed: NOT_CORRECTED.elsewhere } });
  }

  /** The same points by this clock. */
  timed<T extends PointView>(points: readonly T[]): T[] {
    return points.map((point) => ({
      ...point,
      time: aboutClock(secondsAt(this.#stage.analysis.clock, point.offset)),
    }));
  }
}
