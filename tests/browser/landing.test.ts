/** Where in the window a jump ends: words inside a turn a third below the strip, with context; turns and topics at the top. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Looks, showAs } from '../support/chromium';
import { chapter, openEpisode, person, placeOf, roundtable, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { press } from './lib/keys';
import { forgetQuotes, save } from './lib/page-quotes';

/** The reading line, as a share of the free height. */
const LINE = 0.35;
/** Room for the line before, in px. */
const TOP = 40;
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 320, height: 640 };
const LOW = { width: 640, height: 400 };

inChromium();

async function openAs(looks: Looks): Promise<Page> {
  const page = await openEpisode(chromium);
  await showAs(page, { reducedMotion: 'reduce', ...looks });
  await roundtable(page).locator('aside').waitFor({ state: 'attached' });
  return page;
}

/** Where words are when the page has come to rest: px below the strip, and as a share of what nothing covers. */
async function restOf(page: Page, words: string): Promise<{ below: number; share: number }> {
  const top = async () => (await placeOf(page, words)).top;
  let last = Number.NaN;
  await expect
    .poll(async () => {
      const before = last;
      last = await top();
      return last - before;
    })
    .toBe(0);
  const [start, end] = await page.evaluate(() => {
    const box = (part: string) =>
      document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector(part)?.getBoundingClientRect();
    return [box('.strip')?.bottom ?? 0, box('.bottom-bar')?.top ?? innerHeight] as const;
  });
  return { below: last - start, share: (last - start) / (end - start) };
}

/** Waits until the words rest on the reading line. */
async function isOnLine(page: Page, words: string): Promise<void> {
  await expect.poll(async () => Math.abs((await restOf(page, words)).share - LINE)).toBeLessThan(0.02);
}
/** Waits until the words rest at the top. */
async function isAtTop(page: Page, words: string): Promise<void> {
  await expect.poll(async () => Math.abs((await restOf(page, words)).below - TOP)).toBeLessThan(6);
}

async function search(page: Page, words: string): Promise<void> {
  await press(page, '/');
  await page.keyboard.type(words);
  await roundtable(page).locator('.hit').first().waitFor();
  await press(page, 'Enter');
}

describe('words inside a turn rest a third of the free height below the strip', () => {
  it.each([
    ['wide', WIDE],
    ['narrow, where the sheet closes', NARROW],
    ['low, without a strip', LOW],
  ])('a search hit in a window that is %s', async (_, looks) => {
    const page = await openAs(looks);
    await search(page, 'sonnet');
    await isOnLine(page, 'sonnet. Nobody');
    expect(await roundtable(page).locator('dialog').count()).toBe(0);
  });

  it('also when the page scrolls smoothly, and the reader is at the hit, for the next one', async () => {
    const page = await openAs({ ...WIDE, reducedMotion: 'no-preference' });
    await search(page, 'sonnet');
    await isOnLine(page, 'sonnet. Nobody');
    await press(page, 'Enter', 'Enter');
    await isOnLine(page, 'sonnets. So');
  });

  it('a name that is mentioned', async () => {
    const page = await openAs(WIDE);
    await tab(page, 'Speakers').click();
    await roundtable(page).locator('.mention').filter({ hasText: 'Stubble & Loam' }).click();
    await isOnLine(page, 'Stubble & Loam');
  });

  it('an answer, and a question inside a turn, by its row and by key', async () => {
    const page = await openAs(WIDE);
    await press(page, 'a');
    await page.keyboard.type('What did Dele say about the neighbor?');
    await roundtable(page).locator('.said').filter({ hasText: 'I trust the neighbor' }).click();
    await isOnLine(page, 'I trust the neighbor');
    await roundtable(page).getByRole('textbox', { name: /^Ask/ }).fill('');
    await roundtable(page).locator('.asking').filter({ hasText: 'actually better' }).click();
    await isOnLine(page, 'So is the small model');
    await chapter(page, 'Intro').count();
    await press(page, 'q', 'Shift+Q');
    await isOnLine(page, 'So is the small model');
  });

  it('a quote, by its row and by key', async () => {
    const page = await openAs(WIDE);
    try {
      await save(page, 'forty years of peer review');
      await press(page, 'Escape');
      await tab(page, 'Quotes').click();
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await roundtable(page).locator('.quote').click();
      await isOnLine(page, 'forty years of peer review');
      await press(page, 'Escape');
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await press(page, 'Shift+M');
      await isOnLine(page, 'It has one job');
    } finally {
      await forgetQuotes(chromium);
    }
  });
});

describe('what is read on from there rests at the top', () => {
  it('a chapter, and the next turn of a person', async () => {
    const page = await openAs(WIDE);
    await chapter(page, 'Who audits the auditors').click();
    await isAtTop(page, 'All right, next up');
    await tab(page, 'Speakers').click();
    await person(page, 'Tobias Wrede').click();
    await roundtable(page).getByRole('button', { name: 'Next turn' }).click();
    await isAtTop(page, 'That is a better rate');
  });
});
