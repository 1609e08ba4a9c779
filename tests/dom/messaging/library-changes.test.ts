// @vitest-environment node
/** What the library's acts come to when one follows before the other is done. */
import { expect, test, vi } from 'vitest';
import { Changes } from '../../../entrypoints/library/changes';
import type { Setting } from '../../../entrypoints/library/deeds';
import { Catalog } from '../../../utils/quotes/catalog';
import { FaultyArea, FaultyCopy } from '../../support/faulty-area';
import { storeOver } from '../../support/keeping-world';
import { draftOf, idOf, quoteOfDraft } from '../../support/quotes';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../utils/messaging/transport', () => ({ askBackground }));

async function setUp() {
  const store = storeOver(new FaultyCopy(), new FaultyArea());
  const quotes = [1, 2].map((n) => quoteOfDraft(draftOf(n, { tags: ['sea'] })));
  await store.import(quotes);
  askBackground.mockImplementation(async (name: string, { ids, id, ...wish }: Setting & { id: string }) => {
    const replies = await store.change(ids ?? [id], () => wish);
    return name === 'changeQuote' ? replies[0] : replies;
  });
  const catalog = new Catalog();
  catalog.put(quotes);
  const said: string[] = [];
  const changes = new Changes(catalog, { onChanged: () => {}, onSaid: (text) => said.push(text) });
  const tags = async () => (await store.piece(null)).quotes.map((quote) => quote.tags);
  return { store, changes, said, tags };
}

const BOTH = [1, 2].map(idOf);

test('a tag that follows another before that is kept takes none away, and each is undone by itself', async () => {
  const { changes, said, tags } = await setUp();
  await Promise.all([changes.tag(BOTH, ['oil', 'wick']), changes.tag(BOTH, ['fog']), changes.untag(BOTH, 'sea')]);
  expect(await tags()).toEqual([
    ['oil', 'wick', 'fog'],
    ['oil', 'wick', 'fog'],
  ]);
  expect(said).toEqual(['2 quotes tagged #oil, #wick.', '2 quotes tagged #fog.', '2 quotes without #sea.']);
  await Promise.all([changes.undo(), changes.undo()]);
  expect(await tags()).toEqual([
    ['sea', 'oil', 'wick'],
    ['sea', 'oil', 'wick'],
  ]);
});

test('F63 edits in a row that follow each other leave one quote; one that met an edit from elsewhere leaves both', async () => {
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

test('what fails holds up nothing that follows', async () => {
  const { changes, tags } = await setUp();
  askBackground.mockRejectedValueOnce(new Error('nobody'));
  const [first, second] = await Promise.all([changes.tag(BOTH, ['oil']), changes.tag(BOTH, ['fog'])]);
  expect([first, second]).toEqual([false, true]);
  expect(await tags()).toEqual([
    ['sea', 'fog'],
    ['sea', 'fog'],
  ]);
});
