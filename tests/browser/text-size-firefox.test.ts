/** F116: our own pages in Firefox, at every size of text that a reader may have set. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../support/firefox';
import { inventedLibrary } from '../support/library';
import { fixture } from '../support/sample';
import { asksFromExtension } from './lib/quotes';

const sample = fixture('sample-episode');

let firefox: Firefox;

beforeAll(async () => {
  firefox = await openFirefox();
  firefox.serve(sample.url, sample.html);
  const page = await firefox.openExtensionPage('options.html');
  await asksFromExtension(page)('importQuotes', { quotes: inventedLibrary(24), newer: [] });
  await page.close();
});
afterAll(() => firefox?.close());
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
