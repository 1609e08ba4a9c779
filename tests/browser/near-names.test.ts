/** Only the printed names near the window are painted, and the reader never sees one that is not. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { showAs } from '../support/chromium';
import {
  changeSettings,
  chapter,
  drawn,
  eventually,
  highlightNames,
  mainOf,
  openEpisode,
  roundtable,
  tab,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { FEW, longEpisode, namesNow, namesOfAllFrames, TIMES, watchAllFrames } from './lib/near-names';

const long = longEpisode();
const collapsed = longEpisode((rest) => `<details id="rest"><summary>More</summary>${rest}</details>`);
const TURNS = 53 * TIMES;
const COLLAPSED = `${long.url}-collapsed`;

inChromium();
beforeAll(async () => {
  chromium.serve(long.url, long.html);
  chromium.serve(COLLAPSED, collapsed.html);
});

const now = (page: Page) => page.evaluate(namesNow);

/** Opens the long episode, and looks at every frame from then on. */
async function watched(): Promise<Page> {
  const page = await openEpisode(chromium, long.url);
  await watchAllFrames(page);
  return page;
}

/** What the reader does, from the beginning of the page. */
const MOVES: Record<string, (page: Page) => Promise<unknown>> = {
  'the End key': (page) => page.keyboard.press('End'),
  'the wheel, fast': async (page) => {
    await page.mouse.move(400, 400);
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 5_000);
  },
  'a jump from the outline': (page) => chapter(page, 'Reading aloud').first().click(),
  'a step to a search hit': async (page) => {
    await tab(page, 'Search').click();
    await roundtable(page).getByRole('textbox', { name: 'Search the transcript' }).fill('Token8x20');
    await page.keyboard.press('Enter');
  },
  'a click on the strip': async (page) => {
    await page.evaluate(() => scrollTo(0, 3_000));
    // Before it is there, the click is the page's.
    await roundtable(page).getByRole('slider', { name: 'Place in the conversation' }).waitFor();
    await page.mouse.click(700, 24);
  },
  'a script of the page': (page) =>
    page.evaluate(() => {
      document.querySelectorAll('main p').item(400).scrollIntoView();
    }),
};

it('only names near the window are painted, wherever the reader goes', async () => {
  const page = await watched();
  const first = await now(page);
  expect(first.painted).toBeGreaterThan(10);
  expect(first.painted).toBeLessThan(FEW);
  for (const top of [0.3, 0.6, 0.9, 0.1]) {
    await page.evaluate((share) => scrollTo(0, document.documentElement.scrollHeight * share), top);
    await drawn(page);
    const { missed, seen } = await now(page);
    expect([missed, seen > 0]).toEqual([[], true]);
  }
  expect((await page.evaluate(namesOfAllFrames)).painted).toBeLessThan(FEW);
});

it.each(Object.entries(MOVES))('no frame shows a name that is not painted: %s', async (_, move) => {
  const page = await watched();
  const from = await page.evaluate(() => scrollY);
  await move(page);
  await page.waitForFunction((before) => scrollY > before + 6_000, from);
  await expect.poll(async () => (await page.evaluate(namesOfAllFrames)).seen).toBeGreaterThan(0);
  await drawn(page);
  const { missed, painted } = await page.evaluate(namesOfAllFrames);
  expect(missed).toEqual([]);
  expect(painted).toBeLessThan(FEW);
  expect((await now(page)).missed).toEqual([]);
});

it('names are painted that come into view in a window that grows, or at a smaller zoom', async () => {
  const page = await watched();
  await page.evaluate(() => document.querySelectorAll('main p').item(300).scrollIntoView());
  for (const size of [
    { width: 1_440, height: 900 },
    { width: 390, height: 844 },
    { width: 2_880, height: 5_400 },
    { width: 5_760, height: 9_000 },
  ]) {
    await showAs(page, size);
    await drawn(page);
    const { missed, seen } = await now(page);
    expect([missed, seen > 0], `${size.width}`).toEqual([[], true]);
  }
});

it('names are painted in the frame in which the page opens or moves them', async () => {
  const page = await openEpisode(chromium, COLLAPSED);
  await page.locator('summary').scrollIntoViewIfNeeded();
  await drawn(page);
  const seen = await page.evaluate(async (look) => {
    const names = new Function(`return (${look})()`);
    (document.querySelector('#rest') as HTMLDetailsElement).open = true;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const opened = names();
    const above = document.createElement('div');
    above.style.height = '1px';
    document.querySelector('main')?.prepend(above);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    // Scroll anchoring would keep the words where they are.
    document.documentElement.style.overflowAnchor = 'none';
    scrollTo(0, 8_000);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    above.style.height = '7000px';
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return [opened, names()];
  }, String(namesNow));
  expect(seen).toMatchObject([{ missed: [] }, { missed: [] }]);
  for (const each of seen) expect(each.seen).toBeGreaterThan(0);
});

it('F26 names are painted where the reader is when the page replaces the text', async () => {
  const page = await watched();
  await page.keyboard.press('End');
  await eventually(page, () => scrollY > 6_000);
  await page.evaluate((html) => {
    const main = document.querySelector('main') as Element;
    const height = main.getBoundingClientRect().height;
    main.innerHTML = html;
    document.querySelector('main')?.setAttribute('style', `min-height:${height}px`);
    scrollTo(0, height - 2_000);
  }, mainOf(long.html));
  await eventually(page, () => document.querySelector('[data-roundtable-slot]') === null);
  await eventually(page, () => document.querySelector('[data-roundtable-slot]') !== null);
  await expect.poll(async () => (await now(page)).seen).toBeGreaterThan(0);
  expect((await now(page)).missed).toEqual([]);
});

it('F39 all names are printed, and afterwards only those near the window are painted', async () => {
  const page = await watched();
  const fire = (type: string) =>
    page.evaluate((name) => {
      dispatchEvent(new Event(name));
    }, type);
  await fire('beforeprint');
  expect((await now(page)).painted).toBe(TURNS);
  // The browser lays the page out for the paper.
  await showAs(page, { media: 'print', width: 720 });
  await drawn(page);
  expect((await now(page)).painted).toBe(TURNS);
  await showAs(page, { media: 'screen', width: 1_440 });
  await fire('afterprint');
  const { painted, missed } = await now(page);
  expect(painted).toBeLessThan(FEW);
  expect(missed).toEqual([]);
});

it('nothing of it is left when colors are switched off, nor painted again by scrolling', async () => {
  const page = await watched();
  await page.keyboard.press('End');
  await eventually(page, () => scrollY > 6_000);
  await changeSettings(chromium, { colors: false });
  await eventually(page, () => document.querySelector('[data-roundtable-slot]') === null);
  await page.keyboard.press('Home');
  await eventually(page, () => scrollY === 0);
  await drawn(page);
  expect(await highlightNames(page)).toEqual([]);
  expect(await page.locator('[data-roundtable-near]').count()).toBe(0);
});
