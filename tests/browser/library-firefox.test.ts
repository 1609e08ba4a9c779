/** The library in Firefox: storing, finding, painting and changing quotes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from '../support/chromium';
import { inventedLibrary } from '../support/library';
import { firefox, inFirefox } from './lib/in-firefox';
import { asksFromExtension } from './lib/quotes';

const QUOTES = inventedLibrary(24);

inFirefox();

it('the library shows help while empty, then lists quotes, highlights search hits and saves an edit', async () => {
  const empty = await firefox.openExtensionPage('library.html');
  await empty.waitForSelector('.empty');
  await empty.close();
  const own = await firefox.openExtensionPage('options.html');
  const file = { quotes: QUOTES, newer: [] };
  expect(await asksFromExtension(own)('importQuotes', file)).toMatchObject({ added: QUOTES.length });
  await own.close();

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
});

it('the library previews a file and imports it', async () => {
  const page = await firefox.openExtensionPage('library.html');
  await page.waitForSelector('.row');
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-file-'));
  try {
    const path = join(folder, 'readwise.csv');
    writeFileSync(path, 'Highlight,Note\r\nThe ferries run late.,\r\n');
    await press(page, 'Import');
    const field = await page.waitForSelector('input[type="file"]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    await status(page, '1 is new.');
    await press(page, 'Import 1 quote', '.dialog');
    await status(page, '1 quote added.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Clicks a button by its text with real input. The buttons of a row only show under the pointer. */
async function press(page: Page, words: string, row = '.row'): Promise<void> {
  await page.bringToFront();
  await page.hover(row);
  const found = await page.waitForSelector(`::-p-xpath(//button[normalize-space()=${JSON.stringify(words)}])`, {
    visible: true,
    timeout: 10_000,
  });
  await found?.click();
}

const status = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 10_000 }, words);

it('the library copies the picture and the citation of a quote', async () => {
  const page = await firefox.openExtensionPage('library.html');
  await page.waitForSelector('.row');
  await press(page, 'More');
  await press(page, 'Copy picture');
  await status(page, 'Picture copied.');
  await press(page, 'Copy citation');
  await status(page, 'Citation copied.');
});
