/** F114: page zoom, low windows, forced colors, more contrast and paper, in the popup and the library. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { showAs } from '../support/chromium';
import { inventedLibrary } from '../support/library';
import { openEpisode, roundtable, send } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { press } from './lib/keys';

/** More than are drawn at once. */
const QUOTES = inventedLibrary(300);

inChromium();
beforeAll(async () => {
  await send(chromium, 'importQuotes', { quotes: QUOTES, newer: [] });
});

async function openLibrary(hash = ''): Promise<Page> {
  const page = await chromium.openExtensionPage(`library.html${hash}`);
  await showAs(page, { width: 1280, height: 900, reducedMotion: 'reduce' });
  await page.locator('.row').first().waitFor();
  return page;
}

const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

async function openPopup(height: number): Promise<Page> {
  const popup = await chromium.openPopupInTab(await openEpisode(chromium), { width: 400, height });
  await popup.locator('.card').first().waitFor();
  return popup;
}

it('the popup is no longer than what is shown in it', async () => {
  const popup = await openPopup(600);
  expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBe(600);
});

it('where zoom leaves the popup less room, its footer stays in view while all else scrolls together', async () => {
  const popup = await openPopup(300);
  await popup.mouse.move(200, 100);
  await popup.mouse.wheel(0, 100_000);
  await popup.waitForFunction(() => scrollY > 300);
  const { last, footer, inner } = await popup.evaluate(() => ({
    last: document.querySelector('.scroll > :last-child')?.getBoundingClientRect().bottom ?? 0,
    footer: document.querySelector('.popup-footer')?.getBoundingClientRect().toJSON() as DOMRect,
    inner: document.querySelector('.scroll')?.scrollTop,
  }));
  expect([footer.bottom, inner]).toEqual([300, 0]);
  expect(last).toBeLessThanOrEqual(footer.top);
});

it('the library prints every quote, light and without what is for the screen, and draws few again afterwards', async () => {
  const page = await openLibrary();
  expect(await page.locator('.row').count()).toBeLessThan(QUOTES.length);
  await page.evaluate(() => {
    // After ours, because it was added later.
    addEventListener('beforeprint', () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('.row').length);
    });
  });
  await page.pdf();
  await page.waitForFunction(() => document.body.dataset['printed'] !== undefined);
  expect(await page.evaluate(() => document.body.dataset['printed'])).toBe(String(QUOTES.length));
  await page.waitForFunction((all) => document.querySelectorAll('.row').length < all, QUOTES.length);
  await showAs(page, { media: 'print', colorScheme: 'dark' });
  expect(await styleOf(page, 'body', 'background-color')).toBe('rgb(255, 255, 255)');
  for (const part of ['.side', '.top', '.group-head p button'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
});

it('in forced colors, a button that cannot be pressed yet looks unlike one that can', async () => {
  const page = await openLibrary();
  await showAs(page, { forcedColors: 'active' });
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog');
  const [cannot, can] = await Promise.all(
    ['Import', 'Cancel'].map((name) =>
      dialog.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).color),
    ),
  );
  expect(cannot).not.toBe(can);
});

it('in a window as low as 400 % zoom makes it, no heading of the library stays over the quotes', async () => {
  const page = await openLibrary();
  await showAs(page, { width: 320, height: 256 });
  await page.locator('.row').nth(3).focus();
  const heads = await page
    .locator('.group-head')
    .evaluateAll((all) => all.filter((head) => Math.abs(head.getBoundingClientRect().top) < 2).length);
  expect(heads).toBe(0);
});

it('for readers who ask for more contrast, gray text and lines give way to those of full contrast', async () => {
  const page = await openEpisode(chromium);
  const popup = await chromium.openPopupInTab(page);
  await popup.locator('.card').first().waitFor();
  const library = await openLibrary();
  for (const each of [page, popup, library]) await each.emulateMedia({ contrast: 'more' });
  const root = roundtable(page);
  for (const [gray, full] of [
    [root.locator('.meta').first(), root.locator('.head').first()],
    [popup.locator('.meta').first(), popup.locator('h1')],
    [library.locator('.row .meta').first(), library.locator('.words').first()],
  ] as const) {
    const colors = await Promise.all([gray, full].map((each) => each.evaluate((text) => getComputedStyle(text).color)));
    expect(new Set(colors).size).toBe(1);
  }
});

it('a screen reader hears how many quotes are selected from a status that was there before', async () => {
  const page = await openLibrary();
  await page.locator('.row').first().focus();
  const status = await page.locator('.top [role="status"]').elementHandle();
  await press(page, 'x');
  await page.locator('.bulk').waitFor();
  expect(await status?.textContent()).toBe('1 selected');
  await press(page, 'Shift+ArrowDown');
  await page.waitForFunction((region) => region?.textContent === '2 selected', status);
  await press(page, 'Escape');
  await page.waitForFunction((region) => region?.textContent === '300 quotes', status);
  expect(await page.locator('.top [role="status"]').count()).toBe(1);
});

it('a screen reader hears the color of a quote with its words, and its note', async () => {
  const page = await openLibrary('#all');
  const session = await page.context().newCDPSession(page);
  await page.getByRole('searchbox').fill('has:note');
  await page.locator('.row .note').first().waitFor();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const rows = nodes.filter(({ role, ignored }) => role?.value === 'article' && !ignored);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.name?.value).toMatch(/ (?:Idea|Fact|Doubt|Line)$/);
  const note = await page.locator('.row .note').first().textContent();
  expect(rows.map(({ description }) => description?.value)).toContain(note);
});

it('by keyboard, one key leads past the people and tags of the library to its quotes', async () => {
  const page = await openLibrary();
  await press(page, 'Tab');
  const skip = page.getByRole('button', { name: 'Skip to quotes' });
  const isShown = () => skip.evaluate((button) => button.checkVisibility({ checkOpacity: true }));
  expect(await skip.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await isShown()).toBe(true);
  await press(page, 'Enter');
  expect(await page.evaluate(() => document.activeElement?.matches('.row'))).toBe(true);
  expect(await isShown()).toBe(false);
});
