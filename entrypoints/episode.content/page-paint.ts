import { Lifetimes } from '../../utils/lib/lifetimes';
import type { EpisodeStyles } from '../../utils/messaging/protocol';
import { paintSpeakers } from '../../utils/page/colors';
import { PAGE_NAMES } from '../../utils/page/page-names';
import { coveredBelow, measureRoom, watchRoom } from '../../utils/page/room';
import { dimOthers } from '../../utils/page/solo';
import { adoptSheet } from '../../utils/page/style-sheet';
import { measureTheme, watchTheme } from '../../utils/page/theme';
import { createTravel } from '../../utils/page/travel';
import { roomStyles } from '../../utils/presenters/look/room-styles';
import type { Person } from '../../utils/presenters/people';
import type { PageReading } from '../../utils/sites';
import type { Settings } from '../../utils/storage/settings';

/** How people look, and the reader's settings for it. */
interface Wished {
  people: readonly Person[];
  styles: EpisodeStyles['page'];
  settings: Settings;
}

/** Everything Roundtable paints on the page's own text: colors, solo, landing marks. */
export class PagePaint {
  readonly travel: ReturnType<typeof createTravel>;
  readonly #reading: PageReading;
  readonly #looks: Map<string, { slot: number; initials: string }>;
  readonly #signal: AbortSignal;
  #colored: boolean | null = null;
  readonly #colors: Lifetimes;
  readonly #dim: Lifetimes;

  constructor(reading: PageReading, { people, styles, settings }: Wished, signal: AbortSignal) {
    this.#reading = reading;
    this.#signal = signal;
    this.#colors = new Lifetimes(signal);
    this.#dim = new Lifetimes(signal);
    this.#looks = new Map(people.map((person) => [person.id, person]));
    this.travel = createTravel(reading.pageText, signal);
    // Colors come first: they measure positions, which costs nothing until our sheet invalidates the page's styles.
    this.apply(settings);
    this.#followPage(styles);
  }

  apply(settings: Settings): void {
    if (this.#signal.aborted) return;
    if (this.#colored === settings.colors) return;
    this.#colored = settings.colors;
    const signal = this.#colors.next();
    if (!settings.colors) return;
    const { pageText, transcript } = this.#reading;
    paintSpeakers({ pageText, turns: transcript.turns, looks: this.#looks }, signal);
  }

  solo(speaker: string | null): void {
    const signal = this.#dim.next();
    if (signal.aborted) return;
    const { pageText, transcript } = this.#reading;
    if (speaker !== null) dimOthers({ pageText, turns: transcript.turns, speaker }, signal);
  }

  /** Keeps the style sheet up to date with the page's background and the room beside the text. */
  #followPage(styles: EpisodeStyles['page']): void {
    const column = this.#reading.pageText.paragraphs[0]?.element;
    if (column === undefined) return;
    const css = () => {
      const { gutter } = measureRoom(column, 'end');
      const room = roomStyles({ gutter, barHeight: coveredBelow(), names: PAGE_NAMES });
      return `${styles[measureTheme(column)]}\n${room}`;
    };
    const sheet = adoptSheet(css(), this.#signal);
    const restyle = () => sheet.replace(css());
    watchTheme(column, restyle, this.#signal);
    watchRoom(column, restyle, this.#signal);
  }
}
