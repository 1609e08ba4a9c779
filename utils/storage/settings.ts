import { DEFAULT_KEYS, type Keys } from '../lib/shortcuts';

/** Key of the settings in the extension's storage. */
export const SETTINGS_KEY = 'settings';

/** The tabs of the rail that can be remembered. */
export const RAIL_TABS = ['outline', 'speakers', 'questions', 'quotes', 'search'] as const;

/** The reader's choices, and how they left the rail. */
export interface Settings {
  /** Whether edges, initials and name colors are shown on the page. */
  colors: boolean;
  /** Whether the strip is shown above the text. */
  strip: boolean;
  /** Side of the rail, relative to the reading direction. */
  side: 'start' | 'end';
  density: 'comfortable' | 'compact';
  /** Whether the rail was last left open. */
  railOpen: boolean;
  railTab: (typeof RAIL_TABS)[number];
  /** Whether the selection bar appears at selected words. */
  selectionBar: boolean;
  /** Whether single-letter shortcuts are on: moving, saving, folding the rail. */
  singleKeys: boolean;
  keys: Keys;
  /** Markdown template of one quote; empty for the default. At most `LONGEST_TEMPLATE` code units. */
  template: string;
}

export const LONGEST_TEMPLATE = 10_000;

/** A change: any subset of the fields. */
export type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  colors: true,
  strip: true,
  side: 'end',
  density: 'comfortable',
  railOpen: true,
  railTab: 'outline',
  selectionBar: true,
  singleKeys: true,
  keys: DEFAULT_KEYS,
  template: '',
};

/** The keys that work now; null while the reader has turned single-letter shortcuts off. */
export function activeKeys({ singleKeys, keys }: Settings): Keys | null {
  return singleKeys ? keys : null;
}
