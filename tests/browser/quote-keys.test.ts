/** Saving by keyboard, browser command and context menu. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  changeSettings,
  drawn,
  eventually,
  KETTLE,
  openEpisode,
  person,
  roundtable,
  sample,
  TOASTER,
  tab,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { bar, card, drag, endsOf, keptQuotes, line, painted, settled } from './lib/page-quotes';

/** The modifiers Alt and Shift, encoded as in the DevTools protocol. */
const ALT_SHIFT = 1 | 8;

inChromium({ quotes: true });
beforeAll(() => chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']));

describe('keyboard, browser command and context menu', () => {
  const current = (page: Page) => page.evaluate(() => document.querySelector('[data-roundtable-current]')?.textContent);

  it('F112: letters move by turn and sentence and save either, and Enter opens the card', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    await page.keyboard.press('s');
    expect(await painted(page)).toEqual([]);
    const first = await current(page);
    await page.keyboard.press('j');
    expect(await current(page)).not.toBe(first);
    await page.keyboard.press('k');
    expect(await current(page)).toBe(first);
    await page.keyboard.press('l');
    await page.keyboard.press('s');
    await line(page).getByText('Quote saved').waitFor();
    await page.keyboard.press('Shift+S');
    await eventually(page, () => [...CSS.highlights.keys()].filter((name) => name.endsWith('-kept')).length === 2);
    const [sentence, turn] = (await keptQuotes(chromium)).map(({ anchor }) => anchor);
    expect(first).toContain(sentence?.exact);
    expect(turn?.turns).toMatchObject({ first: sentence?.turns.first, last: sentence?.turns.first, offset: 0 });
    expect(turn?.exact).toContain(sentence?.exact);
    await page.keyboard.press('Enter');
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await current(page)).toBeUndefined();
  });

  it('C and Y copy a citation of the current sentence and a link to it, without saving it', async () => {
    const page = await openEpisode(chromium);
    await page.bringToFront();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await endsOf(page, KETTLE);
    await page.keyboard.press('c');
    expect(await line(page).count()).toBe(0);
    await page.keyboard.press('c');
    await line(page).getByText('Citation copied.').waitFor();
    const cited = /“(.*?)”/.exec(await clipboard())?.[1] as string;
    expect(cited.length).toBeGreaterThan(10);
    expect(await current(page)).toContain(cited);
    await page.keyboard.press('y');
    await line(page).getByText('Link copied.').waitFor();
    expect(await clipboard()).toContain(`${sample.url}#:~:text=`);
    expect(await keptQuotes(chromium)).toEqual([]);
  });

  it('F112: after a note is written by keyboard, Escape returns to the page, where keys work again', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await line(page).getByText('Quote saved').waitFor();
    await page.keyboard.press('Enter');
    const edit = card(page).getByRole('button', { name: 'Edit' });
    await edit.press('Enter');
    await page.keyboard.type('By keys');
    await page.keyboard.press('Control+Enter');
    await edit.waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await card(page).getByText('By keys').waitFor();
  });

  it('in solo, J and K go to turns of that person only', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    await endsOf(page, KETTLE);
    for (const key of ['j', 'j', 'j', 'k', 'l']) {
      await page.keyboard.press(key);
      expect(await current(page), key).toMatch(/^Dele Ashworth:/);
    }
  });

  it('a held key keeps moving but saves only once', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    for (let times = 0; times < 4; times++) await page.keyboard.down('s');
    await settled(page);
    expect(await painted(page)).toEqual([]);
    await page.keyboard.up('s');
    for (let times = 0; times < 4; times++) await page.keyboard.down('s');
    await line(page).getByText('Quote saved').waitFor();
    await settled(page);
    expect(await painted(page)).toHaveLength(1);
    await page.keyboard.up('s');
    const before = await current(page);
    for (let times = 0; times < 3; times++) await page.keyboard.down('j');
    expect(await current(page)).not.toBe(before);
  });

  it('a held Enter opens the card but presses nothing in it', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    for (const key of ['l', 's']) await page.keyboard.press(key);
    await line(page).getByText('Quote saved').waitFor();
    for (let times = 0; times < 4; times++) await page.keyboard.down('Enter');
    await settled(page);
    expect(await card(page).getByRole('button', { name: 'Edit' }).count()).toBe(1);
    await page.keyboard.up('Enter');
    await page.keyboard.press('Enter');
    await card(page).locator('textarea').waitFor();
  });

  it('letters move by topic and question, and the current question can be saved', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Questions').click();
    expect(await roundtable(page).locator('.footer kbd').allTextContents()).toEqual(['Q', 'H', 'L', 'S', '?']);
    const [first, second] = await roundtable(page).locator('.asking').allTextContents();
    await page.mouse.click(4, 400);
    const words = (row: string | undefined) => row?.replace(/^≈[\d:]+(?:\S+ asks)?(?:… )?/, '').slice(0, 20);
    await page.keyboard.press('q');
    expect(await current(page)).toContain(words(first));
    await page.keyboard.press('q');
    expect(await current(page)).toContain(words(second));
    const row = roundtable(page).locator('.asking[aria-current]');
    expect(await row.allTextContents()).toEqual([second]);
    await page.keyboard.press('s');
    await line(page).getByText('Quote saved').waitFor();
    const [kept] = await keptQuotes(chromium);
    expect(kept?.anchor.exact).toContain(words(second));
    await page.keyboard.press('Shift+Q');
    expect(await current(page)).toContain(words(first));
    await page.keyboard.press('t');
    const there = await current(page);
    await page.keyboard.press('Shift+T');
    expect(await current(page)).not.toBe(there);
  });

  it('the text announced for a step is cleared, so that find-in-page does not match it', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    await page.keyboard.press('l');
    const said = roundtable(page).getByRole('status').last();
    expect(await said.textContent()).not.toBe('');
    await chromium.until('nothing more', async () => ((await said.textContent()) === '' ? true : undefined));
    expect(await current(page)).toBeDefined();
  });

  it('a step without a target marks and scrolls nothing, and is announced', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await drawn(page);
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('q');
    expect(await current(page)).toBeUndefined();
    await roundtable(page).getByRole('status').getByText('No next question.').waitFor({ state: 'attached' });
    await drawn(page);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  it('keys start from the text in view after the current place was scrolled away', async () => {
    const page = await openEpisode(chromium);
    const inView = () =>
      page.evaluate(() => {
        const name = [...CSS.highlights.keys()].find((name) => name.endsWith('-here'));
        const [range] = name === undefined ? [] : [...(CSS.highlights.get(name) ?? [])];
        const { top, bottom } = (range as Range | undefined)?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return bottom > 0 && top < innerHeight && bottom > top;
      });
    await page.keyboard.press('t');
    await chromium.until('the place in view', async () => ((await inView()) ? true : undefined));
    const left = await current(page);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
    await chromium.until('no place', async () => ((await current(page)) === undefined ? true : undefined));
    await page.keyboard.press('s');
    expect(await keptQuotes(chromium)).toEqual([]);
    expect(await inView()).toBe(true);
    const there = await current(page);
    expect(there).not.toBe(left);
    await page.keyboard.press('j');
    expect(await current(page)).not.toBe(there);
    const before = await page.evaluate(() => scrollY);
    await page.evaluate(() => scrollBy({ top: 3 * innerHeight, behavior: 'instant' }));
    await page.keyboard.press('j');
    await chromium.until('the place in view', async () => ((await inView()) ? true : undefined));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
  });

  it('? opens and closes the key list, also from a folded rail, and letters work meanwhile', async () => {
    const page = await openEpisode(chromium);
    const list = roundtable(page).locator('.key-list');
    await page.keyboard.press('?');
    await list.waitFor();
    const letters = await list.locator('kbd').allTextContents();
    expect(letters).toEqual(
      expect.arrayContaining(['J', 'K', 'L', 'H', 'T', 'Q', '/', 'N', 'A', 'S', 'Shift S', 'Esc']),
    );
    await page.keyboard.press('j');
    expect(await current(page)).toBeDefined();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(await current(page)).toBeDefined();
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    await page.keyboard.press('?');
    await list.waitFor();
    await tab(page, 'Questions').click();
    await list.waitFor({ state: 'detached' });
    await roundtable(page).getByRole('button', { name: 'all keys' }).click();
    await list.waitFor();
    await page.keyboard.press('?');
    await list.waitFor({ state: 'detached' });
  });

  it.each([
    ['a', 'rail', 1440, 'Ask what someone said about a topic'],
    ['a', 'sheet', 390, 'Ask what someone said about a topic'],
    ['/', 'rail', 1440, 'Search the transcript'],
    ['/', 'sheet', 390, 'Search the transcript'],
  ])('%s opens the %s at %i px and moves into its field, and is not typed there', async (key, _, width, name) => {
    const page = await openEpisode(chromium);
    await page.setViewportSize({ width, height: 844 });
    const field = roundtable(page).getByRole('textbox', { name });
    if (width > 1000) await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    await roundtable(page).locator('.opener').waitFor();
    await page.keyboard.press(key);
    await page.keyboard.type('toaster/kettle a');
    expect(await field.inputValue()).toBe('toaster/kettle a');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
  });

  it('letters work with the focus on the folded rail', async () => {
    const page = await openEpisode(chromium);
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    await roundtable(page).locator('.opener').waitFor();
    await page.keyboard.press('j');
    expect(await current(page)).toBeDefined();
  });

  it('letters are ignored in fields, with Ctrl, and when single-letter keys are turned off', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus({ preventScroll: true });
    });
    await page.keyboard.press('j');
    expect(await current(page)).toBeUndefined();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Control+j');
    expect(await current(page)).toBeUndefined();
    const hint = roundtable(page).locator('.footer kbd');
    expect(await hint.allTextContents()).toEqual(['J', 'K', 'T', 'S', '?']);
    await changeSettings(chromium, { singleKeys: false });
    await drawn(page);
    await page.keyboard.press('j');
    expect(await current(page)).toBeUndefined();
    expect(await hint.count()).toBe(0);
  });

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
});
