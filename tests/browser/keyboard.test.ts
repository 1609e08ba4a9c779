/** F112: the whole product by keyboard only. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { showAs } from '../support/chromium';
import { changeSettings, drawn, eventually, highlightNames, openEpisode, roundtable, sample, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { current, focused, press, says, walkDownTo } from './lib/keys';

const SHORTCUTS = `${sample.url}-shortcuts`;

inChromium();
beforeAll(async () => {
  const script =
    '<script>window.heard=[];const tell=(e)=>{if("key" in e||"data" in e||"clipboardData" in e||"dataTransfer" in e)heard.push(e.type+" "+(e.key??e.data??""))};const names=Object.keys(HTMLElement.prototype).concat(Object.keys(Document.prototype)).filter((name)=>name.startsWith("on")).map((name)=>name.slice(2));for(const type of new Set([...names,..."beforeinput textInput compositionstart compositionupdate compositionend".split(" ")]))for(const on of [document,window])on.addEventListener(type,tell);</script>';
  chromium.serve(SHORTCUTS, sample.html.replace('</body>', `${script}</body>`));
});

/** Focuses the end of the page, so that the next Tab moves to our interface. */
async function toTheEnd(page: Page) {
  await page.evaluate(() => {
    const last = [...document.querySelectorAll<HTMLElement>('body a')].at(-1);
    last?.focus({ preventScroll: true });
  });
}

/** The outline of the strip's turn in focus. */
const ringAt = (page: Page) =>
  roundtable(page)
    .locator('.at')
    .evaluate((at) => `${getComputedStyle(at).outlineStyle} ${getComputedStyle(at).outlineWidth}`);

describe('keyboard access', () => {
  it('reaches the rail after the page, through a skip link that is visible only while focused', async () => {
    const page = await openEpisode(chromium);
    await toTheEnd(page);
    await press(page, 'Tab');
    expect(await focused(page)).toMatchObject({ name: 'Roundtable rail', ring: 'solid 2px' });
    const skip = roundtable(page).getByRole('button', { name: 'Roundtable rail', exact: true });
    expect(await skip.evaluate((element) => getComputedStyle(element).clipPath)).toBe('none');
    await press(page, 'Enter');
    expect(await focused(page)).toMatchObject({ name: 'Outline', role: 'tab' });
    expect(await skip.evaluate((element) => getComputedStyle(element).clipPath)).not.toBe('none');
  });

  it('has one Tab stop each for the tabs and the list, all with a visible focus ring', async () => {
    const page = await openEpisode(chromium);
    await toTheEnd(page);
    const stops: string[] = [];
    for (let step = 0; step < 8; step++) {
      await press(page, 'Tab');
      const { name, role, ring } = await focused(page);
      // The strip has its ring around the turn in focus.
      const at = role === 'slider' ? await ringAt(page) : ring;
      expect(at, name).toBe('solid 2px');
      stops.push(name);
    }
    expect(stops).toEqual([
      'Roundtable rail',
      'Place in the conversation',
      'Outline',
      'Fold rail',
      'Times off? : correct them',
      '00:00 Intro Cold open and welcome 1 min read',
      '?all keys',
      'Move rail to the other side',
    ]);
  });

  it('moves through chapters with arrows, Home and End, and Enter jumps but keeps the focus', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Outline').focus();
    await press(page, 'Tab', 'Tab', 'Tab');
    await walkDownTo(page, 'Open weather data');
    await press(page, 'End', 'ArrowDown');
    expect((await focused(page)).name).toContain('Intro');
    await press(page, 'ArrowUp', 'Home');
    await walkDownTo(page, 'Open weather data');
    await press(page, 'Enter');
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect((await focused(page)).name).toContain('Open weather data');
    await press(page, 'Shift+Tab', 'Tab');
    expect((await focused(page)).name).toContain('Open weather data');
  });

  it('changes tabs with arrow keys, and starts and ends solo with Enter, Space and Escape', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Outline').focus();
    await press(page, 'ArrowRight');
    expect(await focused(page)).toMatchObject({ name: 'Speakers', role: 'tab' });
    expect(await tab(page, 'Speakers').getAttribute('aria-selected')).toBe('true');
    await press(page, 'Tab', 'Tab', 'ArrowDown', 'Enter');
    await eventually(page, () => CSS.highlights.has('roundtable-dim'));
    expect((await focused(page)).name).toContain('Mara Lindqvist');
    await press(page, 'ArrowDown');
    expect((await focused(page)).name).toBe('Show everyone');
    await press(page, 'ArrowDown');
    expect((await focused(page)).name).toBe('Next turn');
    await press(page, 'Enter');
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    await press(page, 'Home', 'Space');
    await eventually(page, () => CSS.highlights.has('roundtable-dim'));
    expect((await focused(page)).name).toContain('Nora Castellan');
    await press(page, 'Escape');
    await eventually(page, () => !CSS.highlights.has('roundtable-dim'));
    expect((await focused(page)).name).toContain('Nora Castellan');
  });

  it('moves between tabs in the direction of the arrow key on a right-to-left page', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await tab(page, 'Outline').focus();
    const [outline, speakers] = [await tab(page, 'Outline').boundingBox(), await tab(page, 'Speakers').boundingBox()];
    expect(speakers?.x).toBeLessThan(outline?.x ?? 0);
    await page.keyboard.press('ArrowLeft');
    expect(await tab(page, 'Speakers').getAttribute('aria-selected')).toBe('true');
  });

  it('keeps the focus in the list when ending solo removes the button that was pressed', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await tab(page, 'Speakers').focus();
    await press(page, 'Tab', 'Tab', 'ArrowDown', 'Enter', 'ArrowDown');
    expect((await focused(page)).name).toBe('Show everyone');
    await press(page, 'Enter');
    await eventually(page, () => !CSS.highlights.has('roundtable-dim'));
    await drawn(page);
    expect((await focused(page)).name).toContain('Mara Lindqvist');
  });

  it('keeps the focus in the rail when Escape removes the focused button', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await tab(page, 'Speakers').focus();
    await press(page, 'Tab', 'Tab', 'ArrowDown', 'Enter', 'ArrowDown', 'ArrowDown', 'Escape');
    await eventually(page, () => !CSS.highlights.has('roundtable-dim'));
    await drawn(page);
    expect((await focused(page)).name).toContain('Mara Lindqvist');
  });

  it('keeps the focus when the rail is folded and unfolded', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Outline').focus();
    await press(page, 'Tab');
    expect((await focused(page)).name).toBe('Fold rail');
    await press(page, 'Enter');
    expect((await focused(page)).name).toBe('Open Roundtable rail');
    await press(page, 'Enter');
    expect(await focused(page)).toMatchObject({ name: 'Outline', role: 'tab' });
  });

  it('keeps the focus on the button that moves the rail to the other side', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { width: 2_000 });
    await tab(page, 'Outline').focus();
    await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await roundtable(page).locator('aside[data-side="start"]').waitFor({ state: 'attached' });
    expect((await focused(page)).name).toBe('Move rail to the other side');
  });

  it('keeps the focus in the rail or its folded tab when the rail moves to a side without room', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Outline').focus();
    await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await roundtable(page).locator('aside[data-side="start"]').waitFor({ state: 'attached' });
    expect((await focused(page)).name).toMatch(/Move rail to the other side|Open Roundtable rail/);
  });

  it('moves the focus to the folded tab when a narrower window folds the rail', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Outline').focus();
    await showAs(page, { width: 1_024 });
    await roundtable(page).locator('.folded').waitFor();
    expect((await focused(page)).name).toBe('Open Roundtable rail');
  });

  it('opens, uses and closes the sheet of a narrow window, and returns to the button that opened it', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { width: 390, height: 844 });
    await roundtable(page).locator('.bottom-bar').waitFor();
    await toTheEnd(page);
    await press(page, 'Tab');
    expect((await focused(page)).name).toBe('Roundtable rail');
    await press(page, 'Tab', 'Tab');
    expect((await focused(page)).name).toContain('Open Roundtable rail');
    await press(page, 'Enter');
    expect(await focused(page)).toMatchObject({ name: 'Outline', role: 'tab' });
    await press(page, 'Escape');
    expect((await focused(page)).name).toContain('Open Roundtable rail');
    await press(page, 'Enter', 'Tab', 'Tab', 'Tab');
    await walkDownTo(page, 'Open weather data');
    await press(page, 'Enter');
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect((await focused(page)).name).toContain('Open Roundtable rail');
  });

  it('hides keys pressed in the rail from the page, and passes on all others', async () => {
    const page = await openEpisode(chromium, SHORTCUTS);
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    await tab(page, 'Outline').focus();
    await press(page, 's', 'k', 'ArrowRight', 'Tab', 'Escape', 'Space');
    expect(await heard()).toEqual([]);
    await page.mouse.click(200, 400);
    await press(page, 's');
    expect(await heard()).toContain('keydown s');
  });

  it('hides typing, composition and clipboard events in our fields from the page', async () => {
    const page = await openEpisode(chromium, SHORTCUTS);
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    await page.evaluate(() =>
      document.body.appendChild(document.createElement('input')).focus({ preventScroll: true }),
    );
    const keyboard = await page.context().newCDPSession(page);
    const write = async () => {
      await page.keyboard.type('zebra');
      await press(page, 'Control+a', 'Control+c', 'Control+x', 'Control+v');
      await keyboard.send('Input.imeSetComposition', { text: 'しま', selectionStart: 2, selectionEnd: 2 });
      await keyboard.send('Input.insertText', { text: '縞' });
    };
    await write();
    // In a field of the page's own, the page hears all of it.
    const types = new Set((await heard()).map((told) => told.split(' ')[0]));
    expect([...types]).toEqual(
      expect.arrayContaining(['input', 'beforeinput', 'copy', 'cut', 'paste', 'compositionend']),
    );
    await tab(page, 'Questions').click();
    await roundtable(page).getByRole('textbox').or(roundtable(page).getByRole('searchbox')).focus();
    await heard();
    await write();
    // Only these events get through, and they carry no data.
    expect((await heard()).filter((told) => !/^before(?:copy|cut|paste) $/.test(told))).toEqual([]);
  });

  it('handles the keys named in the rail also while the focus is in the rail', async () => {
    const page = await openEpisode(chromium, SHORTCUTS);
    await roundtable(page)
      .getByRole('button', { name: /Open weather data/ })
      .first()
      .click();
    await press(page, 'j');
    await page.locator('[data-roundtable-current]').first().waitFor();
  });

  it('moves the focus into the key list and back to the row from which it was opened', async () => {
    const page = await openEpisode(chromium);
    const row = roundtable(page).locator('.subtopics button').last();
    await row.focus();
    const { name } = await focused(page);
    const scrolled = () =>
      roundtable(page)
        .getByRole('tabpanel')
        .evaluate(({ scrollTop }) => scrollTop);
    const before = await scrolled();
    expect(before).toBeGreaterThan(0);
    for (const key of ['Escape', '?', 'Enter']) {
      await page.keyboard.press('?');
      expect((await focused(page)).name).toBe('Close key list');
      await page.keyboard.press(key);
      expect((await focused(page)).name, key).toBe(name);
      expect(await scrolled(), key).toBe(before);
    }
    // When the list was opened from the page, closing it returns to the page.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    expect((await focused(page)).name).toBe('nothing');
  });

  it('leaves Escape to text fields and to a page that has handled it', async () => {
    const url = `${sample.url}-field`;
    const extra =
      '<p><input id="field"></p><script>document.querySelector("h1").tabIndex=0;document.querySelector("h1").addEventListener("keydown",(e)=>e.preventDefault())</script>';
    chromium.serve(url, sample.html.replace('<h2>Episode transcript</h2>', `${extra}<h2>Episode transcript</h2>`));
    const page = await openEpisode(chromium, url);
    await tab(page, 'Speakers').click();
    await roundtable(page).getByTitle('Read only Mara Lindqvist').click();
    for (const selector of ['#field', 'h1']) {
      await page.focus(selector);
      await press(page, 'Escape');
      expect(await highlightNames(page), selector).toContain('roundtable-dim');
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press(page, 'Escape');
    expect(await highlightNames(page)).not.toContain('roundtable-dim');
  });

  it('reaches and operates everything in the popup, always with a visible focus ring', async () => {
    const page = await openEpisode(chromium);
    const popup = await chromium.openPopupInTab(page);
    await popup.locator('.card').first().waitFor();
    const stops: string[] = [];
    while (stops.at(-1) !== 'Settings' && stops.length < 60) {
      await press(popup, 'Tab');
      const { name, ring } = await focused(popup);
      expect(ring, name).toBe('solid 2px');
      stops.push(name);
    }
    expect(stops.filter((name) => name.startsWith('Solo'))).toHaveLength(4);
    expect(stops.filter((name) => /^≈/.test(name))).toHaveLength(11);
    expect(stops.filter((name) => /^\d/.test(name))).toHaveLength(5);
    expect(stops.slice(-3)).toEqual(['Go to rail', 'Library', 'Settings']);
    await popup.getByRole('button', { name: 'Solo Tobias Wrede' }).focus();
    await press(popup, 'Space');
    await eventually(page, () => CSS.highlights.has('roundtable-dim'));
    await press(popup, 'Tab');
    // The popup closes while the key is still pressed.
    await press(popup, 'Enter').catch(() => {});
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    await chromium.until('the popup to close', () => (popup.isClosed() ? true : undefined));
  });

  it('changes every setting with arrow keys', async () => {
    const options = await chromium.openExtensionPage('options.html');
    await options.getByRole('radio', { name: 'On' }).first().waitFor();
    for (let setting = 0; setting < 6; setting++) await press(options, 'Tab', 'ArrowRight');
    const all = async () => {
      const chosen = await options.locator('label:has(:checked)').allInnerTexts();
      return chosen.join() === 'Off,Off,Left,Compact,Off,Off' ? true : undefined;
    };
    await chromium.until('all six', all);
    await options.reload();
    await chromium.until('all six, stored', all);
  });
});

describe('single-letter keys', () => {
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

  it('R folds and opens the rail, keeps the focus inside it, and opens the sheet of a narrow window', async () => {
    const page = await openEpisode(chromium);
    const rail = roundtable(page).locator('.rail');
    await rail.waitFor();
    await press(page, 'r');
    await rail.waitFor({ state: 'detached' });
    await says(page, 'The rail is folded.');
    expect(await focused(page)).toMatchObject({ name: 'nothing' });
    await press(page, 'r');
    await rail.waitFor();
    await says(page, 'The rail is open.');
    await tab(page, 'Outline').focus();
    await press(page, 'r');
    await rail.waitFor({ state: 'detached' });
    expect((await focused(page)).name).toContain('Open Roundtable rail');
    await press(page, 'r');
    await rail.waitFor();
    expect(await focused(page)).toMatchObject({ name: 'Outline', role: 'tab' });
    await press(page, 'r');
    await page.reload();
    await roundtable(page).locator('.folded').waitFor();
    await showAs(page, { width: 390, height: 800 });
    await roundtable(page).locator('.bottom-bar').waitFor();
    await press(page, 'r');
    await roundtable(page).locator('dialog[open]').waitFor();
    await press(page, 'Escape');
    await roundtable(page).locator('dialog').waitFor({ state: 'detached' });
  });

  it('R opens a rail over the text when there is no room, and does not remember that', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { width: 1000, height: 800 });
    await roundtable(page).locator('.folded').waitFor();
    await press(page, 'r');
    await roundtable(page).locator('.rail').waitFor();
    await press(page, 'r');
    await roundtable(page).locator('.folded').waitFor();
    await showAs(page, { width: 1440, height: 900 });
    await roundtable(page).locator('.rail').waitFor();
  });
});
