import '../lib/zod-setup';
import * as z from 'zod/mini';
import { soundKeys } from '../lib/shortcuts';
import { DEFAULT_SETTINGS, LONGEST_TEMPLATE, RAIL_TABS, type Settings, type SettingsChange } from './settings';

/** A settings change as received in a message. */
export const SettingsChangeSchema: z.ZodMiniType<SettingsChange> = z.partial(
  z.object({
    colors: z.boolean(),
    strip: z.boolean(),
    side: z.enum(['start', 'end']),
    density: z.enum(['comfortable', 'compact']),
    railOpen: z.boolean(),
    railTab: z.enum(RAIL_TABS),
    selectionBar: z.boolean(),
    singleKeys: z.boolean(),
    keys: z.pipe(z.unknown(), z.transform(soundKeys)),
    template: z.string().check(z.maxLength(LONGEST_TEMPLATE)),
  }),
);

/** Parses stored settings: valid fields are kept, all others fall back to their defaults. */
export function parseSettings(stored: unknown): Settings {
  const settings = { ...DEFAULT_SETTINGS };
  if (typeof stored !== 'object' || stored === null) return settings;
  for (const [name, value] of Object.entries(stored)) {
    if (value === undefined || !Object.hasOwn(DEFAULT_SETTINGS, name)) continue;
    const parsed = SettingsChangeSchema.safeParse({ [name]: value });
    if (parsed.success) Object.assign(settings, parsed.data);
  }
  return settings;
}
