import type { Handlers } from '../../utils/messaging/dispatch';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import type { SettingsChange } from '../../utils/storage/settings';
import { SettingsChangeSchema } from '../../utils/storage/settings-schema';
import type { SettingsStore } from '../../utils/storage/settings-store';
import { tellPages } from './podcast-tabs';
import type { PrivateWindows } from './private-windows';

/** Calls about the reader's settings. */
type SettingsCalls = Pick<BackgroundProtocol, 'readSettings' | 'changeSettings'>;

/** Handlers for calls about the reader's settings. */
export function settingsHandlers(store: SettingsStore, privateWindows: PrivateWindows): Handlers<SettingsCalls> {
  return {
    readSettings: { from: ['page', 'extension'], data: null, handle: () => store.read() },
    changeSettings: {
      from: ['page', 'extension'],
      data: SettingsChangeSchema,
      handle: async (change, sender) => {
        const kept = (await privateWindows.mayStore(sender)) ? change : chosen(change);
        if (Object.keys(kept).length === 0) return store.read();
        const settings = await store.change(kept);
        // The page that made the change already knows.
        void tellPages('settingsChanged', ({ id }) => id !== sender.tab?.id);
        return settings;
      },
    },
  };
}

/** Only settings the reader chose explicitly, without the rail's state, which is remembered without their asking. */
function chosen({ railOpen, railTab, ...set }: SettingsChange): SettingsChange {
  return set;
}
