import type { ReaderPlace } from '../../utils/presenters/reader-place';
import type { StripView } from '../../utils/presenters/strip/strip';
import type { StripSpot } from '../../utils/presenters/strip/strip-spot';
import type { QuoteColor } from '../../utils/quotes/model/quote';

/** What the page side of the strip provides. */
export interface StripFeed {
  view: StripView;
  /**
   * Reports where the reader is, now and whenever it changes.
   * @returns a function that stops it
   */
  follow(onPlace: (place: ReaderPlace) => void): () => void;
  /** @param offset in `Transcript.text` */
  spotAt(offset: number): StripSpot;
  /** Edges of the text column in the window, in px. */
  column(): { left: number; right: number };
  /** Scrolls the text along while the reader drags. */
  onScrub(offset: number): void;
}

export interface StripProps extends StripFeed {
  /** Offsets of search hits in `Transcript.text`, ascending. */
  hits: readonly number[];
  /** In text order; those whose words are not on the page have no offset. */
  quotes: readonly { offset: number | null; color: QuoteColor }[];
  /** `Speaker.id` of the only speaker shown; null shows everyone. */
  solo: string | null;
  onTravel(offset: number): void;
}
