import type { RailProps } from '../../components/rail/rail-props';
import { secondsAt } from '../../utils/analysis/clock/seconds-at';
import type { Analysis } from '../../utils/analysis/model';
import { Queue } from '../../utils/lib/queue';
import type { EpisodeToOpen, OpenedEpisode } from '../../utils/messaging/protocol';
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
  /** By which the times are moved now, in seconds. */
  #correction: number;
  /** How often times were asked for: only the last answer counts. */
  #asked = 0;
  /** In turn, because a call that is not answered is sent again: what is stored last must be what was asked last. */
  readonly #queue = new Queue();

  constructor(stage: ClockStage, signal: AbortSignal) {
    this.#stage = stage;
    this.#signal = signal;
    this.#correction = stage.correction;
  }

  /** @param correction made here, in seconds; left out for one made elsewhere */
  async read(correction?: number): Promise<void> {
    const { reading, analysis, screens, shown, show, onTimes } = this.#stage;
    const asked = ++this.#asked;
    // At once, because the next press counts from there.
    if (correction !== undefined) show({ clock: { correction, failed: '' } });
    const request = { transcript: reading.transcript, correction };
    const opened = await this.#queue.run(() => this.#open(request, asked)).catch(() => null);
    if (asked !== this.#asked || this.#signal.aborted) return;
    this.#correction = opened?.correction ?? this.#correction;
    const clock = {
      correction: this.#correction,
      failed: opened === null && correction !== undefined ? NOT_CORRECTED.unanswered : '',
    };
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

  /** Stores a correction, and gets the times; null when others have been asked for since. @throws Unreachable */
  async #open(request: EpisodeToOpen, asked: number): Promise<OpenedEpisode | null> {
    const { correction, transcript } = request;
    if (correction !== undefined) await askBackground('correctClock', { episode: transcript.episode.url, correction });
    return asked === this.#asked ? askBackground('openEpisode', request, this.#signal) : null;
  }

  /** Moves the times so that the words at an offset are said at this second of a recording. */
  setAt(offset: number, seconds: number): void {
    const { analysis, show } = this.#stage;
    const correction = correctionFrom(this.#correction, secondsAt(analysis.clock, offset), seconds);
    if (correction !== null) void this.read(correction);
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
