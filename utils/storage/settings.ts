/** Under which the settings stand in the storage of the extension. */
export const SETTINGS_KEY = 'settings';

/** The tabs of the rail that can be remembered. */
export const RAIL_TABS = ['outline', 'speakers', 'questions', 'quotes'] as const;

/** What the reader chose, and how they left the rail. */
export interface Settings {
  /** Edges, initials and name colors on the page. */
  colors: boolean;
  /** Side of the rail in reading direction. */
  side: 'start' | 'end';
  density: 'comfortable' | 'compact';
  /** Whether the rail was last left open. */
  railOpen: boolean;
  railTab: (typeof RAIL_TABS)[number];
  /** The bar that appears at selected words. */
  selectionBar: boolean;
  /** Single letters on the page: walking turns and sentences, saving. */
  singleKeys: boolean;
  /** How one quote is written as Markdown; empty for the default. At most `LONGEST_TEMPLATE` code units. */
  template: string;
}

export const LONGEST_TEMPLATE = 10_000;

/** A change: any of the fields, nothing else. */
export type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  colors: true,
  side: 'end',
  density: 'comfortable',
  railOpen: true,
  railTab: 'outline',
  selectionBar: true,
  singleKeys: true,
  template: '',
};
