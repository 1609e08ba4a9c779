/** The library in Firefox: what it keeps, finds, paints and changes there. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from '../support/chromium';
import { type Firefox, openFirefox } from '../support/firefox';
import { inventedLibrary } from '../support/library';
import { bringIn } from '../support/quotes';

const QUOTES = inventedLibrary(24);

let firefox: Firefox;

beforeAll(async () => {
  firefox = await openFirefox();
});
afterAll(() => firefox?.close());

async function ask(name: string, data: unknown = null): Promise<unknown> {
  const page = await firefox.openExtensionPage('options.html');
  try {
    const script = `browser.runtime.sendMessage({ id: 1, type: 'toBackground', timestamp: 1, data: ${JSON.stringify({ name, data })} })`;
    return await page.evaluate(script);
  } finally {
    await page.close();
  }
}

it('teaches while it is empty, then shows, finds, paints and changes quotes, by keyboard', async () => {
  const empty = await firefox.openExtensionPage('library.html');
  await empty.waitForSelector('.empty');
  await empty.close();
  await bringIn(QUOTES, (piece) => ask('importQuotes', piece));

  const page = await firefox.openExtensionPage('library.html');
  await page.waitForSelector('.row');
  await page.bringToFront();
  expect(violations(await firefox.axe(page))).toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.type('wind');
  await page.waitForFunction(() => (CSS.highlights.get('library-hit')?.size ?? 0) > 0);
  const painted = await page.evaluate(() =>
    [...(CSS.highlights.get('library-hit') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
  );
  expect(new Set(painted)).toEqual(new Set(['wind']));

  await page.focus('.row');
  const id = await page.$eval('.row', (row) => row.getAttribute('data-id'));
  await page.keyboard.press('e');
  await page.waitForSelector('textarea');
  await page.keyboard.type('Kept in Firefox.');
  await page.click('.editor .filled');
  await page.waitForFunction(
    (row) => document.querySelector(`[data-id="${row}"] .note`)?.textContent?.includes('Kept in Firefox.'),
    {},
    id,
  );
  await page.reload().catch(() => undefined);
  await page.waitForFunction(
    (row) => document.querySelector(`[data-id="${row}"] .note`)?.textContent?.includes('Kept in Firefox.'),
    {},
    id,
  );
  expect(firefox.refused).toEqual([]);
  expect(firefox.problems).toEqual([]);
});
