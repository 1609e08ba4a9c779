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

  test('takes the keys one by one: a bad or clashing one gets its default, and the rest of the settings stays', () => {
    const { keys } = DEFAULT_SETTINGS;
    const stored = { ...keys, 'next-turn': 'x', ask: 'Enter', save: 't', play: '', other: 'y' };
    expect(parseSettings({ side: 'start', keys: stored })).toEqual({
      ...DEFAULT_SETTINGS,
      side: 'start',
      keys: { ...keys, 'next-turn': 'x', play: '' },
    });
    for (const damaged of [null, 7, 'j', []]) expect(parseSettings({ keys: damaged })).toEqual(DEFAULT_SETTINGS);
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
  test('F52 reports a failed write, changes nothing, and does not block the next one', async () => {
    const store = new SettingsStore(new FaultyArea({ failingSets: [0] }));
    await expect(store.change({ side: 'start' })).rejects.toThrow('quota');
    expect(await store.read()).toEqual(DEFAULT_SETTINGS);
    expect(await store.change({ colors: false })).toEqual({ ...DEFAULT_SETTINGS, colors: false });
  });

  test('applies all changes made at the same time', async () => {
    const store = new SettingsStore(new FaultyArea({ delays: [5, 0, 3] }));
    await Promise.all([
      store.change({ side: 'start' }),
      store.change({ colors: false }),
      store.change({ railTab: 'speakers' }),
    ]);
    expect(await store.read()).toMatchObject({ side: 'start', colors: false, railTab: 'speakers' });
  });
});
