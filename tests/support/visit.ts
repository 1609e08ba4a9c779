/** What every test of the page side does first. */
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium';

/** Our host element; locators see through its open root in the testing build. */
export const roundtable = (page: Page) => page.locator('[data-roundtable]');

/** Opens a page and waits until the conversation is laid out. */
export async function openEpisode(chromium: Chromium, { url, html }: { url: string; html: string }): Promise<Page> {
  chromium.serve(url, html);
  const page = await chromium.open(url);
  await laidOut(page);
  return page;
}

/** Waits until the rail stands and at least one turn is colored. */
export async function laidOut(page: Page): Promise<void> {
  await roundtable(page).waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[data-roundtable-slot]') !== null);
}

/** The page as it is without us: the markup, and what we could have left in the registries. */
export function traces(page: Page) {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    highlights: [...CSS.highlights.keys()],
  }));
}

/** Texts under a highlight, in order. */
export function highlighted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((key) => {
    const texts: string[] = [];
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(key) ?? []) {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      texts.push(range.toString());
    }
    return texts;
  }, name);
}
