import type { Findings } from '../analysis/ask';
import type { Analysis, Clock, Sentence, Topic } from '../analysis/model';
import type { Slot, Theme } from '../presenters/palette';
import type { PictureColors } from '../presenters/picture-colors';
import type { PopupView } from '../presenters/popup';
import type { EpisodeScreens } from '../presenters/screens';
import type { Settings, SettingsChange } from '../storage/settings';
import type { PageState, Span, Transcript } from '../transcript/model';
import type { QuotesProtocol } from './quotes-protocol';

/** What the popup is told about the tab it belongs to; `reading`: an episode that is not understood yet. */
export type PageDescription =
  | { state: 'episode'; view: PopupView; solo: string | null }
  | { state: Exclude<PageState, 'episode'> | 'reading' };

/** How “Save to Roundtable” was asked for: which sentence is meant depends on it. */
export type SavedBy = 'menu' | 'command';

/** Calls the content script of an episode page answers. Data only: no nodes, Dates or Errors. */
export interface PageProtocol {
  /** Popup → page: what is on this tab? */
  describePage(): PageDescription;
  /** Popup → page: scroll to this offset of the transcript and flash the sentence there. */
  travelTo(place: { offset: number }): void;
  /** Popup → page: dim everybody but this speaker; null ends it. */
  soloSpeaker(solo: { speaker: string | null }): void;
  /** Popup → page: unfold the rail. */
  openRail(): void;
  /** Background → page: the reader chose “Save to Roundtable” in the context menu, or pressed the browser's key for it. */
  saveHere(asked: { by: SavedBy }): void;
  /** Popup → page: the whole talk, to be written to a file. */
  readTalk(): Talk;
  /** Background → page: is there anything of the reader's that is nowhere else? */
  isHolding(): boolean;
  /** Background → page: the reader changed the settings; read them again. */
  settingsChanged(): void;
  /** Background → page: quotes of this episode were changed elsewhere; read them again. */
  quotesChanged(): void;
}

/** A transcript with what files about it need to know. */
export interface Talk {
  transcript: Transcript;
  sentences: Sentence[];
  topics: Pick<Topic, 'start' | 'end' | 'title' | 'seconds' | 'asPrinted'>[];
  clock: Clock;
  /** Where the reader's quotes stand in it. */
  quotes: Span[];
}

/** How our parts of an episode's page look: style sheets as CSS text, and the colors of pictures. */
export interface EpisodeStyles {
  /** Of our shadow root. */
  rail: string;
  /** Of the page's own text, by the theme that is measured there; without what depends on the room around the text. */
  page: Record<Theme, string>;
  /** What the names of all quote highlights in `page` begin with: random, another one for every load. */
  quotePrefix: string;
  /** Of a quote's picture, by theme and by the slot of who says it. */
  pictures: Record<Theme, PictureColors[]>;
}

/** A transcript, understood. */
export interface OpenedEpisode {
  analysis: Analysis;
  /** Made where the analysis is made: the page shows them and knows nothing of how. */
  screens: EpisodeScreens;
  styles: EpisodeStyles;
  settings: Settings;
}

/** Calls the background answers. It is the only writer of storage. */
export interface BackgroundProtocol extends QuotesProtocol {
  /** Page → background: a podcast page begins to load; be ready when its transcript is there. */
  expectEpisode(): void;
  /**
   * Page → background: understand this. The analysis runs there, so that the page's own thread never waits for it
   * and the script in the page stays small.
   */
  openEpisode(episode: { transcript: Transcript }): OpenedEpisode;
  /** Page → background: which sentences answer this? */
  ask(question: { transcript: Transcript; request: string }): Findings;
  /** Page → background: say this on the toolbar icon of the tab. */
  showState(page: { state: PageState }): void;
  /** Page, popup, settings → background. */
  readSettings(): Settings;
  /** Library → background: the slot each person wears; who has none was never seen on an episode. */
  readSlots(): Record<string, Slot>;
  /** Page → background: the library, in a tab of its own. */
  openLibrary(): void;
  /** Page, settings → background: only the named fields change; how the rail was left in a private window is not kept. */
  changeSettings(change: SettingsChange): Settings;
}
