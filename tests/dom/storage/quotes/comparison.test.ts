// @vitest-environment node
/** Comparing the two copies at startup is cheap when nothing is wrong, and finds whatever is wrong. */
import '../../../support/indexed-db';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recordOf } from '../../../../utils/quotes/model/record';
import { QuoteDatabase } from '../../../../utils/storage/quotes/database';
import { openUncounted } from '../../../../utils/storage/quotes/open-uncounted';
import { type Faults, FaultyArea } from '../../../support/faulty-area';
import { draftOf, idOf, quoteOfDraft } from '../../../support/quotes';
import { storeOver } from '../../../support/store-world';

const database = new QuoteDatabase();
const COUNT = 1_200;

/** Counts the records that are read from it. */
class CountingArea extends FaultyArea {
  asked = new Set<string>();

  override get(keys: string | string[] | null) {
    for (const key of [keys ?? []].flat()) if (key.startsWith('quote:')) this.asked.add(key.slice('quote:'.length));
    return super.get(keys);
  }
}

/** A freshly started background, over what is stored. */
function started(stored = new Map<string, string>(), faults: Faults = {}) {
  const area = new CountingArea(faults, stored);
  return { area, store: storeOver(database, area) };
}

/** A library whose two copies have been compared once. */
async function compared() {
  const { area, store } = started();
  await store.import(Array.from({ length: COUNT }, (_, n) => quoteOfDraft(draftOf(n))));
  const first = await started(area.stored).store.repairDue(null);
  return { stored: area.stored, first };
}

beforeEach(async () => {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('_pouch_quotes').onsuccess = resolve;
  });
  await database.ids().catch(() => database.ids());
});

describe('comparing the two copies at startup', () => {
  test('reads everything once, and later only a share and what was written since', async () => {
    const { stored, first } = await compared();
    expect(first.changed).toEqual([]);
    await started(stored).store.save(draftOf(2_000));
    const second = started(stored);
    const { compared: next, changed } = await second.store.repairDue(first.compared);
    expect(changed).toEqual([]);
    expect([...second.area.asked].sort()).toEqual([...Array.from({ length: 500 }, (_, n) => idOf(n)), idOf(2_000)]);
    const third = started(stored);
    await third.store.repairDue(next);
    expect([...third.area.asked].sort()).toEqual(Array.from({ length: 500 }, (_, n) => idOf(500 + n)));
  });

  test('F56 gives the second copy what it failed to store before', async () => {
    const { stored, first } = await compared();
    const note = 'only in the database';
    const failing = started(stored, { faultOf: () => 'reject' });
    await failing.store.change([idOf(COUNT - 1)], () => ({ edit: { note } }));
    expect(stored.get(`quote:${idOf(COUNT - 1)}`)).not.toContain(note);
    await started(stored).store.repairDue(first.compared);
    expect(stored.get(`quote:${idOf(COUNT - 1)}`)).toContain(note);
  });

  test('F56 retries what the second copy could not store, however often that takes', async () => {
    const { stored, first } = await compared();
    const note = 'only in the database';
    const failing = { faultOf: () => 'reject' as const };
    await started(stored, failing).store.change([idOf(COUNT - 1)], () => ({ edit: { note } }));
    const { compared: still } = await started(stored, failing).store.repairDue(first.compared);
    await started(stored).store.repairDue(still);
    expect(stored.get(`quote:${idOf(COUNT - 1)}`)).toContain(note);
  });

  test('F55 retries what the database could not store', async () => {
    const { stored, first } = await compared();
    const note = 'only in the second copy';
    const ahead = recordOf({ ...quoteOfDraft(draftOf(3, { note })), revision: 2 });
    stored.set(`quote:${idOf(3)}`, JSON.stringify(ahead));
    const failing = vi.spyOn(database, 'write').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    const { compared: still } = await started(stored).store.repairDue(first.compared);
    expect(failing).toHaveBeenCalledOnce();
    expect(await database.read([idOf(3)])).not.toEqual(new Map([[idOf(3), ahead]]));
    await started(stored).store.repairDue(still);
    expect(await database.read([idOf(3)])).toEqual(new Map([[idOf(3), ahead]]));
    failing.mockRestore();
  });

  test('F56 restores silently corrupted records of the second copy within a few startups', async () => {
    const { stored, first } = await compared();
    const keys = [0, 600, COUNT - 1].map((n) => `quote:${idOf(n)}`);
    const sound = keys.map((key) => stored.get(key));
    for (const key of keys) stored.set(key, '"garbled"');
    let last = first.compared;
    for (let start = 0; start < 3; start++) ({ compared: last } = await started(stored).store.repairDue(last));
    expect(keys.map((key) => stored.get(key))).toEqual(sound);
  });

  test('F56 refills a cleared database completely from the second copy', async () => {
    const { stored, first } = await compared();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('_pouch_quotes').onsuccess = resolve;
    });
    await database.ids().catch(() => undefined);
    const { changed } = await started(stored).store.repairDue(first.compared);
    expect(changed).toHaveLength(COUNT);
    expect(await database.ids()).toHaveLength(COUNT);
  });
});

test('opening the database without counting its records changes nothing about it', async () => {
  const { area, store } = started();
  await store.import([1, 2, 3].map((n) => quoteOfDraft(draftOf(n))));
  openUncounted();
  // PouchDB caches open databases per module, so the next background needs fresh modules.
  vi.resetModules();
  const next = await import('../../../../utils/storage/quotes/database');
  const anew = new next.QuoteDatabase();
  expect(await anew.ids()).toEqual([1, 2, 3].map(idOf));
  expect(await storeOver(anew, area).change([idOf(2)], () => ({ edit: { note: 'x' } }))).toMatchObject([
    { quote: { note: 'x', revision: 2 } },
  ]);
  expect((await anew.read([idOf(2)])).size).toBe(1);
});
