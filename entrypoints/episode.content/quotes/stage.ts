import type { RailProps } from '../../../components/rail/rail-props';
import type { Analysis } from '../../../utils/analysis/model';
import type { EpisodeStyles } from '../../../utils/messaging/protocol';
import type { Person } from '../../../utils/presenters/people';
import type { Reading } from '../../../utils/sites';
import type { Settings } from '../../../utils/storage/settings';

/** What of quotes the rail shows. */
export type QuotesShown = Pick<RailProps, 'quotes' | 'floats' | 'line' | 'said'>;

/** The page as quotes know it: what is on it, and where they show. */
export interface Stage {
  reading: Reading;
  analysis: Analysis;
  people: readonly Person[];
  settings: Settings;
  /** What the names of all quote highlights begin with. */
  prefix: string;
  pictures: EpisodeStyles['pictures'];
  /** Ours, in which everything is shown; keys inside it never reach the document. */
  root: ShadowRoot;
  /** Brings words into view and marks them for a moment. */
  travelTo(offset: number): void;
  /** Tells the rail where the reader was taken by other means. */
  land(offset: number): void;
  /** Shows or hides the list of all keys. */
  toggleKeys(): void;
  show(change: Partial<QuotesShown>): void;
}
