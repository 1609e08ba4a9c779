/** F24, F61: an episode that the reader leaves and comes back to, which Firefox keeps as it was meanwhile. */
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { comeBack, leave } from './lib/back-forward-firefox';
import { sample, TOASTER } from './lib/episode';
import { click, painted, said, select, understood } from './lib/firefox-quotes';
import { firefox, inFirefox } from './lib/in-firefox';

const NEIGHBOR = 'I trust the neighbor who rings the bell';

inFirefox();
let page: Page;

beforeEach(async () => {
  page = await understood(await firefox.open(sample.url));
});

const until = (what: string, look: () => Promise<boolean>) =>
  firefox.until(what, async () => ((await look().catch(() => false)) ? true : undefined), 20_000);

const state = () =>
  page.evaluate(() => {
    const root = document.querySelector('[data-roundtable]')?.shadowRoot;
    return {
      hosts: document.querySelectorAll('[data-roundtable]').length,
      sheets: document.adoptedStyleSheets.length,
      tab: root?.querySelector('[aria-selected="true"]')?.textContent,
      typed: root?.querySelector<HTMLInputElement>('.search input')?.value,
      highlights: [...CSS.highlights.keys()].map((name) => name.replace(/^q.{8}-/, '')).sort(),
    };
  });

it('F24 has its rail, its quotes, the solo and the search with which it was left', async () => {
  await select(page, TOASTER);
  await click(firefox, page, '.selection-bar .color:nth-child(2)');
  await said(page, 'Quote saved as Fact.');
  await click(firefox, page, '#tab-speakers');
  await click(firefox, page, 'li:nth-of-type(2) button[aria-pressed]');
  await page.keyboard.press('/');
  await page.keyboard.type('one');
  await until('the hits', async () => (await state()).highlights.includes('current-hit'));
  const before = await state();
  expect(before).toMatchObject({ tab: 'Search', typed: 'one' });
  expect(before.highlights).toEqual(expect.arrayContaining(['fact-0-kept', 'hit', 'roundtable-dim']));
  await leave(firefox, page);
  await comeBack(firefox, page);
  await until('the state', async () => JSON.stringify(await state()) === JSON.stringify(before));
  expect(await painted(page)).toEqual([`fact-0-kept: ${TOASTER}`]);
  await page.close();
});

it('F61 works after the extension was updated meanwhile, with nothing left of the old', async () => {
  await click(firefox, page, '#tab-speakers');
  await click(firefox, page, 'li:nth-of-type(2) button[aria-pressed]');
  await until('the solo', async () => (await state()).highlights.includes('roundtable-dim'));
  await leave(firefox, page);
  await firefox.reloadExtension();
  await comeBack(firefox, page);
  await understood(page);
  await until('the quote', async () => (await painted(page)).length === 1);
  expect(await state()).toMatchObject({ hosts: 1, sheets: 1 });
  expect((await state()).highlights).not.toContain('roundtable-dim');
  await select(page, NEIGHBOR);
  await click(firefox, page, '.selection-bar .color:nth-child(3)');
  await said(page, 'Quote saved as Doubt.');
  expect(await painted(page)).toHaveLength(2);
  await page.close();
});
