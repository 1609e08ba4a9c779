/** F112: Escape ends one thing at a time, says so to the page, and is left to an input method that composes a word. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inventedLibrary } from '../support/library';
import { openEpisode, roundtable, sample, send, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { press } from './lib/keys';
import { card, save } from './lib/page-quotes';

const LISTENS = `${sample.url}-listens`;
const WORDS = 'I trust the neighbor who rings the bell';

inChromium({ quotes: true });
beforeAll(async () => {
  const script =
    '<script>window.heard=[];addEventListener("keydown",(e)=>e.key==="Escape"&&heard.push(e.defaultPrevented))</script>';
  chromium.serve(LISTENS, sample.html.replace('</body>', `${script}</body>`));
});

/** Presses Escape. @returns for each that the page heard, whether it had been used */
async function pressEscape(page: Page): Promise<boolean[]> {
  await press(page, 'Escape');
  return await page.evaluate(() => (globalThis as unknown as { heard: boolean[] }).heard.splice(0));
}

/** Begins a word with an input method, as for Chinese or Japanese. @returns ends it */
async function compose(page: Page): Promise<() => Promise<unknown>> {
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'しま', selectionStart: 2, selectionEnd: 2 });
  return () => keyboard.send('Input.insertText', { text: '縞' });
}

const stripCard = (page: Page) => roundtable(page).locator('.strip-card');

/** Scrolls into the conversation, where the strip is shown. */
const into = (page: Page) =>
  page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));

/** Opens the strip's card with the mouse. */
async function hoverStrip(page: Page): Promise<void> {
  await roundtable(page).locator('.strip[data-shown]').waitFor();
  const box = await roundtable(page).locator('.strip .score').boundingBox();
  if (box === null) throw new Error('The strip is not shown.');
  await page.mouse.move(box.x + box.width / 2 - 1, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await stripCard(page).waitFor();
}

describe('Escape', () => {
  it('that ended solo or closed a card is used up for the page, and one without anything to end is not', async () => {
    const page = await openEpisode(chromium, LISTENS);
    await save(page, WORDS);
    await tab(page, 'Speakers').click();
    await roundtable(page).getByTitle('Read only Mara Lindqvist').click();
    await tab(page, 'Quotes').click();
    await roundtable(page).getByRole('tabpanel').getByRole('button', { name: WORDS }).click();
    await card(page).waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await pressEscape(page)).toEqual([true]);
    await card(page).waitFor({ state: 'detached' });
    expect(await pressEscape(page)).toEqual([true]);
    expect(await pressEscape(page)).toEqual([false]);
  });

  it('over the strip closes its card, and neither clears the search nor ends solo', async () => {
    const page = await openEpisode(chromium, LISTENS);
    await into(page);
    await tab(page, 'Speakers').click();
    await roundtable(page).getByTitle('Read only Mara Lindqvist').click();
    await press(page, '/');
    await page.keyboard.type('lamp');
    await hoverStrip(page);
    // In our fields, the page hears no keys at all.
    expect(await pressEscape(page)).toEqual([]);
    await stripCard(page).waitFor({ state: 'detached' });
    const field = roundtable(page).getByRole('textbox', { name: 'Search the transcript' });
    expect(await field.inputValue()).toBe('lamp');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.mouse.move(400, 600);
    await hoverStrip(page);
    expect(await pressEscape(page)).toEqual([true]);
    await roundtable(page).getByText('Show everyone').first().waitFor();
  });
});

describe('Escape that an input method takes back a word with', () => {
  it('neither clears the search, nor closes the card of the strip', async () => {
    const page = await openEpisode(chromium, LISTENS);
    await into(page);
    await press(page, '/');
    await page.keyboard.type('lamp ');
    await hoverStrip(page);
    const end = await compose(page);
    await press(page, 'Escape');
    const field = roundtable(page).getByRole('textbox', { name: 'Search the transcript' });
    expect(await field.inputValue()).toMatch(/^lamp /);
    expect(await stripCard(page).count()).toBe(1);
    await end();
    await press(page, 'Escape');
    await stripCard(page).waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('lamp 縞');
  });

  it('keeps a note open', async () => {
    const page = await openEpisode(chromium, LISTENS);
    await save(page, WORDS);
    await tab(page, 'Quotes').click();
    await roundtable(page).getByRole('tabpanel').getByRole('button', { name: WORDS }).click();
    await card(page).getByRole('button', { name: 'Edit' }).click();
    const note = card(page).locator('textarea');
    await card(page).locator('textarea:focus').waitFor();
    await page.keyboard.type('Half ');
    const end = await compose(page);
    await press(page, 'Escape');
    expect(await note.inputValue()).toMatch(/^Half /);
    await end();
    await press(page, 'Escape');
    await note.waitFor({ state: 'detached' });
  });

  it('does not end an edit in the library', async () => {
    await send(chromium, 'importQuotes', { quotes: inventedLibrary(3), newer: [] });
    const library = await chromium.openExtensionPage('library.html');
    await library.locator('.row').first().waitFor();
    await library.locator('.row').first().focus();
    await press(library, 'e');
    await library.locator('.editor textarea:focus').waitFor();
    const end = await compose(library);
    await press(library, 'Escape');
    expect(await library.locator('.editor').count()).toBe(1);
    await end();
    await press(library, 'Escape');
    await library.locator('.editor').waitFor({ state: 'detached' });
  });
});
