import { beforeAll, describe, expect, it } from 'vitest';
import { changeSettings, KETTLE, openEpisode, placeOf, roundtable, TOASTER, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { bar, card, drag, editNote, endsOf, keptQuotes, line, painted, save, saveAs, settled } from './lib/page-quotes';

inChromium({ quotes: true });
beforeAll(async () => {
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

describe('the selection bar', () => {
  it('appears above the words, within the column, only once the mouse button is released', async () => {
    const page = await openEpisode(chromium);
    const { start, end } = await endsOf(page, TOASTER);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await settled(page);
    expect(await bar(page).count()).toBe(0);
    await page.mouse.up();
    await bar(page).waitFor();
    const box = await roundtable(page).locator('.selection-bar').boundingBox();
    const words = await placeOf(page, TOASTER);
    const column = await page.locator('[data-roundtable-slot]').first().boundingBox();
    if (box === null || column === null) throw new Error('No boxes.');
    expect(box.height).toBe(40);
    expect(Math.round(words.top - box.y - box.height)).toBe(8);
    expect(box.x).toBeGreaterThanOrEqual(column.x - 0.5);
    expect(box.x + box.width).toBeLessThanOrEqual(column.x + column.width + 0.5);
  });

  it('takes the focus only on F6, is used with arrows and Enter, and returns the focus to the page', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await line(page).getByText('Quote saved as Fact.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ color: 'fact', anchor: { exact: TOASTER } }]);
    // The focus is back on the page, where our keys work.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('j');
    expect(await page.locator('[data-roundtable-current]').count()).toBe(1);
  });

  it('appears for a keyboard selection, and Escape hides it but keeps the selection', async () => {
    const page = await openEpisode(chromium);
    const { start } = await endsOf(page, KETTLE);
    await page.mouse.dblclick(start.x + 4, start.y);
    await page.keyboard.press('Escape');
    expect(await bar(page).count()).toBe(0);
    for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+ArrowRight');
    await bar(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await bar(page).count()).toBe(0);
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(5);
  });

  it('handles its letter and digit keys unless single-letter keys are turned off', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    await page.keyboard.press('l');
    await line(page).getByText('Link copied').waitFor();
    await page.keyboard.press('3');
    await line(page).getByText('Quote saved as Doubt.').waitFor();
    await changeSettings(chromium, { singleKeys: false });
    await drag(page, KETTLE);
    await bar(page).waitFor();
    await page.keyboard.press('2');
    await settled(page);
    expect(await keptQuotes(chromium)).toMatchObject([{ color: 'doubt', anchor: { exact: TOASTER } }]);
  });

  it('appears for a selection that is dragged as far as the rail', async () => {
    const page = await openEpisode(chromium);
    const { start } = await endsOf(page, TOASTER);
    const rail = await roundtable(page).locator('.rail').boundingBox();
    if (rail === null) throw new Error('No rail.');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(rail.x + 20, start.y, { steps: 4 });
    await page.mouse.up();
    await bar(page).waitFor();
  });

  it('is inactive while its words are out of view, and works again when they are back in view', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
    await bar(page).waitFor({ state: 'hidden' });
    for (const key of ['1', 'F6', 's']) await page.keyboard.press(key);
    const current = page.locator('[data-roundtable-current]');
    expect(await current.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await current.count()).toBe(0);
    await settled(page);
    expect(await keptQuotes(chromium)).toEqual([]);
    await endsOf(page, TOASTER);
    await bar(page).waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await line(page).getByText('Quote saved as Idea.').waitFor();
  });

  it('can be turned off in the settings; its keys still act on the selected words', async () => {
    const page = await openEpisode(chromium);
    const exact = async () => (await keptQuotes(chromium)).map(({ anchor, color }) => [anchor.exact, color]);
    await changeSettings(chromium, { selectionBar: false });
    await drag(page, TOASTER);
    await settled(page);
    await expect.poll(() => bar(page).count()).toBe(0);
    await page.keyboard.press('s');
    await line(page).getByText('Quote saved as Idea.').waitFor();
    expect(await exact()).toEqual([[TOASTER, 'idea']]);
    await drag(page, KETTLE);
    await settled(page);
    await page.keyboard.press('c');
    await line(page).getByText('Citation copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(KETTLE);
    await page.keyboard.press('3');
    await line(page).getByText('Quote saved as Doubt.').waitFor();
    expect(await exact()).toEqual([
      [TOASTER, 'idea'],
      [KETTLE, 'doubt'],
    ]);
  });

  it('ignores clicks and selections made by scripts', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await saveAs(page, 'Idea').evaluate((button: HTMLElement) => button.click());
    await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      getSelection()?.selectAllChildren(document.querySelector('[data-roundtable-slot]') as Element);
    });
    await settled(page);
    expect(await bar(page).count()).toBe(0);
    expect(await keptQuotes(chromium)).toEqual([]);
    expect(await painted(page)).toEqual([]);
  });
});

describe('F110: a selection', () => {
  const exact = async () => (await keptQuotes(chromium)).map(({ anchor }) => anchor.exact);

  it('leaves out speaker labels when it spans turns, also when dragged backwards', async () => {
    const page = await openEpisode(chromium);
    await drag(page, 'Tobias, same question.', KETTLE, true);
    await saveAs(page, 'Idea').click();
    await line(page).getByText('Quote saved').waitFor();
    expect(await exact()).toEqual([`Tobias, same question.\n\nThe kettle. ${KETTLE}`]);
    expect(await painted(page)).toMatchObject([{ standing: 'kept' }]);
    // Elsewhere, without the page, each part has the name of its speaker.
    const said = `Nora Castellan: Tobias, same question.\n\nTobias Wrede: The kettle. ${KETTLE}`;
    await page.bringToFront();
    await tab(page, 'Quotes').click();
    await roundtable(page).getByRole('button', { name: 'Copy all' }).click();
    await line(page).getByText('All quotes copied.').waitFor();
    const clipboard = await page.evaluate(() => navigator.clipboard.readText());
    expect(clipboard).toContain(`“${said}”\n— Tobias Wrede (`);
    expect(clipboard).toContain(') and Nora Castellan · ');
    const shelf = await chromium.openExtensionPage('library.html');
    expect(await shelf.locator('.row .words').textContent()).toBe(said);
    expect(await shelf.locator('.row .meta').textContent()).toContain('Tobias Wrede with Nora Castellan');
  });

  it('is trimmed to the transcript when it starts in the heading above', async () => {
    const page = await openEpisode(chromium);
    await drag(page, 'Episode transcript', 'A question to start.');
    await saveAs(page, 'Idea').click();
    await line(page).getByText('Quote saved').waitFor();
    expect(await exact()).toEqual(['A question to start.']);
  });

  it('is trimmed to the transcript when it covers the whole page', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    await page.keyboard.press('Shift');
    await page.evaluate(() => document.execCommand('selectAll'));
    await saveAs(page, 'Line').click();
    await line(page).getByText('Quote saved').waitFor();
    const [words] = await exact();
    expect(words?.startsWith('A question to start.')).toBe(true);
    expect(words).not.toContain('Episode transcript');
    expect(words).not.toContain('Nora Castellan:');
  });

  it.each([
    ['a heading', 'Episode transcript', 'Episode transcript'],
    ['a printed name', 'Tobias Wrede:', 'Tobias Wrede:'],
  ])('shows no bar when it covers only %s', async (_, first, last) => {
    const page = await openEpisode(chromium);
    await drag(page, first, last);
    await settled(page);
    expect(await bar(page).count()).toBe(0);
  });

  it('copies nothing of ours when it covers the whole page, and only the note in our note field', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const note = await editNote(page, TOASTER, 'Mine alone');
    await note.press('Control+Enter');
    await card(page).getByText('Mine alone').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(KETTLE);
    expect(copied).not.toContain('Mine alone');
    expect(copied.split(TOASTER)).toHaveLength(2);
    await card(page).getByRole('button', { name: 'Edit' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Mine alone');
  });

  it('shows no bar when it is in our rail or collapsed', async () => {
    const page = await openEpisode(chromium);
    const title = await roundtable(page).locator('.topic').getByText('Open weather data').first().boundingBox();
    if (title === null) throw new Error('No outline.');
    await page.mouse.move(title.x + 1, title.y + 8);
    await page.mouse.down();
    await page.mouse.move(title.x + 90, title.y + 8, { steps: 3 });
    await page.mouse.up();
    await settled(page);
    expect(await bar(page).count()).toBe(0);
    const { start } = await endsOf(page, KETTLE);
    await page.mouse.click(start.x, start.y);
    await settled(page);
    expect(await bar(page).count()).toBe(0);
  });

  it('leaves out unselectable paragraphs at its ends, and shows no bar for one alone', async () => {
    const page = await openEpisode(chromium);
    const ends = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-roundtable-slot]')];
      const texts = [all[0], all.at(-1)].map((element) => {
        (element as HTMLElement).style.userSelect = 'none';
        return element?.textContent?.trim() ?? '';
      });
      return texts.map((text) => text.slice(text.indexOf(':') + 1).trim());
    });
    await endsOf(page, KETTLE);
    await page.keyboard.press('Shift');
    await page.evaluate(() => document.execCommand('selectAll'));
    await saveAs(page, 'Line').click();
    await line(page).getByText('Quote saved').waitFor();
    const [words = ''] = await exact();
    expect(words).toContain(KETTLE);
    for (const end of ends) {
      expect(end).not.toBe('');
      expect(words).not.toContain(end);
    }
    await page.evaluate(() => {
      const closed = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes('The kettle.'));
      (closed as HTMLElement).style.userSelect = 'none';
      const text = closed?.lastChild as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, text.length);
    });
    await page.keyboard.press('Shift');
    await settled(page);
    expect(await bar(page).count()).toBe(0);
  });
});
