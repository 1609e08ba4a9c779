import { Queue } from '../lib/queue';
import type { Area } from './area';
import { SETTINGS_KEY, type Settings, type SettingsChange } from './settings';
import { parseSettings } from './settings-schema';

/** Stores the settings. The background owns the only instance: one writer, with queued changes. */
export class SettingsStore {
  readonly #area: Area;
  readonly #queue = new Queue();

  constructor(area: Area) {
    this.#area = area;
  }

  async read(): Promise<Settings> {
    return parseSettings((await this.#area.get(SETTINGS_KEY))[SETTINGS_KEY]);
  }

  /** @returns the settings as stored after the change */
  change(change: SettingsChange): Promise<Settings> {
    return this.#queue.run(async () => {
      const settings = parseSettings({ ...(await this.read()), ...change });
      await this.#area.set({ [SETTINGS_KEY]: settings });
      return settings;
    });
  }
}
