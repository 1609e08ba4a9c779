/** Saving by the browser command and by the context menu. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { changeSettings, KETTLE, openEpisode, TOASTER } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { current } from './lib/keys';
import { bar, drag, endsOf, keptQuotes, line } from './lib/page-quotes';

/** The modifiers Alt and Shift, encoded as in the DevTools protocol. */
const ALT_SHIFT = 1 | 8;

inChromium({ quotes: true });

/** Chooses our item of the context menu, without showing a menu. */
const choose = async () =>
  (await chromium.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, url: 'https://www.ibm.com/*' });
    const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(...event: unknown[]): void } };
    onClicked.dispatch({ menuItemId: 'save-quote', frameId: 0 }, tab);
  });
const command = async () =>
  (await chromium.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, url: 'https://www.ibm.com/*' });
    const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(...event: unknown[]): void } };
    onCommand.dispatch('save-quote', tab);
  });
const savedLine = async (page: Page) => {
  await line(page).getByText('Quote saved').waitFor();
  await line(page).getByRole('button', { name: 'Dismiss' }).click();
};

it('the browser command saves the selection, and its key press does not reach the page', async () => {
  const page = await openEpisode(chromium);
  await page.bringToFront();
  await changeSettings(chromium, { singleKeys: false });
  await page.evaluate(() => {
    document.addEventListener(
      'keydown',
      ({ key }) => key === 'S' && document.body.setAttribute('data-heard', key),
      true,
    );
  });
  await drag(page, TOASTER);
  await bar(page).waitFor();
  // DevTools sends it like a keyboard; keys that Playwright presses go only to the page.
  const keyboard = await page.context().newCDPSession(page);
  const code = { key: 'S', code: 'KeyS', windowsVirtualKeyCode: 83, nativeVirtualKeyCode: 83 };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers: ALT_SHIFT, ...code });
  await line(page).getByText('Quote saved').waitFor();
  expect(await keptQuotes(chromium)).toMatchObject([{ anchor: { exact: TOASTER } }]);
  expect(await page.locator('[data-heard]').count()).toBe(0);
});

it('the context menu saves the selection, the clicked sentence, or the one at the keyboard cursor', async () => {
  const page = await openEpisode(chromium);
  await page.bringToFront();
  await drag(page, TOASTER);
  await choose();
  await savedLine(page);
  const { start } = await endsOf(page, KETTLE);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await current(page)).not.toContain(KETTLE);
  await page.mouse.click(start.x + 30, start.y, { button: 'right' });
  await choose();
  await savedLine(page);
  // When its own key opens the menu, it applies to the sentence under the keyboard's cursor.
  await page.keyboard.press('ContextMenu');
  await choose();
  await savedLine(page);
  const saved = (await keptQuotes(chromium)).map(({ anchor }) => anchor.exact);
  expect(saved.slice(0, 2)).toEqual([TOASTER, KETTLE]);
  expect(await current(page)).toContain(saved[2]);
});

it('the browser command saves the sentence at the keyboard cursor, never one clicked earlier', async () => {
  const page = await openEpisode(chromium);
  await page.bringToFront();
  const { start } = await endsOf(page, KETTLE);
  await page.mouse.click(start.x + 30, start.y, { button: 'right' });
  await page.keyboard.press('Escape');
  await command();
  await line(page).getByText('Select text in the transcript').waitFor();
  await page.keyboard.press('s');
  await command();
  await line(page).getByText('Quote saved').waitFor();
  const [kept] = await keptQuotes(chromium);
  expect(await current(page)).toContain(kept?.anchor.exact);
});
