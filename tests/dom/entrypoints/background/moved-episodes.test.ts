// @vitest-environment node
/** Quotes of an episode that the publisher moved to another address. */
import '../../../support/indexed-db';
import { beforeEach, expect, it, vi } from 'vitest';
import { MovedEpisodes } from '../../../../entrypoints/background/moved-episodes';
import type { QuoteDraft } from '../../../../utils/quotes/model/quote';
import type { QuoteStore } from '../../../../utils/storage/quotes/quote-store';
import { emptyEpisode } from '../../../support/episodes';
import { FaultyArea, FaultyCopy } from '../../../support/faulty-area';
import { draftOf, EPISODE, idOf } from '../../../support/quotes';
import { storeOver } from '../../../support/store-world';

const FORMER = EPISODE;
const NOW = `${EPISODE}-again`;
const { show, number, title } = draftOf(1).episode;
const words = [1, 2].map((n) => draftOf(n).anchor.exact);
const talk = {
  episode: emptyEpisode({ url: NOW, show, number, title }),
  text: words.map((exact) => `And so we went on. ${exact} Nobody minded.`).join(' '),
};

let store: QuoteStore;
let moved: MovedEpisodes;

beforeEach(async () => {
  store = storeOver(new FaultyCopy(), new FaultyArea());
  moved = new MovedEpisodes(store, async () => false);
});

const save = (n: number, episode: Partial<QuoteDraft['episode']> = {}) =>
  store.save(draftOf(n, { episode: { ...draftOf(n).episode, url: FORMER, ...episode } }));
const ids = async (url: string) => (await store.ofEpisode(url)).map(({ id }) => id).sort();

it('follow it, although the newest of them comes from another program and knows no show', async () => {
  await save(1);
  await save(2, { show: '', number: null, title: 'Something else' });
  await moved.follow(talk);
  expect(await ids(NOW)).toEqual([idOf(1), idOf(2)]);
});

it('stay where none of them knows its show', async () => {
  await save(1, { show: '', number: null });
  await moved.follow(talk);
  expect(await ids(FORMER)).toEqual([idOf(1)]);
});

it.each(['samplesOf', 'ofEpisode', 'change'] as const)(
  'follow it the next time the page asks, when %s failed',
  async (step) => {
    await save(1);
    vi.spyOn(store, step).mockRejectedValueOnce(new Error('disk'));
    await expect(moved.follow(talk)).rejects.toThrow('disk');
    expect(await ids(FORMER)).toEqual([idOf(1)]);
    await moved.follow(talk);
    expect(await ids(NOW)).toEqual([idOf(1)]);
  },
);

it('follow it the next time the page asks, when they could not be written', async () => {
  await save(1);
  vi.spyOn(store, 'change').mockResolvedValueOnce([{ outcome: 'refused', reason: 'full' }]);
  expect(await moved.follow(talk)).toEqual([]);
  await moved.follow(talk);
  expect(await ids(NOW)).toEqual([idOf(1)]);
});

it('are looked for once, as long as nothing fails', async () => {
  const samplesOf = vi.spyOn(store, 'samplesOf');
  await moved.follow(talk);
  await moved.follow(talk);
  expect(samplesOf).toHaveBeenCalledTimes(1);
});
