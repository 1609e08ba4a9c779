/** Editing a note next to its quote: in view, within reach, and saved even while the background is busy. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showAs } from '../support/chromium';
import { drawn, openEpisode, placeOf, TOASTER } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { focused, press } from './lib/keys';
import { card, endsOf, keptQuotes, line, save } from './lib/page-quotes';

inChromium({ quotes: true });

/** Opens the editor of the only quote, with its words in the middle of the window. @returns the note field */
async function editorIn(page: Page, width: number, height: number) {
  await showAs(page, { width, height });
  await drawn(page);
  const { start } = await endsOf(page, TOASTER);
  const middle = Math.round(height / 2) - 20;
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), start.y - middle);
  await page.mouse.click(start.x + 12, middle);
  await card(page).getByRole('button', { name: 'Edit' }).click();
  await drawn(page);
  return card(page).locator('textarea');
}

/** Whether nothing covers its center. */
const isShown = (element: Locator) =>
  element.evaluate((it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    return (it.getRootNode() as ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2) === it;
  });

/** Blocks the background for this long, from now on. */
const hang = async (milliseconds: number) =>
  (await chromium.worker()).evaluate((long) => {
    setTimeout(() => {
      for (const end = Date.now() + long; Date.now() < end; );
    });
  }, milliseconds);

describe('while the background is busy', () => {
  it('F100 text typed after Ctrl Enter is saved too, the editor stays open, and the change can be undone', async () => {
    const page = await openEpisode(chromium);
    await press(page, 'j', 'j', 's');
    await line(page).getByText('Quote saved').waitFor();
    await press(page, 'Enter', 'Enter');
    await card(page).locator('textarea:focus').waitFor();
    await page.keyboard.type('first');
    await hang(2_000);
    await press(page, 'Control+Enter');
    await page.keyboard.type(', and more');
    await expect.poll(async () => (await keptQuotes(chromium)).map(({ note }) => note)).toEqual(['first, and more']);
    await line(page).getByText('Quote changed.').waitFor();
    expect(await card(page).locator('textarea:focus').inputValue()).toBe('first, and more');
    await press(page, 'Control+Enter');
    await card(page).getByText('first, and more').waitFor();
    await press(page, 'Control+z');
    await line(page).getByText('Change undone.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'first' }]);
    expect((await focused(page)).name).toBe('Edit');
  });
});

describe('the editor of a note', () => {
  it.each([
    [1280, 520],
    [1000, 440],
    [320, 480],
    [320, 256],
  ])('does not cover its quote, and keeps Save and Cancel reachable, at %d × %d px', async (width, height) => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const note = await editorIn(page, width, height);
    await page.keyboard.type('One line\nand another\nand a third\nand a fourth');
    await drawn(page);
    const words = await placeOf(page, TOASTER);
    const { y = 0, height: high = 0 } = (await card(page).boundingBox()) ?? {};
    expect(y >= words.bottom || y + high <= words.top, `${y}–${y + high} over ${words.top}–${words.bottom}`).toBe(true);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + high).toBeLessThanOrEqual(height);
    for (const name of ['Save', 'Cancel'])
      expect(await isShown(card(page).getByRole('button', { name })), name).toBe(true);
    expect(await isShown(note), 'note').toBe(true);
    await page.keyboard.press('Tab');
    expect(await isShown(card(page).getByLabel('Tags')), 'tags').toBe(true);
    await note.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
  });
});
