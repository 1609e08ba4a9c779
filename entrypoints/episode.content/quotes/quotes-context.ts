import type { RailProps } from '../../../components/rail/rail-props';
import type { Analysis } from '../../../utils/analysis/model';
import type { EpisodeStyles } from '../../../utils/messaging/protocol';
import type { Person } from '../../../utils/presenters/people';
import type { Rest } from '../../../utils/presenters/rest';
import type { PageReading } from '../../../utils/sites';
import type { Settings } from '../../../utils/storage/settings';
import type { Playing } from '../playing';
import type { RailView } from '../rail-view';

/** The quote-related props of the rail. */
export type QuotesShown = Pick<RailProps, 'quotes' | 'floats' | 'line' | 'said'>;

/** The page as seen by the quotes: what is on it, and where they are shown. */
export interface QuotesContext {
  reading: PageReading;
  /** When the page got its text, in ms since the epoch. */
  readAt: number;
  analysis: Analysis;
  people: readonly Person[];
  settings: Settings;
  /** Prefix of all quote highlight names. */
  prefix: string;
  pictures: EpisodeStyles['pictures'];
  /** Our shadow root, in which everything is shown; key events inside it never reach the document. */
  root: ShadowRoot;
  /** `Speaker.id` of the person whose turns alone are read; null when everybody's are. */
  solo(): string | null;
  /** The offset at which the reader is; -1 before the text. */
  place(): number;
  /** Scrolls words into view and marks them for a moment. */
  travelTo(offset: number): void;
  /** Tells that the reader was taken to a place by other means. */
  land(offset: number, rest: Rest): void;
  rail: Pick<RailView, 'toggle' | 'toggleKeys' | 'openAsk' | 'openSearch'>;
  playing: Playing;
  /** Goes to the next or previous search hit. @returns whether there are any */
  stepHit(back: boolean): boolean;
  show(change: Partial<QuotesShown>): void;
}
