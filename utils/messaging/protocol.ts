import type { Analysis } from '../analysis/model';
import type { Findings } from '../analysis/requests/ask';
import type { Slot, Theme } from '../presenters/look/palette';
import type { PictureColors } from '../presenters/look/picture-colors';
import type { PopupView } from '../presenters/popup';
import type { ProgressView } from '../presenters/rail/resume';
import type { EpisodeScreens } from '../presenters/screens';
import type { QuoteInTranscript } from '../quotes/formats/transcript-format';
import type { ProgressChange } from '../quotes/progress/progress';
import type { Settings, SettingsChange } from '../storage/settings';
import type { PageState, Transcript } from '../transcript/model';
import type { QuotesProtocol } from './quotes-protocol';

/**
 * What the popup learns about its tab. `rail`: whether the rail is open. `quoted`: for each saved quote of
 * the episode, the ids of those who say a part of it. `reading`: an episode whose analysis is not
 * finished. `failed`: an episode that could not be laid out.
 */
export type PageDescription =
  | { state: 'episode'; view: PopupView; solo: string | null; rail?: boolean | undefined; quoted: string[] }
  | { state: Exclude<PageState, 'episode'> | 'reading' | 'failed' };

/** How "Save to Roundtable" was invoked; the sentence to save depends on it. */
export type SavedBy = 'menu' | 'command';

/** Calls answered by the content script of an episode page. Data only: no nodes, Dates or Errors. */
export interface PageProtocol {
  /** Popup → page: what is on this tab? */
  describePage(): PageDescription;
  /** Popup → page: scroll to this offset of `Transcript.text` and flash the sentence there. */
  travelTo(place: { offset: number }): void;
  /** Popup → page: dim everyone except this speaker; null ends it. */
  soloSpeaker(solo: { speaker: string | null }): void;
  /** Popup → page: open the rail and move the focus there. */
  openRail(): void;
  /** Background → page: the reader chose "Save to Roundtable" in the context menu, or pressed its browser shortcut. */
  saveHere(asked: { by: SavedBy }): void;
  /** Popup → page: the whole transcript, for export to a file. */
  readTranscript(): TranscriptExport;
  /** Background → page: does the page hold anything of the reader's that is stored nowhere else? */
  isHolding(): boolean;
  /** Background → page: the settings changed; read them again. */
  settingsChanged(): void;
  /** Background → page: quotes of this episode changed elsewhere; read them again. */
  quotesChanged(): void;
  /** Background → page: the reader wants what they have read forgotten; it is no longer stored. */
  forgetProgress(): void;
  /** Background → page: the reader has corrected the clock of this episode in another tab; read the times again. */
  clockCorrected(): void;
}

/** A transcript with what is needed to export it to files. */
export interface TranscriptExport {
  transcript: Transcript;
  analysis: Analysis;
  /** The reader's quotes, where they are in `transcript.text`. */
  quotes: QuoteInTranscript[];
}

/** How the extension's parts of an episode page look: style sheets as CSS text, and colors of pictures. */
export interface EpisodeStyles {
  /** For the extension's shadow root. */
  rail: string;
  /**
   * For the page's own text, by the theme detected there; without the rules that depend on the room around the text.
   */
  page: Record<Theme, string>;
  /** Prefix of all quote highlight names in `page`: random, new for every page load. */
  quotePrefix: string;
  /** Colors of quote pictures, by theme and then by the speaker's slot. */
  pictures: Record<Theme, PictureColors[]>;
}

/** `correction`: of the clock, in seconds; left out, the one that is stored applies. */
export interface EpisodeToOpen {
  transcript: Transcript;
  correction?: number | undefined;
}

/** An analyzed transcript. */
export interface OpenedEpisode {
  analysis: Analysis;
  /** Built where the analysis runs; the page shows them without knowing how they are made. */
  screens: EpisodeScreens;
  styles: EpisodeStyles;
  settings: Settings;
  /** How far the reader got on earlier visits. */
  progress: ProgressView;
  /** Seconds by which the reader has moved the times; all of `analysis` and `screens` have moved with them. */
  correction: number;
}

/** Calls answered by the background, which is the only writer of storage. */
export interface BackgroundProtocol extends QuotesProtocol {
  /** Page → background: a podcast page starts to load; be ready when its transcript arrives. */
  expectEpisode(): void;
  /**
   * Page → background: analyze this transcript. The analysis runs in the background so that the page's main thread
   * never waits for it and the content script stays small.
   */
  openEpisode(episode: EpisodeToOpen): OpenedEpisode;
  /**
   * Page → background: the reader moves the times of this episode by so many seconds, which is stored for the next visits
   * and told to other tabs of the episode. In a private window neither is done, unless they allowed it.
   */
  correctClock(clock: { episode: string; correction: number }): void;
  /** Page → background: which sentences answer this request? */
  ask(question: { transcript: Transcript; request: string }): Findings;
  /** Page → background: show this state on the toolbar icon of the tab. */
  showState(page: { state: PageState }): void;
  /** Page, popup, settings → background. */
  readSettings(): Settings;
  /** Library → background: the slot of each person; people never seen in an episode have none. */
  readSlots(): Record<string, Slot>;
  /** Page → background: open the library in a tab of its own. */
  openLibrary(): void;
  /**
   * Page, settings → background: changes only the named fields. Whether the rail was left open in a private window is
   * not stored.
   */
  changeSettings(change: SettingsChange): Settings;
  /** Page → background: how far the reader is. In a private window nothing is stored unless the reader allowed it. */
  noteProgress(progress: ProgressChange): void;
  /** Settings → background: forget how far the reader has read, in all episodes. */
  forgetProgress(): void;
}
