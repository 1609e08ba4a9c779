/** Copying and sharing quotes: as text, link and picture, also where the clipboard is closed. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { KETTLE, openEpisode, roundtable, sample, TOASTER, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { bar, card, drag, endsOf, keptQuotes, line, save } from './lib/page-quotes';

inChromium({ quotes: true });
beforeAll(async () => {
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

describe('copying and sharing', () => {
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  it('copies a citation and a link for selected words without saving them', async () => {
    const page = await openEpisode(chromium);
    await page.bringToFront();
    await drag(page, TOASTER);
    await bar(page).getByRole('button', { name: 'Copy citation' }).click();
    await line(page).getByText('Citation copied.').waitFor();
    expect(await clipboard(page)).toContain(`“${TOASTER}” — Mara Lindqvist`);
    await bar(page).getByRole('button', { name: 'Copy link to this text' }).click();
    await line(page).getByText('Link copied.').waitFor();
    expect(await clipboard(page)).toContain(`${sample.url}#:~:text=`);
    expect(await keptQuotes(chromium)).toEqual([]);
  });

  it('copies all quotes as text, and saves and copies one as a picture of 1200 × 675 px', async () => {
    const page = await openEpisode(chromium);
    await page.bringToFront();
    await save(page, TOASTER, 'Fact');
    await save(page, KETTLE, 'Line');
    await tab(page, 'Quotes').click();
    await roundtable(page).getByRole('button', { name: 'Copy all' }).click();
    await line(page).getByText('All quotes copied.').waitFor();
    expect(await clipboard(page)).toMatch(new RegExp(`${TOASTER}[\\s\\S]*${KETTLE.replace('.', '\\.')}`));
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    const download = page.waitForEvent('download');
    await card(page).getByRole('button', { name: 'Picture', exact: true }).click();
    await card(page).getByRole('button', { name: 'Save picture' }).click();
    const bytes = readFileSync(await (await download).path());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 675]);
    await card(page).getByRole('button', { name: 'Copy picture' }).click();
    await line(page).getByText('Picture copied.').waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const { width, height } = await createImageBitmap((await item?.getType('image/png')) as Blob);
      return { types: item?.types, width, height };
    });
    expect(copied).toEqual({ types: ['image/png'], width: 1200, height: 675 });
  });
});

// This test must come last, because the permission cannot be restored.
it('F94: without clipboard access, text is shown in a field and a picture is downloaded instead', async () => {
  const page = await openEpisode(chromium);
  await chromium.context.clearPermissions();
  await drag(page, TOASTER);
  const closed = await page.context().newCDPSession(page);
  const clipboard = (setting: 'denied' | 'granted') =>
    closed.send('Browser.setPermission', {
      permission: { name: 'clipboard-write' },
      setting,
      origin: 'https://www.ibm.com',
    });
  await clipboard('denied');
  await bar(page).getByRole('button', { name: 'Copy citation' }).click();
  const field = line(page).getByLabel('Text to copy');
  await field.waitFor();
  expect(await field.inputValue()).toContain(TOASTER);
  await save(page, TOASTER, 'Fact');
  const { start } = await endsOf(page, TOASTER);
  await page.mouse.click(start.x + 20, start.y);
  await card(page).getByRole('button', { name: 'Picture', exact: true }).click();
  const download = page.waitForEvent('download');
  await card(page).getByRole('button', { name: 'Copy picture' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Mara-Lindqvist-It-has-one-job.*\.png$/);
  await line(page).getByText("Pictures can't be copied here").waitFor();
});
