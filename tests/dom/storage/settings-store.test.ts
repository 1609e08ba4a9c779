import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/storage/settings';
import { parseSettings } from '../../../utils/storage/settings-schema';
import { SettingsStore } from '../../../utils/storage/settings-store';
import { FaultyArea } from '../../support/faulty-area';

describe('parseSettings', () => {
  test('F54 accepts any stored value: valid fields are kept, the others get their defaults', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(parseSettings(stored))).toEqual(Object.keys(DEFAULT_SETTINGS));
      }),
    );
    expect(parseSettings({ side: 'start', density: 7, extra: 1, __proto__: { colors: false } })).toEqual({
      ...DEFAULT_SETTINGS,
      side: 'start',
    });
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.record({ colors: fc.boolean(), side: fc.constantFrom('start', 'end', 'left') }), (stored) => {
        expect(parseSettings(parseSettings(stored))).toEqual(parseSettings(stored));
      }),
    );
  });
});

describe('SettingsStore', () => {
  const seat = (store: SettingsStore, id: string) =>
    store.changeSlots((known) => {
      const slot = known.get(id) ?? (known.size % 8) + 1;
      return { remembered: new Map(known).set(id, slot), answer: slot };
    });

  test('F62 keeps all slots that are assigned at the same time, however slow the disk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.oneof(fc.constantFrom('constructor', 'toString'), fc.stringMatching(/^[a-z]{1,5}$/)), {
          maxLength: 8,
        }),
        fc.array(fc.nat(2), { maxLength: 20 }),
        async (ids, delays) => {
          const store = new SettingsStore(new FaultyArea({ delays }));
          const first = await Promise.all(ids.map((id) => seat(store, id)));
          expect(await Promise.all(ids.map((id) => seat(store, id)))).toEqual(first);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('F52 reports a failed write, changes nothing, and does not block the next one', async () => {
    const store = new SettingsStore(new FaultyArea({ failingSets: [0] }));
    await expect(store.changeSettings({ side: 'start' })).rejects.toThrow('quota');
    expect(await store.readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await store.changeSettings({ colors: false })).toEqual({ ...DEFAULT_SETTINGS, colors: false });
  });

  test('applies all changes made at the same time', async () => {
    const store = new SettingsStore(new FaultyArea({ delays: [5, 0, 3] }));
    await Promise.all([
      store.changeSettings({ side: 'start' }),
      store.changeSettings({ colors: false }),
      store.changeSettings({ railTab: 'speakers' }),
    ]);
    expect(await store.readSettings()).toMatchObject({ side: 'start', colors: false, railTab: 'speakers' });
  });

  test('assigns slots anew when the stored ones are damaged', async () => {
    const area = new FaultyArea();
    area.stored.set('slots', '{"ilse brandt": "teal"}');
    expect(await seat(new SettingsStore(area), 'ilse brandt')).toBe(1);
  });
});
