/** Helpers shared by all tests of the built extension in Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { askLong, type Message } from '../../../utils/messaging/long-messages';
import type { Settings } from '../../../utils/storage/settings';
import { type Chromium, type ChromiumOptions, openChromium } from '../../support/chromium';
import { fixture } from '../../support/sample';
import { root } from '../../tools/lib/project.mjs';

export const sample = fixture('sample-episode');
/** Sentences in the sample episode. */
export const TOASTER = 'It has one job, one dial and forty years of peer review';
export const KETTLE = 'But I would like to see its calibration record first.';
export const BELL = 'I trust the neighbor who rings the bell';

/** The sample at an address where the extension does nothing: what the page looks like without us. */
export const PLAIN = 'https://www.ibm.com/think/plain-copy';
/** A hub: the episode list of a series. */
export const HUB = 'https://www.ibm.com/think/podcasts/kitchen-table-computing';

interface Expected {
  speakers: { name: string; labels: string[] }[];
  turns: { speaker: string; text: string }[];
  chapters: { seconds: number; title: string }[];
}

/** The hand-checked expectations of a fixture. */
export function expectedOf(slug: string): Expected {
  return JSON.parse(readFileSync(join(root, 'tests/fixtures', slug, 'expected.json'), 'utf8'));
}

/** Our element on the page. Locators look into the testing build's open shadow root. */
export const roundtable = (page: Page): Locator => page.locator('[data-roundtable]');

export const tab = (page: Page, name: 'Outline' | 'Speakers' | 'Questions' | 'Quotes' | 'Search'): Locator =>
  roundtable(page).getByRole('tab', { name });

/** A chapter's row in the outline. */
export const chapter = (page: Page, title: string): Locator =>
  roundtable(page).locator('.topic').filter({ hasText: title });

/** A person's row in the legend. */
export const person = (page: Page, name: string): Locator =>
  roundtable(page).getByRole('listitem').filter({ hasText: name }).locator('button[aria-pressed]');

/** Opens the testing build in Chromium and serves the sample. Timeouts are short, because nothing here takes long. */
export async function openRoundtable(options: ChromiumOptions = {}): Promise<Chromium> {
  const chromium = await openChromium(options);
  chromium.context.setDefaultTimeout(10_000);
  chromium.serve(sample.url, sample.html);
  return chromium;
}

/** Waits until the episode has been analyzed: colored, and with its rail. */
export async function understood(page: Page): Promise<Page> {
  await page.locator('[data-roundtable-slot]').first().waitFor({ state: 'attached' });
  await roundtable(page).getByRole('button').first().waitFor({ state: 'attached' });
  return page;
}

/** Opens an episode in a tab and waits until it has been analyzed. */
export async function openEpisode(chromium: Chromium, url = sample.url): Promise<Page> {
  return await understood(await chromium.open(url));
}

/** Sends a call the way a page of the extension does. */
export async function send(chromium: Chromium, name: string, data?: unknown): Promise<unknown> {
  const page = await chromium.openExtensionPage('options.html');
  try {
    const post = (message: Message) =>
      page.evaluate((sent) => chrome.runtime.sendMessage({ type: 'toBackground', data: sent }), message);
    return await askLong({ name, data }, post);
  } finally {
    await page.close();
  }
}

/** Changes settings the way the settings page does. Every open episode follows. */
export const changeSettings = (chromium: Chromium, change: Partial<Settings>) =>
  send(chromium, 'changeSettings', change);

/** Makes the settings and how far episodes were read as they are at first, so that tests do not depend on each other. */
export async function forgetSettings(chromium: Chromium): Promise<void> {
  await (await chromium.worker()).evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(keys.filter((key) => key === 'settings' || key.startsWith('reading:')));
  });
}

/** Closes the pages that a test has opened, and forgets the settings. */
export async function clearAway(chromium: Chromium): Promise<void> {
  for (const page of chromium.context.pages().slice(1)) await page.close();
  await forgetSettings(chromium);
}

/** Waits two frames, after which everything requested has been drawn. @param page in either browser */
export async function drawn(page: { evaluate(wait: () => Promise<unknown>): Promise<unknown> }): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Navigates within the page, like a site that swaps its content by script. */
export async function navigateWithin(page: Page, url: string, main?: string): Promise<void> {
  await page.evaluate(
    ([address, content]) => {
      history.pushState({}, '', address);
      const area = document.querySelector('main');
      if (area !== null && content !== undefined) area.innerHTML = content;
    },
    [url, main] as const,
  );
}

/** The content of `<main>` of a page. */
export const mainOf = (html: string): string => /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';

/** Has the names of all turns painted, as for printing; else only those near the window are. */
export const showAllNames = (page: Page): Promise<boolean> =>
  page.evaluate(() => dispatchEvent(new Event('beforeprint')));

/** The text of a highlight in the registry, range by range; null if there is no such entry. */
export async function highlighted(page: Page, name: string): Promise<string[] | null> {
  return await page.evaluate((key) => {
    const highlight = CSS.highlights.get(key);
    if (highlight === undefined) return null;
    return [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
  }, name);
}

/** The position of these words in the window. They must lie within one text node of the page. */
export async function placeOf(page: Page, words: string): Promise<{ top: number; bottom: number }> {
  return await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start === -1) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, start + 1);
      const { top, bottom } = range.getBoundingClientRect();
      return { top, bottom };
    }
    throw new Error(`Not on the page: ${wanted}`);
  }, words);
}

/** The names of all entries in the page's highlight registry. */
export const highlightNames = (page: Page): Promise<string[]> => page.evaluate(() => [...CSS.highlights.keys()].sort());

/** Waits until `look` returns true in the page. */
export async function eventually(page: Page, look: () => boolean | Promise<boolean>, timeout = 10_000): Promise<void> {
  await page.waitForFunction(look, undefined, { timeout, polling: 50 });
}

/** The colors of a part of the window: `#rrggbb` → number of pixels. */
export async function colorsIn(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<Map<string, number>> {
  const png = (await page.screenshot({ clip })).toString('base64');
  const reader = await page.context().newPage();
  try {
    const counts = await reader.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) throw new Error('No canvas.');
      context.drawImage(bitmap, 0, 0);
      const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      const found: Record<string, number> = {};
      for (let at = 0; at < pixels.length; at += 4) {
        const hex = [0, 1, 2].map((channel) => (pixels[at + channel] ?? 0).toString(16).padStart(2, '0')).join('');
        found[`#${hex}`] = (found[`#${hex}`] ?? 0) + 1;
      }
      return found;
    }, png);
    return new Map(Object.entries(counts));
  } finally {
    await reader.close();
  }
}
