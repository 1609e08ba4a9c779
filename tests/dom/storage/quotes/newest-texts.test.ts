// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { NewestTexts } from '../../../../utils/storage/quotes/newest-texts';
import { FaultyArea } from '../../../support/faulty-area';

const EPISODE = 'https://example.org/e/1';

test('of two texts that come at once, the newer is the newest, also if storage answers the older one last', async () => {
  const session = new FaultyArea();
  const asked = vi.spyOn(session, 'get');
  const texts = new NewestTexts(session);
  const now = Date.now();
  const arrived = { 'Once.': now - 2_000, 'Once more.': now - 1_000 };
  const offer = (text: keyof typeof arrived) => texts.offer(EPISODE, text, arrived[text]);
  asked.mockImplementationOnce(() => new Promise((resolve) => setImmediate(resolve, {})));
  await Promise.all([offer('Once.'), offer('Once more.')]);
  expect([await offer('Once.'), await offer('Once more.')]).toEqual([false, true]);
});
