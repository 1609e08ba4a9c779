// @vitest-environment node
/** The library's actions when one starts before the previous one has finished. */
import { expect, test, vi } from 'vitest';
import { Changes } from '../../../../entrypoints/library/changes';
import type { Call, Reply } from '../../../../utils/messaging/dispatch';
import { answerLong, askLong } from '../../../../utils/messaging/long-messages';
import { Refused, Unreachable } from '../../../../utils/messaging/unreachable';
import type { Quote, QuoteEdit } from '../../../../utils/quotes/model/quote';
import { Catalog } from '../../../../utils/quotes/search/catalog';
import { FaultyArea, FaultyCopy } from '../../../support/faulty-area';
import { draftOf, idOf, quoteOfDraft } from '../../../support/quotes';
import { storeOver } from '../../../support/store-world';
import { wireTo } from '../../../support/wire';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../../utils/messaging/transport', () => ({ askBackground, askBackgroundForMany: askBackground }));

/** The background's data for a change of one quote or of several. */
type Asked = { id: string; ids: string[]; seen: number | Record<string, number>; edit: QuoteEdit };

async function setUp() {
  const store = storeOver(new FaultyCopy(), new FaultyArea());
  const quotes = [1, 2].map((n) => quoteOfDraft(draftOf(n, { tags: ['sea'] })));
  await store.import(quotes);
  askBackground.mockImplementation(async (name: string, { id, ids, seen, ...wish }: Asked) => {
    if (name === 'deleteForever') return store.deleteForever(ids);
    const of = typeof seen === 'number' ? { [id]: seen } : seen;
    const replies = await store.change(Object.keys(of), (quote) => ({ ...wish, seen: of[quote.id] as number }));
    return name === 'changeQuote' ? replies[0] : replies;
  });
  const catalog = new Catalog();
  catalog.put(quotes);
  const said: string[] = [];
  const changes = new Changes(catalog, { onChanged: () => {}, onSaid: (text) => said.push(text) });
  const tags = async () => (await store.piece(null)).quotes.map((quote) => quote.tags);
  return { store, catalog, changes, said, tags };
}

const BOTH = [1, 2].map(idOf);

test('overlapping tag changes do not undo each other, and each is a separate undo step', async () => {
  const { changes, said, tags } = await setUp();
  await Promise.all([changes.tag(BOTH, ['oil', 'wick']), changes.tag(BOTH, ['fog']), changes.untag(BOTH, 'sea')]);
  expect(await tags()).toEqual([
    ['oil', 'wick', 'fog'],
    ['oil', 'wick', 'fog'],
  ]);
  expect(said).toEqual(['2 quotes tagged #oil, #wick.', '2 quotes tagged #fog.', '2 quotes no longer tagged #sea.']);
  await Promise.all([changes.undo(), changes.undo()]);
  expect(await tags()).toEqual([
    ['sea', 'oil', 'wick'],
    ['sea', 'oil', 'wick'],
  ]);
});

test('F63 consecutive edits leave one quote, while a conflict with an edit from elsewhere leaves both', async () => {
  const { store, changes } = await setUp();
  const [id = ''] = BOTH;
  await Promise.all([changes.editOne(id, { color: 'fact' }), changes.editOne(id, { color: 'line' })]);
  const colors = async () => (await store.piece(null)).quotes.map(({ color }) => color);
  expect(await colors()).toEqual(['line', 'idea']);
  await store.change([id], () => ({ edit: { note: 'theirs' } }));
  await changes.editOne(id, { note: 'mine' });
  const notes = (await store.piece(null)).quotes.map(({ note }) => note);
  expect(notes.filter(Boolean).sort()).toEqual(['mine', 'theirs']);
});

test('saving an unchanged quote, or the same change twice, adds no undo step', async () => {
  const { store, changes, said } = await setUp();
  const [id = ''] = BOTH;
  const twice = [changes.editOne(id, { color: 'fact' }), changes.editOne(id, { color: 'fact' })];
  expect(await Promise.all(twice)).toEqual([true, true]);
  expect(await changes.editOne(id, { note: '' })).toBe(true);
  expect(said).toEqual(['Quote changed.']);
  await changes.undo();
  expect((await store.piece(null)).quotes.map(({ color }) => color)).toEqual(['idea', 'idea']);
});

test('F63 an edit begun before one from elsewhere was shown leaves both', async () => {
  const { store, catalog, changes } = await setUp();
  const [id = ''] = BOTH;
  const begun = catalog.get(id)?.revision;
  await store.change([id], () => ({ edit: { note: 'theirs' } }));
  catalog.put((await store.piece(null)).quotes);
  await changes.editOne(id, { note: 'mine' }, begun);
  const notes = (await store.piece(null)).quotes.map(({ note }) => note);
  expect(notes.filter(Boolean).sort()).toEqual(['mine', 'theirs']);
});

test('F63 an edit begun before one from elsewhere leaves both, even after another action on this page', async () => {
  const { store, catalog, changes } = await setUp();
  const [id = ''] = BOTH;
  const begun = catalog.get(id)?.revision;
  await store.change([id], () => ({ edit: { note: 'theirs' } }));
  catalog.put((await store.piece(null)).quotes);
  await changes.recolor([id], 'line');
  await changes.editOne(id, { note: 'mine' }, begun);
  const notes = (await store.piece(null)).quotes.map(({ note }) => note);
  expect(notes.filter(Boolean).sort()).toEqual(['mine', 'theirs']);
});

test.each(['reply', 'reading'])(
  'F63 an edit begun before other changes on this page leaves one quote when the %s arrives first',
  async (first) => {
    const { store, catalog, changes } = await setUp();
    const [id = ''] = BOTH;
    const begun = catalog.get(id)?.revision;
    const answer = askBackground.getMockImplementation();
    askBackground.mockImplementation(async (...call) => {
      const reply = await answer?.(...call);
      if (first === 'reading') catalog.put((await store.piece(null)).quotes);
      return reply;
    });
    await changes.editOne(id, { note: 'first' });
    await changes.undo();
    await changes.editOne(id, { note: 'second' }, begun);
    expect((await store.piece(null)).quotes.map(({ note }) => note)).toEqual(['second', '']);
  },
);

test('a late reply does not replace a newer revision that was read before it', async () => {
  const { store, catalog, changes } = await setUp();
  const [id = ''] = BOTH;
  const answer = askBackground.getMockImplementation();
  askBackground.mockImplementation(async (...call) => {
    const reply = await answer?.(...call);
    await store.change([id], () => ({ edit: { note: 'theirs' } }));
    catalog.put((await store.piece(null)).quotes);
    return reply;
  });
  await changes.recolor([id], 'line');
  expect(catalog.get(id)).toMatchObject({ note: 'theirs', color: 'line', revision: 3 });
});

test('F63 dismissing a missing quote does not count as having seen an edit from elsewhere: both are kept', async () => {
  const { store, catalog, changes } = await setUp();
  const [id = ''] = BOTH;
  const begun = catalog.get(id)?.revision;
  await store.change([id], () => ({ edit: { note: 'theirs' } }));
  askBackground.mockResolvedValueOnce({ outcome: 'saved', quote: await store.get(id) });
  await changes.dismissMissing(id);
  await changes.editOne(id, { note: 'mine' }, begun);
  const notes = (await store.piece(null)).quotes.map(({ note }) => note);
  expect(notes.filter(Boolean).sort()).toEqual(['mine', 'theirs']);
});

test('F63 a bulk change that conflicts with an edit from elsewhere leaves both', async () => {
  const { store, changes, tags } = await setUp();
  await store.change(BOTH.slice(0, 1), () => ({ edit: { tags: ['sea', 'theirs'] } }));
  await changes.tag(BOTH, ['oil']);
  expect((await tags()).map(String).sort()).toEqual(['sea,oil', 'sea,oil', 'sea,theirs']);
});

test.each([true, false])(
  'F63 undo and redo over an edit from elsewhere leave both versions (edit already shown: %s)',
  async (shown) => {
    const { store, catalog, changes } = await setUp();
    const kept = async () => (await store.piece(null)).quotes;
    const elsewhere = async (color: Quote['color']) => {
      await store.change(BOTH.slice(0, 1), () => ({ edit: { color } }));
      if (shown) catalog.put(await kept());
    };
    const colors = async () => (await kept()).map(({ color }) => color).sort();
    await changes.recolor(BOTH, 'line');
    await elsewhere('fact');
    // The following action is based on that edit; the previous one is not.
    await changes.tag(BOTH, ['oil']);
    await changes.undo();
    await changes.undo();
    expect(await colors()).toEqual(['fact', 'idea', 'idea']);
    await elsewhere('doubt');
    await changes.redo();
    expect(await colors()).toEqual(['doubt', 'fact', 'line', 'line']);
  },
);

test('F63 undoing and redoing changes made on this page leaves no copies', async () => {
  const { store, changes } = await setUp();
  const colors = async () => (await store.piece(null)).quotes.map(({ color }) => color);
  await changes.recolor(BOTH, 'line');
  await changes.recolor(BOTH, 'fact');
  for (let n = 0; n < 2; n++) {
    for (const step of ['undo', 'undo', 'redo', 'redo'] as const) await changes[step]();
    expect(await colors()).toEqual(['fact', 'fact']);
  }
});

test('a permanently deleted quote does not block undo and redo of the other quotes of the same step', async () => {
  const { store, catalog, changes, said } = await setUp();
  const [first = '', second = ''] = BOTH;
  const trashed = async () => (await store.piece(null)).quotes.map(({ deleted }) => deleted !== null);
  await changes.editOne(first, { note: 'mine' });
  await changes.editOne(second, { note: 'mine' });
  await changes.trash(BOTH);
  await changes.deleteForever([second]);
  await changes.undo();
  expect(await trashed()).toEqual([false]);
  await changes.redo();
  expect([await trashed(), said.at(-1)]).toEqual([[true], '1 quote changed.']);
  await changes.undo();
  await changes.undo();
  expect((await store.piece(null)).quotes.map(({ note }) => note)).toEqual(['']);
  // This time, the page does not yet know about the deletion.
  await store.change([first], () => ({ edit: {}, deleted: true }));
  await store.deleteForever([first]);
  expect(catalog.get(first)).toBeDefined();
  said.length = 0;
  for (const step of ['redo', 'redo', 'redo', 'undo'] as const) await changes[step]();
  expect(said).toEqual(Array(2).fill(expect.stringMatching(/^Not changed: a quote was deleted/)));
});

test('a deletion this page does not yet know about blocks neither a bulk change nor its undo and redo', async () => {
  const { store, catalog, changes, said } = await setUp();
  const [first = '', second = ''] = BOTH;
  const third = quoteOfDraft(draftOf(3));
  await store.import([third]);
  catalog.put([third]);
  const goes = async (id: string) => {
    await store.change([id], () => ({ edit: {}, deleted: true }));
    await store.deleteForever([id]);
  };
  const colors = async () => (await store.piece(null)).quotes.map(({ color }) => color);
  const all = [...BOTH, third.id];
  const part = (n: number, of: number) => expect.stringMatching(`^${n} of ${of} items done. Not changed: a quote`);
  // So that undoing takes two calls, and nothing is left for the first of them to do.
  await changes.recolor([first], 'fact');
  await changes.recolor(all, 'line');
  await goes(first);
  said.length = 0;
  for (const step of ['undo', 'redo', 'undo'] as const) await changes[step]();
  expect(await colors()).toEqual(['idea', 'idea']);
  expect(said).toEqual([part(2, 3), '2 quotes changed.', 'Undone.']);
  await goes(second);
  await changes.redo();
  await changes.undo();
  expect([await colors(), said.slice(3)]).toEqual([['idea'], [part(1, 2), 'Undone.']]);
  expect(await changes.recolor(all, 'doubt')).toBe(false);
  expect([await colors(), said.at(-1)]).toEqual([['doubt'], part(1, 3)]);
  await changes.undo();
  expect([await colors(), said.at(-1)]).toEqual([['idea'], 'Undone.']);
});

test('placing a missing quote stores everything about the new passage, and undo restores the old one', async () => {
  const { store, changes, said } = await setUp();
  const [id = ''] = BOTH;
  const kept = async () => {
    const { revision: _, modified: __, ...quote } = (await store.get(id)) as Quote;
    return quote;
  };
  const before = await kept();
  const { anchor, topic, seconds } = draftOf(5, { topic: 'Glass' });
  const passage = { anchor, topic, seconds, speaker: null };
  await changes.placeHere(id, passage);
  const note = `Before: “${before.anchor.exact}” (Mara Lindqvist)`;
  expect(await kept()).toEqual({ ...before, ...passage, note });
  await changes.undo();
  expect(await kept()).toEqual(before);
  await changes.redo();
  expect(await kept()).toEqual({ ...before, ...passage, note });
  expect(said).toEqual(['Quote placed.', 'Undone.', 'Quote placed.']);
  expect(await store.piece(null)).toMatchObject({ quotes: { length: 2 } });
});

test('a dismissal of a missing quote is confirmed only once the background has saved it', async () => {
  const { store, catalog, changes, said } = await setUp();
  const [first = '', second = ''] = BOTH;
  await store.change([second], () => ({ edit: {}, deleted: true }));
  await store.deleteForever([second]);
  askBackground.mockImplementation(async (_: string, { id }: Asked) => {
    const quote = await store.get(id);
    return quote === null ? { outcome: 'refused', reason: 'unknown' } : { outcome: 'saved', quote };
  });
  await changes.dismissMissing(first);
  await changes.dismissMissing(second);
  askBackground.mockResolvedValueOnce({ outcome: 'refused', reason: 'private' });
  await changes.dismissMissing(first);
  expect(said).toEqual([
    'Kept as is.',
    expect.stringMatching(/^Not changed: a quote was deleted/),
    expect.stringMatching(/^Not changed: this is a private window/),
  ]);
  expect(catalog.get(first)?.revision).toBe(1);
});

test('a failed change does not block the next one', async () => {
  const { changes, tags } = await setUp();
  askBackground.mockRejectedValueOnce(new Error('nobody'));
  const [first, second] = await Promise.all([changes.tag(BOTH, ['oil']), changes.tag(BOTH, ['fog'])]);
  expect([first, second]).toEqual([false, true]);
  expect(await tags()).toEqual([
    ['sea', 'fog'],
    ['sea', 'fog'],
  ]);
});

/** Quotes whose changes take several calls, and a background that refuses the n-th call. */
async function setUpMany() {
  const world = await setUp();
  const quotes = Array.from({ length: 450 }, (_, n) => quoteOfDraft(draftOf(n + 10), { note: '灯'.repeat(n * 6) }));
  await world.store.import(quotes);
  world.catalog.put(quotes);
  const act = askBackground.getMockImplementation() as (name: string, data: unknown) => Promise<unknown>;
  const dispatch = async (call: unknown): Promise<Reply> => {
    const { name, data } = call as Call;
    return { ok: true, value: await act(name, data) };
  };
  const { sizes, from } = wireTo(answerLong(dispatch, () => 'extension'));
  const refusing = (n: number) => {
    let calls = 0;
    askBackground.mockImplementation(async (name: string, data: { seen: Record<string, number> }) => {
      if (calls++ === n) return Object.keys(data.seen).map(() => ({ outcome: 'refused', reason: 'full' }));
      const reply = await askLong({ name, data }, from({}));
      return reply?.ok ? reply.value : null;
    });
  };
  const all = async () => Promise.all(quotes.map(async ({ id }) => (await world.store.get(id)) as Quote));
  return { ...world, sizes, refusing, all, ids: quotes.map(({ id }) => id) };
}

test('F102 a bulk change is sent in messages of at most 256 kB, as are the replies, and is undone as one', async () => {
  const { changes, said, sizes, refusing, all, ids } = await setUpMany();
  refusing(-1);
  expect(await changes.tag(ids, ['灯'.repeat(200)])).toBe(true);
  expect(new Set((await all()).map(({ tags }) => tags.length))).toEqual(new Set([1]));
  await changes.trash(ids);
  await changes.undo();
  await changes.undo();
  expect((await all()).map(({ tags, deleted }) => [tags, deleted])).toEqual(ids.map(() => [[], null]));
  expect(said).toEqual([
    expect.stringMatching(/^450 quotes tagged/),
    '450 quotes moved to the trash.',
    'Undone.',
    'Undone.',
  ]);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(256_000);
  expect(Math.max(...sizes)).toBeGreaterThan(200_000);
});

test('F102 what was done before a refusal is reported and can be undone, and the rest is unchanged', async () => {
  const { changes, said, refusing, all, ids } = await setUpMany();
  const changed = async () => (await all()).filter(({ color }) => color === 'line').length;
  refusing(1);
  expect(await changes.recolor(ids, 'line')).toBe(false);
  const done = await changed();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(ids.length);
  expect(said.at(-1)).toMatch(new RegExp(`^${done} of 450 items done. Not changed: this computer is out of space`));
  refusing(-1);
  await changes.undo();
  expect(await changed()).toBe(0);
  // Redo only repeats what had been done.
  await changes.redo();
  expect([await changed(), said.at(-1)]).toEqual([done, `${done} quotes changed.`]);
  // A step that was only partly undone can be undone again.
  await changes.recolor(ids, 'line');
  refusing(1);
  await changes.undo();
  expect(said.at(-1)).toMatch(/^\d+ of \d+ items done/);
  refusing(-1);
  await changes.undo();
  expect([await changed(), said.at(-1)]).toEqual([done, 'Undone.']);
});

test('says why quotes in the trash were not deleted, and keeps those that may still be there', async () => {
  const { changes, catalog, said } = await setUp();
  const reasons = async (outcome: () => Promise<unknown>) => {
    askBackground.mockImplementation(outcome);
    await changes.deleteForever(BOTH);
    expect(catalog.get(BOTH[0] as string)).toBeDefined();
    return said.splice(0);
  };
  expect(await reasons(async () => ({ outcome: 'refused', reason: 'full' }))).toEqual([
    'Not changed: this computer is out of space. Free up some, then try again.',
  ]);
  expect(await reasons(() => Promise.reject(new Refused('failed')))).toEqual([
    "Not changed: the library couldn't be updated. Try again.",
  ]);
  expect(await reasons(() => Promise.reject(new Unreachable('no answer')))).toEqual([
    "Not changed: Roundtable didn't respond. Reload this page.",
  ]);
});

test('F102 permanent deletion sends at most 2,000 ids per message, and a failure affects only its own', async () => {
  const { changes, catalog, said } = await setUp();
  const many = Array.from({ length: 4_500 }, (_, n) => quoteOfDraft(draftOf(n + 10)));
  catalog.put(many);
  const sent: number[] = [];
  askBackground.mockImplementation(async (_: string, { ids }: { ids: string[] }) => {
    sent.push(ids.length);
    if (sent.length === 3) throw new Error('nobody');
    return { outcome: 'deleted', ids };
  });
  await changes.deleteForever(many.map(({ id }) => id));
  expect(sent).toEqual([2_000, 2_000, 500]);
  expect(many.filter(({ id }) => catalog.get(id) !== undefined)).toHaveLength(500);
  expect(said).toEqual([expect.stringMatching(/^4,000 of 4,500 items done. Not changed/)]);
});
