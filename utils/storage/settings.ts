import './zod-setup';
import * as z from 'zod/mini';

/** What the reader chose, and how they left the rail. */
export const SettingsSchema = z.object({
  /** Edges, initials and name colors on the page. */
  colors: z.boolean(),
  /** Side of the rail in reading direction. */
  side: z.enum(['start', 'end']),
  density: z.enum(['comfortable', 'compact']),
  /** Whether the rail was last left open. */
  railOpen: z.boolean(),
  railTab: z.enum(['outline', 'speakers']),
});

export type Settings = z.infer<typeof SettingsSchema>;

/** A change: any of the fields, nothing else. */
export const SettingsChangeSchema = z.partial(SettingsSchema);

export type SettingsChange = z.infer<typeof SettingsChangeSchema>;

export const DEFAULT_SETTINGS: Settings = {
  colors: true,
  side: 'end',
  density: 'comfortable',
  railOpen: true,
  railTab: 'outline',
};

/** Reads what is stored: every field that is sound is kept, every other one falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  const settings = { ...DEFAULT_SETTINGS };
  if (typeof stored !== 'object' || stored === null) return settings;
  for (const [name, value] of Object.entries(stored)) {
    const parsed = SettingsChangeSchema.safeParse({ [name]: value });
    if (parsed.success && Object.hasOwn(DEFAULT_SETTINGS, name)) Object.assign(settings, parsed.data);
  }
  return settings;
}
