// @vitest-environment node
import '../../../support/indexed-db';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { canonicalJson, type Json } from '../../../../utils/quotes/model/checksum';
import { conflictCopyOf } from '../../../../utils/quotes/model/merge';
import { LONGEST_NOTE, LONGEST_QUOTE, type Quote } from '../../../../utils/quotes/model/quote';
import { recordOf } from '../../../../utils/quotes/model/record';
import type { NumberedCopy } from '../../../../utils/storage/quotes/copy';
import { QuoteDatabase } from '../../../../utils/storage/quotes/database';
import type { QuoteStore } from '../../../../utils/storage/quotes/quote-store';
import { SecondCopy } from '../../../../utils/storage/quotes/second-copy';
import { type Fault, type Faults, FaultyArea, FaultyCopy } from '../../../support/faulty-area';
import { Life } from '../../../support/life';
import { draftOf, EPISODE, idOf, quoteOfDraft } from '../../../support/quotes';
import { allOf, storeOver } from '../../../support/store-world';

/** A store over two storages in memory, which outlive it. */
function setUp(faults: { database?: Faults; second?: Faults } = {}, now?: () => number) {
  const database = new FaultyCopy(faults.database);
  const area = new FaultyArea(faults.second);
  /** A restarted store over the same storages, without faults. */
  const again = () => storeOver(new FaultyCopy({}, database.stored), new FaultyArea({}, area.stored), now);
  return { database, area, store: storeOver(database, area, now), again };
}

const change = async (store: QuoteStore, n: number, wish: ReturnType<Parameters<QuoteStore['change']>[1]>) =>
  (await store.change([idOf(n)], () => wish))[0];

async function saveAll(store: QuoteStore, count: number): Promise<Quote[]> {
  for (let n = 0; n < count; n++) await store.save(draftOf(n));
  return allOf(store);
}

/**
 * Kills a background before its first step, then another one before its second step, and so on, until one finishes.
 * @param before prepares the storages, which are new each time, without faults
 * @param after checks what the next background finds
 */
async function killedAnywhere(
  before: (calm: QuoteStore) => Promise<unknown>,
  act: (dying: QuoteStore) => Promise<unknown>,
  after: (calm: QuoteStore) => Promise<void>,
) {
  for (let steps = 0, isDone = false; !isDone; steps++) {
    const [database, area] = [new Map<string, string>(), new Map<string, string>()];
    const over = (faults: Faults) => storeOver(new FaultyCopy(faults, database), new FaultyArea(faults, area));
    await before(over({}));
    const life = new Life(steps);
    isDone = await life.lasts(act(over({ step: life.step })));
    await after(over({}));
  }
}

const quoteKeys = (area: FaultyArea) => [...area.stored.keys()].filter((key) => key.startsWith('quote:'));

describe('saving', () => {
  test('F65 F66 stores one quote per id, even after a restart, and never replaces another passage', async () => {
    const { store, again } = setUp();
    const first = await store.save(draftOf(1));
    expect(first).toMatchObject({ outcome: 'saved', quote: { revision: 1, episode: { url: EPISODE } } });
    expect(await store.save(draftOf(1))).toEqual(first);
    expect(await again().save(draftOf(1))).toEqual(first);
    const other = { ...draftOf(1), anchor: draftOf(2).anchor };
    expect(await store.save(other)).toEqual({ outcome: 'refused', reason: 'unknown' });
    expect(await store.save(draftOf(1, { episode: { ...draftOf(1).episode, url: `${EPISODE}-2` } }))).toEqual({
      outcome: 'refused',
      reason: 'unknown',
    });
    expect(await allOf(again())).toHaveLength(1);
  });

  test('F62 keeps all quotes that are saved at the same time', async () => {
    const { store } = setUp({ database: { delays: [3, 0, 2, 0, 5] }, second: { delays: [0, 4] } });
    await Promise.all(Array.from({ length: 8 }, (_, n) => store.save(draftOf(n))));
    expect(await store.ofEpisode(EPISODE)).toHaveLength(8);
  });

  test('F111 stores two quotes of the same passage separately', async () => {
    const { store } = setUp();
    await store.save(draftOf(1));
    await store.save({ ...draftOf(2), anchor: draftOf(1).anchor });
    expect(await store.ofEpisode(EPISODE)).toHaveLength(2);
  });

  test('F52 without room writes nothing, says why, leaves other quotes alone, and works again later', async () => {
    const { store, database, area } = setUp({ database: { failingSets: [1] } });
    await store.save(draftOf(1));
    const before = [[...database.stored], [...area.stored]];
    expect(await store.save(draftOf(2))).toEqual({ outcome: 'refused', reason: 'full' });
    expect([[...database.stored], [...area.stored]]).toEqual(before);
    expect(await store.save(draftOf(3))).toMatchObject({ outcome: 'saved' });
  });

  test.each(['reject', 'drop', 'garble', 'reject-after'] as const)(
    'F68 F52 is not reported as done when the database fails: %s',
    async (fault) => {
      const faults = [fault];
      const { store, again } = setUp({ database: { faultOf: () => faults.shift() ?? null } });
      expect(await store.save(draftOf(1))).toEqual({ outcome: 'refused', reason: 'broken' });
      expect(await store.save(draftOf(1))).toMatchObject({ outcome: 'saved' });
      expect(await allOf(again())).toHaveLength(1);
    },
  );

  test('F68 reports an unexplained failure as a lack of space only if the disk is full', async () => {
    const failing = (isDiskFull: () => Promise<boolean>) => {
      const database = new FaultyCopy({ faultOf: () => 'reject' });
      return storeOver(database, new FaultyArea(), Date.now, isDiskFull).save(draftOf(1));
    };
    expect(await failing(async () => true)).toEqual({ outcome: 'refused', reason: 'full' });
    expect(await failing(async () => false)).toEqual({ outcome: 'refused', reason: 'broken' });
    expect(await failing(() => Promise.reject(new Error('no estimate')))).toMatchObject({ reason: 'broken' });
  });

  test('F56 F72 updates the second copy at once, for changes too, without a comparison', async () => {
    const { store, area, database } = setUp();
    await store.save(draftOf(1));
    await vi.waitFor(() => expect(quoteKeys(area)).toEqual([`quote:${idOf(1)}`]));
    await change(store, 1, { edit: { note: 'oil' } });
    await vi.waitFor(() => expect(area.stored.get(`quote:${idOf(1)}`)).toBe(database.stored.get(idOf(1))));
    expect(area.stored.get(`quote:${idOf(1)}`)).toContain('oil');
  });

  test('F56 succeeds without the second copy, which receives the quote later', async () => {
    const { store, area, again } = setUp({ second: { failingSets: [0, 1, 2, 3] } });
    expect(await store.save(draftOf(1))).toMatchObject({ outcome: 'saved' });
    expect(quoteKeys(area)).toEqual([]);
    await again().ofEpisode(EPISODE);
    expect(quoteKeys(area)).toHaveLength(1);
  });

  test('F56 gives the second copy what it could not store once it can store something again', async () => {
    const { store, database, area } = setUp({ second: { failingSets: [0, 1] } });
    for (const n of [1, 2, 3]) await store.save(draftOf(n));
    await vi.waitFor(() => expect(quoteKeys(area)).toHaveLength(3));
    for (const n of [1, 2, 3]) expect(area.stored.get(`quote:${idOf(n)}`)).toBe(database.stored.get(idOf(n)));
  });

  test('F76 refuses a quote or note that is too long, and accepts one of the maximum length', async () => {
    const { store } = setUp();
    const long = (n: number, length: number) => ({
      ...draftOf(n),
      anchor: { ...draftOf(n).anchor, exact: 'a'.repeat(length) },
    });
    expect(await store.save(long(1, LONGEST_QUOTE + 1))).toEqual({ outcome: 'refused', reason: 'too-long' });
    expect(await store.save(long(2, LONGEST_QUOTE))).toMatchObject({ outcome: 'saved' });
    const note = 'a'.repeat(LONGEST_NOTE + 1);
    expect(await store.save(draftOf(3, { note }))).toEqual({ outcome: 'refused', reason: 'long-note' });
    expect(await change(store, 2, { edit: { note } })).toEqual({ outcome: 'refused', reason: 'long-note' });
    const passage = long(2, LONGEST_QUOTE + 1);
    expect(await change(store, 2, { edit: {}, passage })).toMatchObject({ reason: 'too-long' });
  });

  test('F69 works under any clock, and orders quotes by id, not by time', async () => {
    const clocks = [Number.NaN, -1e15, 4_070_908_800_000, 0, 1e300];
    const { store } = setUp({}, () => clocks.shift() ?? 0);
    for (const n of [3, 1, 2]) expect(await store.save(draftOf(n))).toMatchObject({ outcome: 'saved' });
    expect((await store.ofEpisode(EPISODE)).map(({ id }) => id)).toEqual([1, 2, 3].map(idOf));
  });
});

describe('changing', () => {
  test('F63 one note in two tabs keeps both notes', async () => {
    const { store } = setUp();
    await store.save(draftOf(1));
    const [a, b] = await Promise.all(
      ['from one', 'from the other'].map((note) => change(store, 1, { edit: { note }, seen: 1 })),
    );
    expect(a).toMatchObject({ outcome: 'saved', quote: { revision: 2 } });
    expect(b).toMatchObject({ outcome: 'saved', quote: { revision: 3 }, conflict: { note: 'from one' } });
    expect((await allOf(store)).map(({ note }) => note).sort()).toEqual(['from one', 'from the other']);
  });

  test('F63 overwrites nothing with the losing version, even if the ids it could have are taken', async () => {
    const { store } = setUp();
    await store.save(draftOf(1));
    await change(store, 1, { edit: { note: 'theirs' } });
    const theirs = (await store.get(idOf(1))) as Quote;
    const taken = [0, 1, 2].map((again) => ({ ...conflictCopyOf(theirs, again).quote, note: `gone on with ${again}` }));
    await store.import(taken);
    const mine = { edit: { note: 'mine' }, seen: 1 };
    expect(await change(store, 1, mine)).toMatchObject({ conflict: { note: 'theirs' } });
    const notes = (await allOf(store)).map(({ note }) => note);
    expect(notes.sort()).toEqual([...taken.map(({ note }) => note), 'mine', 'theirs']);
  });

  test('F63 overwrites no edited or deleted copy with the losing version, and stores it only once', async () => {
    const { store } = setUp();
    await store.save(draftOf(1));
    /** Two clients edit the same revision. Returns the id of the conflict copy that holds the first one's note. */
    const meet = async () => {
      const before = (await store.get(idOf(1)))?.revision ?? 0;
      await change(store, 1, { edit: { note: 'theirs' } });
      const reply = await change(store, 1, { edit: { note: 'mine' }, seen: before });
      return reply?.outcome === 'saved' ? (reply.conflict?.id ?? '') : '';
    };
    const copies = async () => (await allOf(store)).filter(({ id }) => id !== idOf(1));
    const first = await meet();
    expect(await meet()).toBe(first);
    expect(await copies()).toMatchObject([{ note: 'theirs', revision: 1 }]);
    await store.change([first], () => ({ edit: { note: 'theirs, and three paragraphs more' } }));
    const second = await meet();
    expect((await copies()).map(({ note }) => note).sort()).toEqual(['theirs', 'theirs, and three paragraphs more']);
    await store.change([first], () => ({ edit: { note: 'theirs' }, deleted: true }));
    await store.change([second], () => ({ edit: {}, deleted: true }));
    await store.deleteForever([second]);
    const third = await meet();
    expect(new Set([first, second, third]).size).toBe(3);
    const left = (await copies()).map(({ id, deleted }) => [id, deleted === null]);
    expect(new Map(left as [string, boolean][])).toEqual(
      new Map([
        [first, false],
        [third, true],
      ]),
    );
  });

  test('F63 loses neither version when the background is killed at any step of the later change', async () => {
    const notes: string[] = [];
    await killedAnywhere(
      async (calm) => {
        await calm.save(draftOf(1));
        await change(calm, 1, { edit: { note: 'from one' }, seen: 1 });
      },
      (dying) => change(dying, 1, { edit: { note: 'from the other' }, seen: 1 }),
      async (calm) => {
        const found = (await allOf(calm)).map(({ note }) => note);
        notes.push(found.sort().join());
      },
    );
    expect(new Set(notes)).toEqual(new Set(['from one', 'from one,from the other']));
    expect(notes.at(-1)).toBe('from one,from the other');
  });

  test('F64 restores a quote that another tab deleted', async () => {
    const { store } = setUp();
    await store.save(draftOf(1));
    await change(store, 1, { edit: {}, deleted: true });
    expect(await store.ofEpisode(EPISODE)).toEqual([]);
    expect(await change(store, 1, { edit: { note: 'mine' }, seen: 1 })).toMatchObject({ quote: { deleted: null } });
    expect(await store.ofEpisode(EPISODE)).toMatchObject([{ note: 'mine' }]);
  });

  test('that was written although the database said it had failed is listed at once', async () => {
    let fault: Fault | null = null;
    const { store } = setUp({ database: { faultOf: () => fault } });
    await saveAll(store, 1);
    await store.ofEpisode(EPISODE);
    fault = 'reject-after';
    expect(await store.save(draftOf(5))).toMatchObject({ outcome: 'refused' });
    fault = null;
    expect((await store.ofEpisode(EPISODE)).map(({ id }) => id)).toEqual([idOf(0), idOf(5)]);
  });

  test('lists tags, most used first, without those in the trash', async () => {
    const { store } = setUp();
    const tags = [['oil'], ['sea', 'oil'], ['trash', 'sea'], ['trash'], ['oil']];
    for (const [n, each] of tags.entries()) await store.save(draftOf(n, { tags: each }));
    for (const n of [2, 3]) await change(store, n, { edit: {}, deleted: true });
    expect(await store.tags()).toEqual(['oil', 'sea']);
  });

  test('skips unknown quotes in bulk, and applies to all of the others or to none', async () => {
    const { store } = setUp();
    await saveAll(store, 3);
    const wish = { edit: { tags: ['x'] } };
    const tags = async () => (await allOf(store)).map((quote) => quote.tags);
    expect(await store.change([idOf(9), idOf(0)], () => wish)).toMatchObject([
      { outcome: 'refused', reason: 'unknown' },
      { outcome: 'saved', quote: { id: idOf(0) } },
    ]);
    expect(await tags()).toEqual([['x'], [], []]);
    const long = { edit: { note: 'x'.repeat(LONGEST_NOTE + 1) } };
    const refused = await store.change([1, 2].map(idOf), ({ id }) => (id === idOf(2) ? long : wish));
    expect(refused).toEqual(Array(2).fill({ outcome: 'refused', reason: 'long-note' }));
    expect(await tags()).toEqual([['x'], [], []]);
    await store.change([idOf(0), idOf(2)], () => wish);
    expect(await tags()).toEqual([['x'], [], ['x']]);
  });

  test('permanently deletes only trashed quotes, which can then no longer be saved or restored', async () => {
    const { store, again, area } = setUp();
    await saveAll(store, 2);
    await change(store, 1, { edit: {}, deleted: true });
    await store.deleteForever([idOf(0), idOf(1)]);
    expect((await allOf(again())).map(({ id }) => id)).toEqual([idOf(0)]);
    expect([...area.stored.values()].join()).not.toContain('Lantern number 1');
    expect(await store.save(draftOf(1))).toEqual({ outcome: 'refused', reason: 'unknown' });
    expect(await change(store, 1, { edit: {}, deleted: false })).toEqual({ outcome: 'refused', reason: 'unknown' });
  });

  test('F52 permanently deletes nothing without room, says why, and does so later', async () => {
    const { store } = setUp({ database: { failingSets: [2] } });
    await store.save(draftOf(1));
    await change(store, 1, { edit: {}, deleted: true });
    expect(await store.deleteForever([idOf(1)])).toEqual({ outcome: 'refused', reason: 'full' });
    expect(await allOf(store)).toHaveLength(1);
    expect(await store.deleteForever([idOf(1)])).toEqual({ outcome: 'deleted', ids: [idOf(1)] });
    expect(await allOf(store)).toEqual([]);
  });

  test('empties only old quotes from the trash, and spares one that is restored meanwhile', async () => {
    let now = Date.UTC(2026, 0, 1);
    const { store } = setUp({}, () => now);
    await saveAll(store, 3);
    for (const n of [0, 1]) {
      await change(store, n, { edit: {}, deleted: true });
      now += 86_400_000;
    }
    await store.emptyTrash('2026-01-01T12:00:00.000Z');
    expect((await allOf(store)).map(({ id }) => id)).toEqual([1, 2].map(idOf));
    const emptying = store.emptyTrash('2027-01-01T00:00:00.000Z');
    const back = change(store, 1, { edit: {}, deleted: false });
    await Promise.all([emptying, back]);
    expect((await allOf(store)).map(({ id }) => id)).toEqual([1, 2].map(idOf));
  });
});

describe('damage and loss', () => {
  const COUNT = 6;
  const anySide = fc.constantFrom('database' as const, 'second' as const);

  /** Damages the text of a record. */
  const harm = (text: string, at: number, how: number): string => {
    if (how === 0) return JSON.stringify('x');
    if (how === 1) return JSON.stringify({ ...JSON.parse(text), 'rt:color': 'green' });
    const place = at % text.length;
    const byte = String.fromCharCode((text.charCodeAt(place) % 90) + 33);
    const changed = text.slice(0, place) + byte + text.slice(place + 1);
    try {
      JSON.parse(changed);
      return changed;
    } catch {
      return JSON.stringify(changed);
    }
  };

  test('P18 F54 F56 F72 whatever one copy loses or damages is restored from the other', async () => {
    const anyHarm = fc.record({ n: fc.nat(COUNT - 1), how: fc.constantFrom(0, 1, 2, 'lose'), at: fc.nat() });
    await fc.assert(
      fc.asyncProperty(anySide, fc.array(anyHarm), fc.boolean(), async (side, harms, whole) => {
        const { store, database, area, again } = setUp();
        const before = await saveAll(store, COUNT);
        const stored = side === 'database' ? database.stored : area.stored;
        const key = (n: number) => (side === 'database' ? idOf(n) : `quote:${idOf(n)}`);
        if (whole) stored.clear();
        for (const { n, how, at } of harms) {
          const text = stored.get(key(n));
          if (how === 'lose') stored.delete(key(n));
          else if (text !== undefined) stored.set(key(n), harm(text, at, how as number));
        }
        const next = again();
        expect(await next.ofEpisode(EPISODE)).toEqual(before);
        await next.repairDue(null);
        expect(quoteKeys(area).sort()).toEqual(before.map(({ id }) => `quote:${id}`));
        expect([...database.stored.keys()].sort()).toEqual(before.map(({ id }) => id));
        for (const [id, text] of database.stored)
          expect(canonicalJson(JSON.parse(area.stored.get(`quote:${id}`) ?? ''))).toBe(canonicalJson(JSON.parse(text)));
      }),
    );
  });

  test('F54 a quote damaged in both copies hides no others, and is listed with its bytes until it is deleted', async () => {
    const { store, database, area, again } = setUp();
    await saveAll(store, 3);
    database.stored.set(idOf(1), '{"torn":1}');
    area.stored.set(`quote:${idOf(1)}`, '"also"');
    const next = again();
    expect((await allOf(next)).map(({ id }) => id)).toEqual([0, 2].map(idOf));
    expect(await next.damaged()).toEqual([{ id: idOf(1), quote: idOf(1), raw: '{"torn":1}', kind: 'damaged' }]);
    expect(database.stored.get(idOf(1))).toBe('{"torn":1}');
    await next.deleteForever([idOf(1)]);
    expect(await next.damaged()).toEqual([]);
    expect(await again().damaged()).toEqual([]);
  });

  test('F54 the bytes of a damaged record are set aside before a sound one replaces it', async () => {
    const { store, database, again } = setUp();
    await saveAll(store, 2);
    database.stored.set(idOf(1), '{"torn":1}');
    const next = again();
    expect(await allOf(next)).toHaveLength(2);
    const damaged = await next.damaged();
    expect(damaged).toMatchObject([{ quote: idOf(1), raw: '{"torn":1}', kind: 'aside' }]);
    await next.deleteForever(damaged.map(({ id }) => id));
    expect(await next.damaged()).toEqual([]);
  });

  test('F54 a damaged record is not overwritten when its bytes cannot be set aside', async () => {
    const { store, database, area } = setUp();
    await store.save(draftOf(1));
    database.stored.set(idOf(1), '{"torn":1}');
    area.stored.delete(`quote:${idOf(1)}`);
    const next = storeOver(
      new FaultyCopy({}, database.stored),
      new FaultyArea({ failingSets: [0, 1, 2] }, area.stored),
    );
    expect(await next.save(draftOf(1))).toMatchObject({ outcome: 'refused' });
    expect(database.stored.get(idOf(1))).toBe('{"torn":1}');
  });

  test('F55 unreadable keys, and a failing read of everything, hide no other quotes', async () => {
    const { store, database, area } = setUp();
    const before = await saveAll(store, 4);
    database.stored.clear();
    const faults = { wholeReadFails: true, unreadable: [`quote:${idOf(2)}`] };
    const next = storeOver(new FaultyCopy({}, database.stored), new FaultyArea(faults, area.stored));
    expect(await next.ofEpisode(EPISODE)).toEqual(before.filter(({ id }) => id !== idOf(2)));
    expect(area.stored.has(`quote:${idOf(2)}`)).toBe(true);
    // Alone it is not taken for absent.
    await expect(new SecondCopy(new FaultyArea(faults, area.stored)).read([idOf(2)])).rejects.toThrow();
  });

  test('P16 F57 a record of a later version survives any action byte for byte, and is listed', async () => {
    const newer = { ...recordOf(quoteOfDraft(draftOf(1))), 'rt:schema': 2, 'rt:mood': 'calm' } as Json;
    const text = JSON.stringify(newer);
    const doing = fc.constantFrom<((store: QuoteStore) => Promise<unknown>)[]>(
      (store) => store.save(draftOf(1)),
      (store) => change(store, 1, { edit: { note: 'x' } }),
      (store) => change(store, 1, { edit: {}, deleted: true }),
      (store) => store.deleteForever([idOf(1)]),
      (store) => store.import([quoteOfDraft(draftOf(1, { note: 'other' }))]),
      (store) => store.repairDue(null),
    );
    await fc.assert(
      fc.asyncProperty(anySide, fc.array(doing, { maxLength: 8 }), async (side, doings) => {
        const { store, database, area } = setUp();
        if (side === 'database') database.stored.set(idOf(1), text);
        else area.stored.set(`quote:${idOf(1)}`, text);
        for (const act of doings) await act(store);
        expect(await store.damaged()).toMatchObject([{ id: idOf(1), kind: 'newer' }]);
        expect(database.stored.get(idOf(1))).toBe(text);
        expect(area.stored.get(`quote:${idOf(1)}`)).toBe(text);
      }),
    );
  });

  test.each(['database', 'second'] as const)(
    'P16 F57 a record of a later version in the %s copy replaces this version in the other, however often changed',
    async (side) => {
      const { store, database, area, again } = setUp();
      await store.save(draftOf(1));
      for (const note of ['a', 'b', 'c']) await change(store, 1, { edit: { note } });
      const text = JSON.stringify({ ...recordOf(quoteOfDraft(draftOf(1))), 'rt:schema': 2, 'rt:mood': 'calm' });
      if (side === 'database') database.stored.set(idOf(1), text);
      else area.stored.set(`quote:${idOf(1)}`, text);
      await again().repairDue(null);
      expect([database.stored.get(idOf(1)), area.stored.get(`quote:${idOf(1)}`)]).toEqual([text, text]);
    },
  );

  test.each(['database', 'second'] as const)(
    'F54 one changed digit in the schema number in the %s copy is repaired from the other copy',
    async (side) => {
      const { store, database, area, again } = setUp();
      const before = await saveAll(store, 2);
      const [stored, key] = side === 'database' ? [database.stored, idOf(1)] : [area.stored, `quote:${idOf(1)}`];
      stored.set(key, (stored.get(key) ?? '').replace('"rt:schema":1', '"rt:schema":3'));
      await again().repairDue(null);
      expect(await allOf(again())).toEqual(before);
      expect(await again().damaged()).toMatchObject([{ quote: idOf(1), kind: 'aside' }]);
    },
  );
});

describe('without a database', () => {
  const deaf: NumberedCopy = {
    mark: () => Promise.reject(new Error('An unexpected error occurred')),
    since: () => {
      throw new Error('An unexpected error occurred');
    },
    ids: () => Promise.reject(new Error('An unexpected error occurred')),
    read: () => Promise.reject(new Error('An unexpected error occurred')),
    readRange: () => Promise.reject(new Error('An unexpected error occurred')),
    write: () => Promise.reject(new Error('An unexpected error occurred')),
  };

  test('F74 F71 everything can be read from the second copy, and saves are reported as failed', async () => {
    const { store, area } = setUp();
    const before = await saveAll(store, 3);
    const next = storeOver(deaf, new FaultyArea({}, area.stored));
    expect(await next.ofEpisode(EPISODE)).toEqual(before);
    expect(await allOf(next)).toEqual(before);
    expect(await next.save(draftOf(7))).toEqual({ outcome: 'refused', reason: 'broken' });
    expect(await change(next, 1, { edit: { note: 'x' } })).toEqual({ outcome: 'refused', reason: 'broken' });
  });

  test('F74 a save is reported as failed, and does not hang, without a second copy either', async () => {
    const next = storeOver(deaf, new FaultyArea({ wholeReadFails: true, unreadable: [`quote:${idOf(1)}`] }));
    expect(await next.save(draftOf(1))).toEqual({ outcome: 'refused', reason: 'broken' });
  });

  test('F74 nor a second copy for a moment: the next call tries again', async () => {
    const { database, area, store } = setUp();
    const before = await saveAll(store, 2);
    let isDown = true;
    const step = async () => {
      if (isDown) throw new Error('An unexpected error occurred');
    };
    const next = storeOver(new FaultyCopy({ step }, database.stored), new FaultyArea({ step }, area.stored));
    await expect(next.ofEpisode(EPISODE)).rejects.toThrow();
    isDown = false;
    expect(await next.ofEpisode(EPISODE)).toEqual(before);
  });
});

describe('importing', () => {
  const file = [0, 1, 2].map((n) => quoteOfDraft(draftOf(n, { tags: ['file'] }), { revision: 3 }));

  test('P19 F87 restores quotes unchanged, and changes nothing the second time', async () => {
    const { store } = setUp();
    expect(await store.import(file)).toMatchObject({ added: 3, changed: 0, unchanged: 0, conflicts: 0 });
    expect(await allOf(store)).toEqual(file);
    expect(await store.import(file)).toMatchObject({ added: 0, changed: 0, unchanged: 3, conflicts: 0 });
    expect(await allOf(store)).toEqual(file);
  });

  test('F87 keeps both versions of a quote with another note, but only once', async () => {
    const { store } = setUp();
    await store.save(draftOf(0, { note: 'mine' }));
    const other = [{ ...file[0], note: 'theirs' } as Quote];
    expect(await store.import(other)).toMatchObject({ conflicts: 1 });
    expect(await store.import(other)).toMatchObject({ conflicts: 0, unchanged: 1 });
    expect((await allOf(store)).map(({ note }) => note).sort()).toEqual(['mine', 'theirs']);
  });

  test('keeps a quote readable through later edits, however high a revision the file gives it', async () => {
    const { store, again } = setUp();
    await store.import([quoteOfDraft(draftOf(1), { revision: Number.MAX_SAFE_INTEGER })]);
    expect(await change(store, 1, { edit: { note: 'x' } })).toMatchObject({ outcome: 'saved' });
    expect(await allOf(again())).toMatchObject([{ note: 'x' }]);
  });

  test('leaves trashed quotes in the trash, and counts them separately', async () => {
    const { store } = setUp();
    await store.import(file);
    await change(store, 0, { edit: {}, deleted: true });
    expect(await store.import(file)).toMatchObject({ added: 0, changed: 0, unchanged: 2, trashed: 1 });
    const tagged = [{ ...file[0], tags: ['more'] } as Quote];
    expect(await store.import(tagged)).toMatchObject({ changed: 0, trashed: 1 });
    expect((await store.get(idOf(0)))?.tags).toEqual(['file', 'more']);
    expect((await store.get(idOf(0)))?.deleted).not.toBeNull();
  });

  test('keeps a different quote that was trashed in the file as a copy in the trash', async () => {
    const { store } = setUp();
    await store.save(draftOf(0, { note: 'mine' }));
    const deleted = '2026-11-20T00:00:00.000Z';
    const other = [{ ...file[0], note: 'thrown away', deleted } as Quote];
    expect(await store.import(other)).toMatchObject({ conflicts: 1 });
    expect((await allOf(store)).map((quote) => [quote.note, quote.deleted])).toEqual(
      expect.arrayContaining([
        ['mine', null],
        ['thrown away', deleted],
      ]),
    );
    expect(await store.import(other)).toMatchObject({ unchanged: 1, trashed: 0 });
    expect(await store.import([{ ...other[0], deleted: null } as Quote])).toMatchObject({ unchanged: 0, trashed: 1 });
  });

  test('F88 lists a record of a newer version at once, even if a quote of that id was permanently deleted', async () => {
    const { store } = setUp();
    await store.save(draftOf(1));
    await change(store, 1, { edit: {}, deleted: true });
    await store.deleteForever([idOf(1)]);
    const newer = JSON.stringify({ ...recordOf(quoteOfDraft(draftOf(1))), 'rt:schema': 2, 'rt:mood': 'calm' });
    expect(await store.import([], [newer])).toMatchObject({ newer: 1 });
    expect(await store.damaged()).toMatchObject([{ id: idOf(1), kind: 'newer' }]);
  });

  test('F88 restores records of a newer version unchanged, and only where no record exists', async () => {
    const { store } = setUp();
    const newer = (n: number, mood = 'calm') =>
      JSON.stringify({ ...recordOf(quoteOfDraft(draftOf(n))), 'rt:schema': 2, 'rt:mood': mood });
    await store.save(draftOf(1));
    const backup = [newer(1), newer(5), newer(6)];
    expect(await store.import([quoteOfDraft(draftOf(6))], backup)).toMatchObject({ added: 1, newer: 1, passedOver: 2 });
    expect(await store.import([], [newer(5)])).toMatchObject({ newer: 0, unchanged: 1 });
    expect(await store.import([], [newer(5, 'wild')])).toMatchObject({ newer: 0, passedOver: 1 });
    expect((await allOf(store)).map(({ id }) => id)).toEqual([idOf(1), idOf(6)]);
    const damaged = await store.damaged();
    expect(damaged).toEqual([{ id: idOf(5), quote: idOf(5), raw: expect.anything(), kind: 'newer' }]);
    expect(JSON.parse(damaged[0]?.raw ?? '')).toEqual(JSON.parse(newer(5)));
  });

  test('F76 refuses the whole file if one of its quotes is too long', async () => {
    const { store } = setUp();
    const long = quoteOfDraft(draftOf(7, { note: 'n'.repeat(LONGEST_NOTE + 1) }));
    expect(await store.import([...file, long])).toEqual({ outcome: 'refused', reason: 'too-long' });
    expect(await allOf(store)).toEqual([]);
  });

  test.each([
    ['full', 'quota'],
    ['broken', 'reject'],
  ] as const)('F92 that is refused as %s stores nothing, and everything on the next try', async (reason, fault) => {
    const faults: Fault[] = [fault];
    const { store, again } = setUp({ database: { faultOf: () => faults.shift() ?? null } });
    expect(await store.import(file)).toEqual({ outcome: 'refused', reason });
    expect(await allOf(again())).toEqual([]);
    expect(await store.import(file)).toMatchObject({ outcome: 'imported', added: file.length });
    expect(await store.import(file)).toMatchObject({ added: 0, unchanged: file.length });
  });

  test('F92 that is killed at any step has stored all or nothing, and all if it was acknowledged', async () => {
    const brought: number[] = [];
    await killedAnywhere(
      (calm) => calm.save(draftOf(0)),
      (dying) => dying.import(file),
      async (calm) => {
        const there = await allOf(calm);
        const [first] = there;
        expect(there.map(({ id }) => id)).toEqual((there.length === 1 ? [0] : [0, 1, 2]).map(idOf));
        expect(first?.tags).toEqual(there.length === 1 ? [] : ['file']);
        brought.push(there.length);
      },
    );
    expect(new Set(brought)).toEqual(new Set([1, 3]));
    expect(brought.at(-1)).toBe(3);
  });

  test('F73 counts every record toward the next backup', async () => {
    const { store } = setUp();
    await store.import(file);
    await store.save(draftOf(9));
    expect(await store.count()).toMatchObject({ quotes: 4, trashed: 0, ever: 4 });
  });
});

describe('PouchDB', () => {
  test('behaves like the in-memory database of these tests', async () => {
    const real = storeOver(new QuoteDatabase(), new FaultyArea(), () => 0);
    const { store } = setUp({}, () => 0);
    const both = async (act: (of: QuoteStore) => Promise<unknown>) => expect(await act(real)).toEqual(await act(store));
    for (const n of [1, 2, 1]) await both((of) => of.save(draftOf(n)));
    for (const note of ['a', 'b', 'c']) await both((of) => change(of, 1, { edit: { note }, seen: 1 }));
    await both((of) => change(of, 2, { edit: {}, deleted: true }));
    await both((of) => of.deleteForever([idOf(2), idOf(1)]));
    await both((of) => of.import([quoteOfDraft(draftOf(2)), quoteOfDraft(draftOf(5))]));
    await both(async (of) => (await of.repairDue(null)).changed);
    await both((of) => of.count());
    await both(allOf);
  });

  test('is shared by two backgrounds, and each sees the changes of the other', async () => {
    const area = new FaultyArea();
    const store = storeOver(new QuoteDatabase(), area);
    await store.save(draftOf(20));
    expect(
      await storeOver(new QuoteDatabase(), area).change([idOf(20)], () => ({ edit: { color: 'fact' } })),
    ).toMatchObject([{ quote: { color: 'fact', revision: 2 } }]);
    expect(await store.change([idOf(20)], () => ({ edit: { note: 'x' } }))).toMatchObject([
      { quote: { color: 'fact', note: 'x', revision: 3 } },
    ]);
  });
});
