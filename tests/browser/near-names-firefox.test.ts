/** The printed names near the window in Firefox, which scrolls, draws and keeps left pages in its own way. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { comeBack, leave } from './lib/back-forward-firefox';
import { drawn } from './lib/episode';
import { understood } from './lib/firefox-quotes';
import { firefox, inFirefox } from './lib/in-firefox';
import { FEW, longEpisode, namesNow, namesOfAllFrames, watchAllFrames } from './lib/near-names';

const long = longEpisode();

inFirefox();
beforeAll(async () => {
  firefox.serve(long.url, long.html);
});

const now = (page: Page) => page.evaluate(namesNow);
const toEnd = (page: Page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

/** Opens the long episode, and looks at every frame from then on. */
async function watched(): Promise<Page> {
  const page = await understood(await firefox.open(long.url));
  await watchAllFrames(page);
  return page;
}

/** What the reader does, from the beginning of the page. */
const MOVES: Record<string, (page: Page) => Promise<unknown>> = {
  'the End key': (page) => page.keyboard.press('End'),
  'the wheel, fast': async (page) => {
    await page.mouse.move(400, 400);
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel({ deltaY: 3_000 });
  },
  'a step to a search hit': async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('Token8x20');
    await page.keyboard.press('Enter');
  },
  'a script of the page': toEnd,
};

it.each(Object.entries(MOVES))('no frame shows a name that is not painted: %s', async (_, move) => {
  const page = await watched();
  const { painted } = await now(page);
  expect(painted).toBeGreaterThan(10);
  expect(painted).toBeLessThan(FEW);
  await move(page);
  await page.waitForFunction(() => scrollY > 6_000, { timeout: 10_000 });
  await drawn(page);
  const all = await page.evaluate(namesOfAllFrames);
  expect(all.missed).toEqual([]);
  expect(all.painted).toBeLessThan(FEW);
  await page.setViewport({ width: 1_200, height: 6_000 });
  await drawn(page);
  const { missed, seen } = await now(page);
  expect(missed).toEqual([]);
  expect(seen).toBeGreaterThan(0);
  await page.close();
});

it('F24 names are painted where the reader was when the page comes back from the back-forward cache', async () => {
  const page = await watched();
  await page.evaluate(() => scrollTo(0, 60_000));
  await drawn(page);
  await leave(firefox, page);
  await comeBack(firefox, page);
  await page.waitForFunction(() => scrollY > 50_000, { timeout: 10_000 });
  await drawn(page);
  const { missed, seen, painted } = await now(page);
  expect([missed, seen > 0, painted < FEW]).toEqual([[], true, true]);
  await page.close();
});
