/** F116: our own pages in Firefox, at every size of text that a reader may have set. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { inventedLibrary } from '../support/library';
import { sample } from './lib/episode';
import { firefox, inFirefox } from './lib/in-firefox';
import { asksFromExtension } from './lib/quotes';

inFirefox();

beforeAll(async () => {
  const page = await firefox.openExtensionPage('options.html');
  await asksFromExtension(page)('importQuotes', { quotes: inventedLibrary(24), newer: [] });
  await page.close();
});
afterEach(() => setTextSize(16));

/** As a reader does in the settings, under Fonts. */
const setTextSize = (px: number) =>
  firefox.asBrowser(`Services.prefs.setIntPref('font.size.variable.x-western', ${px})`);

const measure = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const text = Number.parseFloat(getComputedStyle(document.querySelector('#app > *') as Element).fontSize);
    return { text, sideways: Math.max(0, scrollWidth - clientWidth) };
  });

it.each([16, 24, 32])(
  'every page of ours has the text size of the browser, %i px, and fits any width',
  async (text) => {
    await setTextSize(text);
    const episode = await firefox.open(sample.url);
    await episode.waitForSelector('[data-roundtable-slot]');
    const pages: [Page, string][] = [
      [await firefox.openExtensionPage('library.html'), '.row'],
      [await firefox.openExtensionPage('options.html'), '.choice'],
      [await firefox.openPopupInTab(episode), '.card'],
    ];
    for (const [page, part] of pages) {
      await page.waitForSelector(part);
      for (const width of [1280, 640, 320]) {
        await page.setViewport({ width, height: 900 });
        expect(await measure(page), `${part} ${width} px`).toEqual({ text: (14 / 16) * text, sideways: 0 });
      }
      await page.close();
    }
    await episode.close();
  },
);

it.each([16, 20, 32])('every key can be read in its field at %i px, above the line below it', async (text) => {
  await setTextSize(text);
  const page = await firefox.openExtensionPage('options.html');
  await page.waitForSelector('.keys summary');
  await page.click('.keys summary');
  const fields = await page.$$eval('.key-field', (all) =>
    all.map((field) => {
      const [input, clear] = [field.querySelector('input') as HTMLInputElement, field.querySelector('.icon-button')];
      const below = (clear?.getBoundingClientRect().bottom ?? 0) - field.getBoundingClientRect().bottom;
      return { key: input.value, cut: input.scrollWidth > input.clientWidth, below: Math.max(0, below) };
    }),
  );
  expect(fields).toContainEqual({ key: 'Shift T', cut: false, below: 0 });
  expect(fields.filter(({ cut, below }) => cut || below > 0)).toEqual([]);
  await page.close();
});

it.each([16, 32])('what is chosen is as large as the text beside it at %i px', async (text) => {
  await setTextSize(text);
  const page = await firefox.openExtensionPage('library.html');
  await page.waitForSelector('.row');
  const ways = () =>
    page.$$eval('.dialog input[type="radio"], .editor input[type="radio"]', (all) => [
      ...new Set(all.map((each) => each.getBoundingClientRect().height)),
    ]);
  await page.bringToFront();
  await page.focus('.row');
  await page.keyboard.press('e');
  await page.waitForSelector('.editor input');
  expect(await ways()).toEqual([(14 / 16) * text]);
  await page.keyboard.press('Escape');
  await page.click('::-p-xpath(//button[normalize-space()="Export"])');
  await page.waitForSelector('.dialog input');
  expect(await ways()).toEqual([(14 / 16) * text]);
  await page.close();
});
