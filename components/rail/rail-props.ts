import type { ComponentChildren } from 'preact';
import type { LabelDoubt } from '../../utils/presenters/doubts';
import type { OutlineView } from '../../utils/presenters/outline';
import type { Theme } from '../../utils/presenters/palette';
import type { SaidPoint } from '../../utils/presenters/points';
import type { QuestionsView } from '../../utils/presenters/questions';
import type { SpeakersView } from '../../utils/presenters/speakers';
import type { QuoteLineProps, QuotesTabProps } from '../quotes/quotes-props';
import type { RailTab } from './tabs';

/** The edge of the window the rail stands at. */
export type RailSide = 'start' | 'end';

export type Density = 'comfortable' | 'compact';

/**
 * What the window leaves room for: `rail` beside the text; `tab` no room, folded, and opened it floats over the
 * page until it has led somewhere; `bar` a narrow window, `corner` a low one: both open a sheet.
 */
export type RailLayout = 'rail' | 'tab' | 'bar' | 'corner';

/** Whether the rail opens as a sheet. */
export function isNarrow(layout: RailLayout): boolean {
  return layout === 'bar' || layout === 'corner';
}

/** What the reader asks of the talk, and what is found. */
export interface Asked {
  /** Empty when nothing is asked. */
  request: string;
  /** In the order of the talk; null until they are there. */
  answers: SaidPoint[] | null;
  /** Who is asked for and does not speak in the episode, as the reader wrote it. */
  absent: string | null;
  /** Words asked for that nobody says, as the reader wrote them. */
  unsaid: readonly string[];
  /** Nobody answered, which is not the same as nothing found. */
  failed: boolean;
}

/** What the tabs show and do, wherever they stand. */
export interface PanelProps {
  outline: OutlineView;
  speakers: SpeakersView;
  questions: QuestionsView;
  /** Turns whose printed name may be wrong, without those the reader has dismissed. */
  labels: readonly LabelDoubt[];
  asked: Asked;
  /** Null until the background has said which quotes there are. */
  quotes: QuotesTabProps | null;
  /** What was just done with a quote, or could not be. */
  line: QuoteLineProps | null;
  /** Offset of the topic or sub-topic being read; null before the first. */
  here: number | null;
  /** Offsets of the topics and sub-topics that were read. */
  read: ReadonlySet<number>;
  /** Offset the reader was last taken to; null before. */
  gone: number | null;
  /** `Speaker.id` of the only one shown; null shows everyone. */
  solo: string | null;
  tab: RailTab;
  /** The list of all keys stands in the place of what the tab shows. */
  keysShown: boolean;
  /** @param offset in `Transcript.text` */
  onTravel(offset: number): void;
  onSolo(id: string | null): void;
  onNextTurn(id: string): void;
  /** @param offset of the doubted label */
  onDismiss(offset: number): void;
  /** Travels to the next of these offsets; after the last, to the first again. */
  onNextPlace(places: readonly number[]): void;
  onTab(tab: RailTab): void;
  onKeys(shown: boolean): void;
  /** Answers come as `asked`. */
  onAsk(request: string): void;
}

export interface RailProps extends PanelProps {
  /** The reader wants the rail open; only in the layouts `rail` and `tab`. */
  open: boolean;
  /** The reader opened the sheet; only in the layouts `bar` and `corner`. */
  sheetOpen: boolean;
  side: RailSide;
  layout: RailLayout;
  /** Measured on the page's real background. */
  theme: Theme;
  density: Density;
  /** Beside words of the page: selection bar, quote card. */
  floats: ComponentChildren;
  /** For screen readers: what came of the last act. */
  said: string;
  onOpen(open: boolean): void;
  onSheet(open: boolean): void;
  onSide(side: RailSide): void;
}
