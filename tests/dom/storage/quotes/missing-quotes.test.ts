// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { MissingQuoteStore } from '../../../../utils/storage/quotes/missing-quotes';
import { FaultyArea } from '../../../support/faulty-area';

const EPISODE = 'https://example.org/e/1';

test('of two texts that come at once, the newer is the newest, also if storage answers the older one last', async () => {
  const session = new FaultyArea();
  const asked = vi.spyOn(session, 'get');
  const store = new MissingQuoteStore(new FaultyArea(), session);
  const now = Date.now();
  const arrived = { 'Once.': now - 2_000, 'Once more.': now - 1_000 };
  const isNewest = (text: keyof typeof arrived) => store.isNewest(EPISODE, text, arrived[text]);
  asked.mockImplementationOnce(() => new Promise((resolve) => setImmediate(resolve, {})));
  await Promise.all([isNewest('Once.'), isNewest('Once more.')]);
  expect([await isNewest('Once.'), await isNewest('Once more.')]).toEqual([false, true]);
});
