import type { ComponentChildren } from 'preact';
import type { Keys } from '../../utils/lib/shortcuts';
import type { Theme } from '../../utils/presenters/look/palette';
import type { PlayedBy } from '../../utils/presenters/play';
import type { SaidPoint } from '../../utils/presenters/points';
import type { LabelDoubt } from '../../utils/presenters/rail/doubts';
import type { OutlineView } from '../../utils/presenters/rail/outline';
import type { QuestionsView } from '../../utils/presenters/rail/questions';
import type { ResumeView } from '../../utils/presenters/rail/resume';
import type { SpeakersView } from '../../utils/presenters/rail/speakers';
import type { RailLayout } from '../../utils/presenters/rail-layout';
import type { Rest } from '../../utils/presenters/rest';
import type { QuoteLineProps, QuotesTabProps } from '../quotes/quotes-props';
import type { SearchTabProps } from '../search/search-props';
import type { StripFeed } from '../strip/strip-props';
import type { RailTab } from './tabs';

/** The edge of the window at which the rail is. */
export type RailSide = 'start' | 'end';

export type Density = 'comfortable' | 'compact';

/** Whether the rail opens as a sheet. */
export function isNarrow(layout: RailLayout): boolean {
  return layout === 'bar' || layout === 'corner';
}

/** The reader's request, and what was found. */
export interface Asked {
  /** Empty when there is no request. */
  request: string;
  /** In transcript order; null until they arrive. */
  answers: SaidPoint[] | null;
  /** The person asked about who does not speak in the episode, as typed by the reader. */
  absent: string | null;
  /** Words of the request that nobody says, as typed by the reader. */
  unsaid: readonly string[];
  /** Requests to offer in place of one without answers. */
  suggestions: readonly string[];
  /** Whether the background did not answer, as opposed to having found nothing. */
  failed: boolean;
}

/** What the tabs show and do, in every layout. */
export interface PanelProps {
  outline: OutlineView;
  speakers: SpeakersView;
  questions: QuestionsView;
  /** Turns whose printed name may be wrong, except those the reader has dismissed. */
  labelDoubts: readonly LabelDoubt[];
  asked: Asked;
  /** Null until the background has sent the quotes. */
  quotes: QuotesTabProps | null;
  /** Null until the search is ready. */
  search: SearchTabProps | null;
  /** The result of the last action on a quote. */
  line: QuoteLineProps | null;
  /** Start offset of the topic or subtopic being read; null before the first. */
  currentTopic: number | null;
  /** Offsets of the topics and subtopics that were read. */
  read: ReadonlySet<number>;
  /** Where the reader was on an earlier visit; null when there is nothing to offer. */
  resume: ResumeView | null;
  /** "21 min left"; empty outside the transcript. */
  timeLeft: string;
  /** Seconds by which the reader has moved the times of the episode, and why the last try changed nothing, or ''. */
  clock: { correction: number; failed: string };
  /** Null when the page has nothing to play. */
  playedBy: PlayedBy | null;
  /** Offset the reader was last taken to; null before. */
  lastJump: number | null;
  /** `Speaker.id` of the only speaker shown; null shows everyone. */
  solo: string | null;
  tab: RailTab;
  /** Null while the reader has turned single-letter shortcuts off. */
  keys: Keys | null;
  /** Whether the list of all keys is shown in place of the tab's content. */
  keysShown: boolean;
  /** @param offset in `Transcript.text` @param rest as `restOf` says unless given */
  onTravel(offset: number, rest?: Rest): void;
  onSolo(id: string | null): void;
  onNextTurn(id: string): void;
  /** Plays the episode from this second. */
  onPlay(seconds: number): void;
  /** Moves the times by so many seconds from those estimated. */
  onCorrect(seconds: number): void;
  /** Sets the times by the page's own player, which says the words being read. */
  onFollowPlayer(): void;
  /** Declines to continue at `resume`. */
  onDismissResume(): void;
  /** @param offset of the doubted label */
  onDismissDoubt(offset: number): void;
  /** Jumps to the next of these offsets, or from the last to the first. */
  onNextPlace(places: readonly number[]): void;
  onTab(tab: RailTab): void;
  /** Opens the Search tab and moves into its field. */
  onSearch(): void;
  onKeys(shown: boolean): void;
  /** Answers arrive in `asked`. */
  onAsk(request: string): void;
}

export interface RailProps extends PanelProps {
  /** Whether the reader wants the rail open; only for the layouts `rail` and `tab`. */
  open: boolean;
  /** Whether the reader opened the sheet; only for the layouts `bar` and `corner`. */
  sheetOpen: boolean;
  side: RailSide;
  layout: RailLayout;
  /** Measured from the page's actual background. */
  theme: Theme;
  density: Density;
  /** Null while the strip is switched off. */
  strip: StripFeed | null;
  /** Elements next to words of the page: selection bar, quote card. */
  floats: ComponentChildren;
  /** For screen readers: the result of the last action. */
  said: string;
  /** Opens or folds the rail or, in a narrow window, its sheet. */
  onOpen(open: boolean): void;
  onSide(side: RailSide): void;
}
