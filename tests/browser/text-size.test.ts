/** F116: our own pages at every size of text and zoom that a reader may have set in the browser. */
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { showAs } from '../support/chromium';
import { inventedLibrary } from '../support/library';
import { openEpisode, send } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';

inChromium();
beforeAll(async () => {
  await send(chromium, 'importQuotes', { quotes: inventedLibrary(60), newer: [] });
});
afterEach(async () => {
  await chromium.setAppearance({});
});

/** The real popup, at the size the browser gives it. */
async function openPopup(): Promise<Page> {
  const popup = await chromium.openPopup(await openEpisode(chromium));
  await popup.locator('.card').first().waitFor();
  return popup;
}

/** The size of running text in px, how far the page scrolls sideways, and what stands out of it. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const app = document.querySelector('#app > *') as HTMLElement;
    return {
      text: Number.parseFloat(getComputedStyle(app).fontSize),
      // A reserved scroll bar makes it negative.
      sideways: Math.max(0, scrollWidth - clientWidth),
      out: [...app.querySelectorAll('*:not(.hidden)')]
        .filter((element) => element.checkVisibility({ opacityProperty: true }))
        .filter(({ clientWidth: width }) => width > 1)
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .map(({ className, textContent }) => `${className}: ${textContent}`),
    };
  });

/** Everything in the popup ends where the window does, although it had asked for another width. */
const popupAsFits = { sideways: 0, out: [] };

it.each([16, 24, 32])('the popup has the text size of the browser, %i px', async (text) => {
  await chromium.setAppearance({ text });
  const popup = await openPopup();
  expect(await measure(popup)).toEqual({ text: (14 / 16) * text, ...popupAsFits });
  const { width } = (await popup.locator('.popup').boundingBox()) ?? {};
  expect(width).toBeGreaterThanOrEqual(Math.min(25 * text, 780));
});

it.each([2.5, 3])('the popup does not scroll sideways at a page zoom of %f', async (zoom) => {
  await chromium.setAppearance({ zoom });
  expect(await measure(await openPopup())).toEqual({ text: 14, ...popupAsFits });
});

describe.each(['library.html', 'options.html'])('%s', (address) => {
  it.each([16, 24, 32])(
    'has the text size of the browser, %i px, and keeps inside the window at any width',
    async (text) => {
      await chromium.setAppearance({ text });
      const page = await chromium.openExtensionPage(address);
      await page.locator('.row, .choice').first().waitFor();
      for (const width of [1280, 640, 320]) {
        await showAs(page, { width, height: 900 });
        expect(await measure(page), `${width} px`).toEqual({ text: (14 / 16) * text, sideways: 0, out: [] });
      }
    },
  );
});

it('with text of 32 px, the library goes to one column where its lines would be short', async () => {
  await chromium.setAppearance({ text: 32 });
  const page = await chromium.openExtensionPage('library.html');
  await page.locator('.row').first().waitFor();
  await showAs(page, { width: 1280, height: 900 });
  const [side, main] = await Promise.all(['.side', 'main'].map((part) => page.locator(part).boundingBox()));
  expect(main?.y).toBeGreaterThanOrEqual((side?.y ?? 0) + (side?.height ?? 0));
});
