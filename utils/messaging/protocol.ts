import type { Analysis } from '../analysis/model';
import type { Slot } from '../presenters/palette';
import type { PopupView } from '../presenters/popup';
import type { Settings, SettingsChange } from '../storage/settings';
import type { PageState, Transcript } from '../transcript/model';

/** What the popup is told about the tab it belongs to; `reading`: an episode that is not understood yet. */
export type PageDescription =
  | { state: 'episode'; view: PopupView; solo: string | null }
  | { state: Exclude<PageState, 'episode'> | 'reading' };

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
  /** Background → page: the reader changed the settings; read them again. */
  settingsChanged(): void;
}

/** A transcript, understood. */
export interface OpenedEpisode {
  analysis: Analysis;
  /** `Speaker.id` → slot; the same person has the same one in every episode. */
  slots: Record<string, Slot>;
  settings: Settings;
}

/** Calls the background answers. It is the only writer of storage. */
export interface BackgroundProtocol {
  /**
   * Page → background: understand this. The analysis runs there, so that the page's own thread never waits for it
   * and the script in the page stays small. About 60 kB for an episode of 40 minutes.
   */
  openEpisode(episode: { transcript: Transcript }): OpenedEpisode;
  /** Page → background: say this on the toolbar icon of the tab. */
  showState(page: { state: PageState }): void;
  /** Page, popup, settings → background. */
  readSettings(): Settings;
  /** Page, settings → background: only the named fields change. */
  changeSettings(change: SettingsChange): Settings;
}
