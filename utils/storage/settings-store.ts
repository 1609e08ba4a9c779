import '../quotes/model/zod-setup';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Queue } from '../lib/queue';
import { SETTINGS_KEY, type Settings, type SettingsChange } from './settings';
import { parseSettings } from './settings-schema';

const SLOTS_KEY = 'slots';

const SlotSchema = z.number().check(z.int(), z.minimum(0), z.maximum(8));

/** The part of the `chrome.storage.local` API that is used; a parameter so that tests can make it fail. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Stores settings and each person's slot. The background owns the only instance: one writer, with queued changes. */
export class SettingsStore {
  readonly #area: Area;
  readonly #queue = new Queue();

  constructor(area: Area = browser.storage.local) {
    this.#area = area;
  }

  async readSettings(): Promise<Settings> {
    return parseSettings(await this.#read(SETTINGS_KEY));
  }

  /** @returns the settings as stored after the change */
  changeSettings(change: SettingsChange): Promise<Settings> {
    return this.#queue.run(async () => {
      const settings = parseSettings({ ...(await this.readSettings()), ...change });
      await this.#area.set({ [SETTINGS_KEY]: settings });
      return settings;
    });
  }

  /** The slot of everyone who has one, by person id. */
  async readSlots(): Promise<Record<string, number>> {
    return Object.fromEntries(parseSlots(await this.#read(SLOTS_KEY)));
  }

  /** Passes the remembered slots to `change`, stores the ones it returns and resolves to its answer. */
  changeSlots<T>(
    change: (known: Map<string, number>) => { remembered: ReadonlyMap<string, number>; answer: T },
  ): Promise<T> {
    return this.#queue.run(async () => {
      const known = parseSlots(await this.#read(SLOTS_KEY));
      const { remembered, answer } = change(known);
      if (!sameEntries(known, remembered)) await this.#area.set({ [SLOTS_KEY]: Object.fromEntries(remembered) });
      return answer;
    });
  }

  async #read(key: string): Promise<unknown> {
    return (await this.#area.get(key))[key];
  }
}

function sameEntries(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** Person → slot. A damaged entry costs only that person their color. */
function parseSlots(stored: unknown): Map<string, number> {
  const slots = new Map<string, number>();
  if (typeof stored !== 'object' || stored === null) return slots;
  for (const [id, value] of Object.entries(stored)) {
    const slot = SlotSchema.safeParse(value);
    if (slot.success) slots.set(id, slot.data);
  }
  return slots;
}
