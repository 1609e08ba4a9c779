/** Changing quotes in their card: note, tags, color, delete, undo and redo. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showAs, violations } from '../support/chromium';
import { BELL, eventually, KETTLE, openEpisode, placeOf, roundtable, TOASTER, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { bar, card, drag, editNote, endsOf, keptQuotes, line, painted, save, settled } from './lib/page-quotes';

inChromium({ quotes: true });

/** Opens the card of a quote for editing. @returns the field for its tags */
async function editTags(page: Page, words: string) {
  const { start } = await endsOf(page, words);
  await page.mouse.click(start.x + 20, start.y);
  await card(page).getByRole('button', { name: 'Edit' }).click();
  const field = card(page).getByRole('combobox', { name: 'Tags' });
  await field.focus();
  return field;
}

/** Saves words with tags and closes their card. */
async function tagged(page: Page, words: string, tags: string) {
  await save(page, words);
  const field = await editTags(page, words);
  await field.fill(`${tags},`);
  await page.keyboard.press('Control+Enter');
  await line(page).getByText('Quote changed.').waitFor();
  await page.keyboard.press('Escape');
}

describe('changing a quote', () => {
  it('saves note and tags by keyboard, and another color, from its card', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    await card(page).getByRole('button', { name: 'Edit' }).click();
    await page.keyboard.type('Check this');
    await page.keyboard.press('Tab');
    await page.keyboard.type('toast, #review');
    await page.keyboard.press('Control+Enter');
    await card(page).getByText('Check this').waitFor();
    await card(page).getByRole('button', { name: 'Edit' }).click();
    await card(page).getByRole('button', { name: 'Line' }).click();
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-line-0-kept')));
    expect(await keptQuotes(chromium)).toMatchObject([
      { color: 'line', note: 'Check this', tags: ['toast', 'review'], revision: 3 },
    ]);
  });

  it('keeps an unsaved note while another quote is open, until the edit is canceled', async () => {
    const page = await openEpisode(chromium);
    await save(page, BELL);
    await save(page, TOASTER);
    await tab(page, 'Quotes').click();
    const open = async (words: string) => {
      await roundtable(page).getByRole('tabpanel').getByRole('button', { name: words }).click();
    };
    const note = card(page).locator('textarea');
    await open(TOASTER);
    await card(page).getByRole('button', { name: 'Edit' }).click();
    await page.keyboard.type('Half a thought');
    await open(BELL);
    await card(page).getByRole('button', { name: 'Edit' }).waitFor();
    await open(TOASTER);
    expect(await note.inputValue()).toBe('Half a thought');
    await note.press('Escape');
    await card(page).getByRole('button', { name: 'Edit' }).click();
    expect(await note.inputValue()).toBe('');
  });

  it('takes a note for newly selected words while the note of another quote is unsaved', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    await editNote(page, TOASTER, 'Half a thought');
    await drag(page, 'and ask who paid for it.');
    await bar(page).waitFor();
    await page.keyboard.press('n');
    await line(page).getByText('Quote saved').waitFor();
    // A busy background is slow to save, and only after that does the card open for the note.
    await card(page).locator('textarea:focus').waitFor();
    await page.keyboard.type('Of this one');
    await page.keyboard.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect((await keptQuotes(chromium)).map(({ note }) => note).sort()).toEqual(['', 'Of this one']);
  });

  it('keeps an unsaved note on Escape in the page: first the bar closes, then the note is focused', async () => {
    const page = await openEpisode(chromium);
    await drag(page, BELL);
    await bar(page).waitFor();
    await page.keyboard.press('n');
    const note = card(page).locator('textarea');
    await card(page).locator('textarea:focus').waitFor();
    await page.keyboard.type('Half a thought');
    await drag(page, TOASTER);
    await bar(page).waitFor();
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    expect(await note.inputValue()).toBe('Half a thought');
    await page.keyboard.press('Escape');
    await card(page).locator('textarea:focus').waitFor();
    await page.keyboard.type(' more');
    expect(await note.inputValue()).toBe('Half a thought more');
    await page.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
  });

  it('completes tags already in use: arrows choose, Enter and Tab accept, Escape closes the list', async () => {
    const page = await openEpisode(chromium);
    await tagged(page, KETTLE, 'calibration, cost, wind power');
    await save(page, TOASTER);
    const field = await editTags(page, TOASTER);
    const list = roundtable(page).getByRole('listbox');
    const chosen = roundtable(page).locator('[role="option"][aria-selected="true"]');
    await page.keyboard.type('c');
    expect(await list.getByRole('option').allInnerTexts()).toEqual(['#calibration', '#cost']);
    expect(await chosen.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await chosen.innerText()).toBe('#cost');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    await page.keyboard.press('Enter');
    await card(page).getByRole('button', { name: 'Remove #cost' }).waitFor();
    expect(await list.count()).toBe(0);
    await page.keyboard.type('#po');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await card(page).getByRole('button', { name: 'Remove #wind power' }).waitFor();
    await field.focus();
    await page.keyboard.type('cal');
    expect(await list.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await list.count()).toBe(0);
    expect(await field.inputValue()).toBe('cal');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('own');
    await page.keyboard.press('Control+Enter');
    await card(page).getByText('#own').waitFor();
    const [, toaster] = await keptQuotes(chromium);
    expect(toaster?.tags).toEqual(['cost', 'wind power', 'own']);
  });

  it('shows tag suggestions inside a window of 320 px, adds one on click, and closes them on scroll', async () => {
    const page = await openEpisode(chromium);
    await tagged(page, KETTLE, 'calibration records of ovens, toasters and every other thing that gets hot');
    await save(page, BELL);
    await showAs(page, { width: 320, height: 640 });
    const field = await editTags(page, BELL);
    await field.fill('rec');
    const option = roundtable(page).getByRole('option');
    const box = await option.first().boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    await option.first().click();
    expect(await field.inputValue()).toBe('');
    expect(
      await card(page)
        .getByRole('button', { name: /^Remove #/ })
        .count(),
    ).toBe(1);
    // The list cannot follow the field while scrolling, so it closes.
    await field.press('ArrowDown');
    expect(await option.count()).toBe(1);
    await page.mouse.move(160, 60);
    await page.mouse.wheel(0, 40);
    await expect.poll(() => option.count()).toBe(0);
  });

  it.each([-1, 1])('keeps the note editor in view while the quote is scrolled away (direction %i)', async (way) => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    await card(page).getByRole('button', { name: 'Edit' }).click();
    await page.keyboard.type('Look ');
    await page.mouse.move(300, 850);
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, way * 600);
    const isAway = async () => Math.abs((await placeOf(page, TOASTER)).top - 450) > 500;
    await expect.poll(isAway).toBe(true);
    await page.keyboard.type('it up');
    expect(await card(page).getByLabel('Note').inputValue()).toBe('Look it up');
    await expect.poll(async () => (await card(page).boundingBox())?.y).toBeGreaterThanOrEqual(0);
    const { y = 0, height = 0 } = (await card(page).boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(900);
  });

  it('keeps the typed note when saving it fails', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    await card(page).getByRole('button', { name: 'Edit' }).click();
    await page.keyboard.type('Not to be lost');
    await chromium.reloadExtension();
    await page.keyboard.press('Control+Enter');
    await line(page).getByText('Not saved').waitFor();
    expect(await card(page).getByLabel('Note').inputValue()).toBe('Not to be lost');
    expect(await keptQuotes(chromium)).toMatchObject([{ note: '' }]);
  });

  it('undoes and redoes saving and deleting, from the status line and with Ctrl Z', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    await line(page).getByRole('button', { name: 'Undo' }).click();
    await eventually(page, () => ![...CSS.highlights.keys()].some((name) => /^q.{8}-idea/.test(name)));
    expect((await keptQuotes(chromium))[0]?.deleted).not.toBeNull();
    // The Undo button has become Redo and still has the focus.
    await line(page).getByRole('button', { name: 'Redo' }).waitFor();
    await page.keyboard.press('Enter');
    await line(page).getByText('Quote restored.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ deleted: null }]);
    await page.keyboard.press('Control+Z');
    await line(page).getByText('Save undone.').waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-idea-0-kept')));
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    await card(page).getByRole('button', { name: 'Delete' }).click();
    await line(page).getByText('Quote moved to the trash.').waitFor();
    expect(await card(page).count()).toBe(0);
    await page.keyboard.press('Control+Z');
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-idea-0-kept')));
    expect(await keptQuotes(chromium)).toMatchObject([{ deleted: null }]);
  });

  it('ignores Ctrl Z after the reader has clicked elsewhere', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    await page.mouse.click(600, 40);
    await page.keyboard.press('Control+Z');
    await settled(page);
    expect(await painted(page)).toHaveLength(1);
  });

  it('F112: deleting a quote in its card returns the focus to the list it was opened from, on the next quote', async () => {
    const page = await openEpisode(chromium);
    await save(page, KETTLE);
    await save(page, TOASTER);
    await tab(page, 'Quotes').click();
    await roundtable(page)
      .getByRole('tabpanel')
      .getByRole('button', { name: KETTLE.slice(0, 20) })
      .press('Enter');
    await card(page).getByRole('button', { name: 'Delete' }).press('Enter');
    await line(page).getByText('Quote moved to the trash.').waitFor();
    await card(page).waitFor({ state: 'detached' });
    const focused = await roundtable(page).evaluate((host) => host.shadowRoot?.activeElement?.textContent);
    expect(focused).toContain(TOASTER);
  });
});
