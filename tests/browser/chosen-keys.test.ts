/** Choosing the key of each action in the settings, and open tabs that obey at once; in Chromium and Firefox. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../utils/lib/shortcuts';
import { showAs, violations } from '../support/chromium';
import { openFirefox } from '../support/firefox';
import { changeSettings, drawn, eventually, openEpisode, roundtable, sample } from './lib/episode';
import { understood } from './lib/firefox-quotes';
import { chromium, inChromium } from './lib/in-chromium';
import { focused, press } from './lib/keys';

inChromium();

/** The settings with the list of keys open. */
async function openKeys(): Promise<Page> {
  const page = await chromium.openExtensionPage('options.html');
  await page.getByText('Change keys').click();
  return page;
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const current = (page: Page) => page.locator('[data-roundtable-current]');

describe('in Chromium', () => {
  it('a chosen key works at once in open tabs, the old one no longer, and the lists show it', async () => {
    const page = await openEpisode(chromium);
    const settings = await openKeys();
    await field(settings, 'Next turn').focus();
    await press(settings, 'Shift+X');
    await settings.getByText('Now Shift X.').waitFor({ state: 'attached' });
    expect(await field(settings, 'Next turn').inputValue()).toBe('Shift X');
    await page.bringToFront();
    await roundtable(page).locator('.footer kbd').getByText('X', { exact: true }).waitFor();
    await page.evaluate(() => document.addEventListener('keydown', ({ key }) => (document.title = `pressed ${key}`)));
    await press(page, 'j');
    await eventually(page, () => document.title === 'pressed j');
    expect(await current(page).count()).toBe(0);
    await press(page, 'Shift+X');
    await current(page).waitFor();
    await press(page, '?');
    const row = roundtable(page)
      .locator('.key-list dl > div')
      .filter({ has: page.getByText('Next, previous turn', { exact: true }) });
    expect(await row.locator('kbd').allTextContents()).toEqual(['Shift X', 'K']);
  });

  it('says calmly what cannot be chosen, and changes nothing until the reader hands a key over', async () => {
    const settings = await openKeys();
    await field(settings, 'Next turn').focus();
    await press(settings, 'q');
    const row = settings.getByRole('listitem').filter({ hasText: 'Next turn' });
    await row.getByText('Q is the key for “Next question”.').waitFor();
    expect(await field(settings, 'Next turn').inputValue()).toBe('J');
    await press(settings, 'Control+k');
    await row.getByText('belong to the browser').waitFor();
    await press(settings, 'Enter');
    await row.getByText('other uses').waitFor();
    const before = await settings.evaluate(() => scrollY);
    await press(settings, 'Space');
    expect(await settings.evaluate(() => scrollY)).toBe(before);
    await press(settings, 'q');
    await row.getByRole('button', { name: 'Use it here instead' }).click();
    await row.getByText('Now Q.').waitFor({ state: 'attached' });
    expect(await focused(settings)).toMatchObject({ role: 'input' });
    await settings.reload();
    await settings.getByText('Change keys').click();
    expect([
      await field(settings, 'Next turn').inputValue(),
      await field(settings, 'Next question').inputValue(),
    ]).toEqual(['Q', '']);
    await settings.getByRole('button', { name: 'Reset all keys' }).click();
    await settings.getByText('All keys are reset.').waitFor();
    expect(await field(settings, 'Next question').inputValue()).toBe('Q');
  });

  it('an action without a key leaves that key to the page, and is gone from the lists', async () => {
    await changeSettings(chromium, { keys: { ...DEFAULT_KEYS, ask: '', save: '', keys: '' } });
    const page = await openEpisode(chromium);
    const footer = roundtable(page).locator('.footer');
    expect(await footer.locator('kbd').allTextContents()).toEqual(['J', 'K', 'T']);
    await footer.getByRole('button', { name: 'all keys' }).click();
    const list = roundtable(page).locator('.key-list');
    await list.getByText('Next, previous turn', { exact: true }).waitFor();
    expect(await list.innerText()).not.toMatch(/Ask a question|Save the sentence/);
    expect(await list.getByText('Save the whole turn').count()).toBe(1);
  });

  it('can be done by keyboard alone, and Tab leads through the fields', async () => {
    const settings = await chromium.openExtensionPage('options.html');
    await settings.getByText('Change keys').focus();
    await press(settings, 'Enter', 'Tab', 'x', 'Tab', 'Tab');
    expect((await focused(settings)).name).toBe('Reset to J: Next turn');
    await press(settings, 'Enter');
    expect(await field(settings, 'Next turn').inputValue()).toBe('J');
    await press(settings, 'Tab', 'Tab', 'Backspace');
    await settings.getByText('No key now.').waitFor({ state: 'attached' });
    expect(await field(settings, 'Previous turn').inputValue()).toBe('');
  });

  it('the keys for one’s own places and the rail are in the list of keys and in the settings', async () => {
    const page = await openEpisode(chromium);
    await press(page, '?');
    const row = (does: string) => roundtable(page).locator('.key-list dl > div').filter({ hasText: does });
    expect(await row('Next, previous turn of the same speaker').locator('kbd').allTextContents()).toEqual([
      'Shift J',
      'Shift K',
    ]);
    expect(await row('Next, previous quote').locator('kbd').allTextContents()).toEqual(['M', 'Shift M']);
    expect(await row('Open, fold the rail').locator('kbd').allTextContents()).toEqual(['R']);
    const settings = await openKeys();
    const values = ['Next quote', 'Previous turn of the same speaker', 'Open or fold the rail'].map((name) =>
      field(settings, name).inputValue(),
    );
    expect(await Promise.all(values)).toEqual(['M', 'Shift K', 'R']);
  });

  it.each(['light', 'dark'] as const)(
    'the list of keys has no axe violations in %s mode, also at 320 px',
    async (colorScheme) => {
      const settings = await openKeys();
      await showAs(settings, { colorScheme });
      await field(settings, 'Next turn').focus();
      await press(settings, 'x', 'Tab', 'Tab', 'Tab', 't');
      await settings.getByRole('button', { name: 'Use it here instead' }).waitFor();
      await drawn(settings);
      expect(violations(await chromium.axe(settings))).toEqual([]);
      if (process.env['SHOTS'])
        await settings.screenshot({ path: `/tmp/shots/keys-${colorScheme}.png`, fullPage: true });
      await settings.setViewportSize({ width: 320, height: 640 });
      await drawn(settings);
      expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      if (process.env['SHOTS'])
        await settings.screenshot({ path: `/tmp/shots/keys-${colorScheme}-320.png`, fullPage: true });
    },
  );
});

describe('in Firefox', () => {
  it('takes also the keys of its quick search, and an open tab obeys', async () => {
    const firefox = await openFirefox();
    try {
      firefox.serve(sample.url, sample.html);
      const page = await understood(await firefox.open(sample.url));
      const settings = await firefox.openExtensionPage('options.html');
      await settings.waitForSelector('summary');
      await settings.click('summary');
      await settings.focus('.key-row input');
      const value = () => settings.$eval('.key-row input', (input) => (input as HTMLInputElement).value);
      await settings.keyboard.press("'");
      await firefox.until('the key', async () => ((await value()) === "'" ? true : undefined));
      await settings.keyboard.press('/');
      await settings.waitForFunction(() =>
        document.body.textContent?.includes('/ is the key for “Search the transcript”.'),
      );
      expect(await value()).toBe("'");
      await page.bringToFront();
      await page.waitForFunction(() =>
        document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.footer')?.textContent?.includes("'"),
      );
      await page.keyboard.press("'");
      await page.waitForSelector('[data-roundtable-current]');
      expect(firefox.problems).toEqual([]);
    } finally {
      await firefox.close();
    }
  });
});
