import type { Role } from '../analysis/model';
import type { PopupView } from '../presenters/popup';
import type { Settings, SettingsChange } from '../storage/settings';
import type { PageState } from '../transcript/model';

/** What the popup is told about the tab it belongs to. */
export type PageDescription = { state: 'episode'; view: PopupView; solo: string | null } | { state: Exclude<PageState, 'episode'> };

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
  /** Background → page: the reader changed the settings. */
  applySettings(settings: Settings): void;
}

/** A person as the background keeps them: enough to give the same color in every episode. */
export interface Person {
  /** `Speaker.id` */
  id: string;
  role: Role;
}

/** Calls the background answers. It is the only writer of storage. */
export interface BackgroundProtocol {
  /** Page → background: these people speak here; which slots do they keep? 0 is the host's. */
  seatPeople(people: { people: Person[] }): { slots: Record<string, number> };
  /** Page → background: say this on the toolbar icon of the tab. */
  showState(page: { state: PageState }): void;
  /** Page, popup, settings → background. */
  readSettings(): Settings;
  /** Page, settings → background: only the named fields change. */
  changeSettings(change: SettingsChange): Settings;
}
