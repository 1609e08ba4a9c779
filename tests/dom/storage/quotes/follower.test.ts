// @vitest-environment node
/** Reading the database without PouchDB, and reading only what is new. */
import '../../../support/indexed-db';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Catalog } from '../../../../utils/quotes/search/catalog';
import { QuoteDatabase } from '../../../../utils/storage/quotes/database';
import { FastReader } from '../../../../utils/storage/quotes/fast-reader';
import { Follower } from '../../../../utils/storage/quotes/follower';
import type { QuoteStore } from '../../../../utils/storage/quotes/quote-store';
import { FaultyArea } from '../../../support/faulty-area';
import { draftOf, idOf, quoteOfDraft } from '../../../support/quotes';
import { allOf, storeOver } from '../../../support/store-world';

const database = new QuoteDatabase();
const reader = new FastReader();

function removed(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('_pouch_quotes');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Clears the data like a user who clears browsing data. The background recreates the database on its next call. */
async function cleared(): Promise<void> {
  await removed();
  await database.ids().catch(() => database.ids());
}

beforeEach(cleared);

async function follow(follower: Follower, catalog: Catalog): Promise<void> {
  const all = new Set<string>();
  let isAnew = false;
  for await (const { quotes, gone, anew } of follower.news()) {
    isAnew ||= anew;
    catalog.put(quotes);
    catalog.remove(gone);
    for (const { id } of quotes) all.add(id);
  }
  if (isAnew) catalog.retain(all);
}

const quotesOf = ({ kept, trashed }: Catalog) => [...kept, ...trashed].map(({ quote }) => quote);

type Act = (store: QuoteStore) => Promise<unknown>;

const which = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 6 });
const wishing = (name: string, wish: object) =>
  which.map((ns): [string, Act] => [
    `${name} ${ns}`,
    async (store) => {
      for (const n of ns) await store.change([idOf(n)], () => ({ edit: {}, ...wish }));
    },
  ]);
const act: fc.Arbitrary<[string, Act]> = fc.oneof(
  which.map((ns): [string, Act] => [
    `save ${ns}`,
    async (store) => {
      for (const n of ns) await store.save(draftOf(n));
    },
  ]),
  wishing('edit', { edit: { note: 'later' } }),
  wishing('edit again', { edit: { note: 'and later', tags: ['x'] } }),
  wishing('delete', { deleted: true }),
  wishing('restore', { deleted: false }),
  which.map((ns): [string, Act] => [`forget ${ns}`, (store) => store.deleteForever(ns.map(idOf))]),
  which.map((ns): [string, Act] => [
    `import ${ns}`,
    (store) => store.import(ns.map((n) => quoteOfDraft(draftOf(n, { note: 'from a file' })))),
  ]),
  fc.constant<[string, Act]>(['clear', cleared]),
);

describe('Follower', () => {
  test('finds what a full read finds, after any changes and whenever it looks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { minLength: 1, maxLength: 12 }), async (acts) => {
        await cleared();
        const area = new FaultyArea();
        const follower = new Follower(reader);
        const followed = new Catalog();
        for (const [[, doing], looks] of acts) {
          await doing(storeOver(database, area));
          if (looks) await follow(follower, followed);
        }
        const store = storeOver(database, area);
        await store.count();
        await follow(follower, followed);
        const anew = new Catalog();
        await follow(new Follower(reader), anew);
        expect(quotesOf(followed)).toEqual(quotesOf(anew));
        expect(quotesOf(anew).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(await allOf(store));
      }),
      { numRuns: 40 },
    );
  });

  test('reads everything once, last written first, and then only what was written since', async () => {
    const store = storeOver(database, new FaultyArea());
    await store.import(Array.from({ length: 1_000 }, (_, n) => quoteOfDraft(draftOf(n))));
    for (const n of [1, 2, 3]) await store.change([idOf(n)], () => ({ edit: { note: 'later' } }));
    const follower = new Follower(reader);
    const pieces = [];
    for await (const { quotes } of follower.news()) pieces.push(quotes.map(({ id }) => id));
    expect(pieces.flat().sort()).toEqual(Array.from({ length: 1_000 }, (_, n) => idOf(n)));
    expect(pieces[0]?.slice(0, 4)).toEqual([3, 2, 1, 999].map(idOf));
    const news = async () => {
      const found = [];
      for await (const piece of follower.news()) found.push(piece);
      return found;
    };
    expect(await news()).toEqual([]);
    await store.change([idOf(7)], () => ({ edit: {}, deleted: true }));
    await store.deleteForever([idOf(7)]);
    await store.change([idOf(8)], () => ({ edit: { note: 'new' } }));
    expect(await news()).toMatchObject([{ quotes: [{ id: idOf(8), note: 'new' }], gone: [idOf(7)], anew: false }]);
  });

  test('notices that the database was recreated, however much was written to it', async () => {
    const follower = new Follower(reader);
    const catalog = new Catalog();
    await storeOver(database, new FaultyArea()).save(draftOf(1));
    await follow(follower, catalog);
    await cleared();
    for (const n of [2, 3]) await storeOver(database, new FaultyArea()).save(draftOf(n));
    await follow(follower, catalog);
    expect(quotesOf(catalog).map(({ id }) => id)).toEqual([2, 3].map(idOf));
  });

  test('reports once that an empty database was read completely', async () => {
    const follower = new Follower(reader);
    const news = async () => {
      const found = [];
      for await (const piece of follower.news()) found.push(piece);
      return found;
    };
    expect(await news()).toEqual([{ quotes: [], gone: [], damaged: [], anew: true }]);
    expect(await news()).toEqual([]);
  });

  test('does not create a database that does not exist', async () => {
    await removed();
    await expect(new Follower(reader).news().next()).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('_pouch_quotes');
  });
});

test('reading a database that never answers times out', async () => {
  await database.ids();
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('_pouch_quotes');
    request.onsuccess = () => resolve(request.result);
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    // Anyone who opens the database now waits for the deletion, which in turn waits until `held` is closed.
    const gone = removed();
    const reading = new FastReader().mark().catch(String);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await reading).toBe('Error: The database does not answer.');
    held.close();
    await gone;
  } finally {
    vi.useRealTimers();
  }
});

test('readRange bypasses PouchDB and returns the same records', async () => {
  const store = storeOver(database, new FaultyArea());
  const ids = Array.from({ length: 30 }, (_, n) => idOf(n));
  await store.import(ids.map((_, n) => quoteOfDraft(draftOf(n))));
  for (const id of ids.slice(5, 9)) await store.change([id], () => ({ edit: { note: 'later' } }));
  const some = ids.slice(3, 20);
  expect([...(await database.readRange(some))]).toEqual([...(await database.read(some))]);
});
