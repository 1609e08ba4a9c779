/** Quotes on the page: selecting, saving, painting and changing them; F110, F111, and what must never be lost. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Quote } from '../../utils/quotes/model/quote';
import { type Chromium, showAs, violations } from '../support/chromium';
import {
  changeSettings,
  clearAway,
  colorsIn,
  drawn,
  eventually,
  mainOf,
  openEpisode,
  openRoundtable,
  person,
  placeOf,
  roundtable,
  sample,
  send,
  tab,
} from './lib/episode';
import {
  bar,
  card,
  drag,
  endsOf,
  fillUp,
  forgetQuotes,
  keptQuotes,
  line,
  painted,
  save,
  saveAs,
} from './lib/page-quotes';

const TOASTER = 'It has one job, one dial and forty years of peer review';
const KETTLE = 'But I would like to see its calibration record first.';
const BELL = 'I trust the neighbor who rings the bell';

/** The modifiers Alt and Shift, encoded as in the DevTools protocol. */
const ALT_SHIFT = 1 | 8;

let chromium: Chromium;

beforeAll(async () => {
  chromium = await openRoundtable();
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => chromium?.close());
afterEach(async () => {
  await clearAway(chromium);
  await forgetQuotes(chromium);
});

/** Renders the page's content again, with new nodes. */
const swapNodes = (page: Page, html = sample.html) =>
  page.evaluate((main) => {
    (document.querySelector('main') as HTMLElement).innerHTML = main;
  }, mainOf(html));

/** The colors at the start of these words and their numbers of pixels, with the pointer elsewhere. */
async function colorsUnder(page: Page, words: string) {
  const { start } = await endsOf(page, words);
  await page.mouse.move(5, 5);
  await drawn(page);
  return colorsIn(page, { x: start.x, y: start.y - 8, width: 60, height: 24 });
}

/** Types into the note of the only quote. @returns the note's field */
async function edit(page: Page, typed: string) {
  await tab(page, 'Quotes').click();
  await roundtable(page).getByRole('tabpanel').getByRole('button', { name: TOASTER }).click();
  await card(page).getByRole('button', { name: 'Edit' }).click();
  await page.keyboard.type(typed);
  return card(page).locator('textarea');
}

/** Gives the bar time to appear, if it is going to: keyboard selections must rest for 200 ms. */
const settled = (page: Page) => page.waitForTimeout(400);

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

  it('can be turned off in the settings', async () => {
    const page = await openEpisode(chromium);
    await changeSettings(chromium, { selectionBar: false });
    await drag(page, TOASTER);
    await settled(page);
    expect(await bar(page).count()).toBe(0);
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
    const note = await edit(page, 'Mine alone');
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

describe('a saved quote', () => {
  it('is painted again after a reload, under new random highlight names', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER, 'Doubt');
    const before = await page.evaluate(() => [...CSS.highlights.keys()].find((name) => /^q.{8}-/.test(name)));
    await page.reload();
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => /^q.{8}-doubt-0-kept$/.test(name)));
    expect(await painted(page)).toEqual([{ color: 'doubt', lane: 0, standing: 'kept', words: TOASTER }]);
    const after = await page.evaluate(() => [...CSS.highlights.keys()].find((name) => /^q.{8}-/.test(name)));
    expect(after).not.toBe(before);
  });

  it('F111: is kept when it overlaps or repeats another, in its own lane, with the newer color on top', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER, 'Idea');
    // Saved on another computer. Here, saving the very words again changes their quote.
    const [same] = (await keptQuotes(chromium)) as [Quote];
    const other = { ...same, id: `${same.id.slice(0, 10)}${'Z'.repeat(16)}`, color: 'fact' };
    await send(chromium, 'importQuotes', { quotes: [other], newer: [] });
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-1-kept')));
    await save(page, 'forty years of peer review by hungry people', 'Line');
    const marks = await painted(page);
    expect(marks.map(({ color, lane }) => [color, lane]).sort()).toEqual([
      ['fact', 1],
      ['idea', 0],
      ['line', 2],
    ]);
    const colors = await colorsUnder(page, TOASTER);
    expect(colors.get('#b8ecde') ?? 0).toBeGreaterThan(200);
    expect(colors.get('#fff29d') ?? 0).toBe(0);
  });

  it('F111: saving the same words again changes the quote instead of adding one', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER, 'Idea');
    await drag(page, TOASTER);
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Changed to Fact.').waitFor();
    await drag(page, TOASTER);
    await bar(page).waitFor();
    await page.keyboard.press('n');
    await card(page).getByLabel('Note').fill('Check this.');
    await card(page).getByRole('button', { name: 'Save' }).click();
    await line(page).getByText('Quote changed.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ color: 'fact', note: 'Check this.' }]);
    expect(await painted(page)).toEqual([{ color: 'fact', lane: 0, standing: 'kept', words: TOASTER }]);
  });

  it.each([
    ['clears every highlight', () => CSS.highlights.clear()],
    ['deletes each of them', () => [...CSS.highlights.keys()].map((name) => CSS.highlights.delete(name))],
    [
      'puts others in their place',
      () => [...CSS.highlights.keys()].map((name) => CSS.highlights.set(name, new Highlight())),
    ],
  ])(
    'F30: is painted again when the page %s, soon by itself, and in the very next frame after a click',
    async (_, spoil) => {
      const page = await openEpisode(chromium);
      await save(page, TOASTER);
      const before = await painted(page);
      await page.evaluate(spoil);
      await expect.poll(() => painted(page)).toEqual(before);

      // What is painted in the frame after the page's own handler of a click.
      const names = await page.evaluate((source) => {
        const spoilAgain = new Function(`(${source})()`);
        document.addEventListener('click', () => {
          spoilAgain();
          const spoilt = [...CSS.highlights.values()].every(({ size }) => size === 0);
          requestAnimationFrame(() => {
            const drawn = [...CSS.highlights].flatMap(([name, { size }]) => (size === 0 ? [] : [name]));
            document.title = JSON.stringify({ spoilt, drawn });
          });
        });
        return [...CSS.highlights.keys()];
      }, String(spoil));
      const beside = await endsOf(page, KETTLE);
      await page.mouse.click(beside.start.x + 5, beside.start.y);
      await eventually(page, () => document.title.startsWith('{'));
      const { spoilt, drawn: inFrame } = JSON.parse(await page.title());
      expect(spoilt).toBe(true);
      expect(inFrame.sort()).toEqual(names.sort());
    },
  );

  it('appears in another tab of the same episode', async () => {
    const [one, other] = [await openEpisode(chromium), await openEpisode(chromium)];
    await one.bringToFront();
    await save(one, TOASTER);
    await other.bringToFront();
    await eventually(other, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-idea-0-kept')));
  });

  it('is marked on hover and opens its card on a click, but not on a click elsewhere', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const { start, end } = await endsOf(page, TOASTER);
    await page.mouse.move(start.x + 20, start.y);
    await eventually(page, () => document.querySelector('[data-roundtable-over]') !== null);
    await page.mouse.click(start.x + 20, start.y);
    await card(page).waitFor();
    expect(await card(page).innerText()).toContain('Mara Lindqvist');
    const box = await card(page).boundingBox();
    expect(box?.width).toBe(432);
    expect(box?.y).toBeGreaterThan(end.y);
    await page.keyboard.press('Escape');
    expect(await card(page).count()).toBe(0);
    const beside = await endsOf(page, KETTLE);
    await page.mouse.click(beside.start.x + 5, beside.start.y);
    await drawn(page);
    expect(await card(page).count()).toBe(0);
    expect(await page.locator('[data-roundtable-over]').count()).toBe(0);
  });
});

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
    await edit(page, 'Half a thought');
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

describe('when the page has changed', () => {
  const CHANGED = `${sample.url}-changed`;
  const visit = async (html: string) => {
    chromium.serve(CHANGED, html.replaceAll(sample.url, CHANGED));
    const page = await openEpisode(chromium, CHANGED);
    await page.bringToFront();
    return page;
  };

  it('a quote whose words changed slightly is painted, and its card shows the changes', async () => {
    await save(await visit(sample.html), BELL.concat(' and asks why there is smoke'), 'Fact');
    const page = await visit(sample.html.replace('rings the bell and asks', 'knocks at the door and asks'));
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-0-kept')));
    const { start } = await endsOf(page, 'I trust the neighbor');
    await page.mouse.click(start.x + 20, start.y);
    expect(await card(page).locator('.changed').innerText()).toContain('rings knocks at the bell door');
    expect(await card(page).locator('del').allTextContents()).toEqual(['rings', 'bell']);
    expect((await keptQuotes(chromium))[0]?.anchor.exact).toContain('rings the bell');
  });

  it('F108: a missing quote is listed in the rail with its words, and Keep dismisses it unchanged', async () => {
    await save(await visit(sample.html), KETTLE, 'Fact');
    const page = await visit(sample.html.replace(KETTLE, 'No.'));
    await tab(page, 'Quotes').click();
    const tray = roundtable(page).getByRole('region', { name: 'No longer on this page' });
    await tray.getByText(KETTLE).waitFor();
    expect(await painted(page)).toEqual([]);
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    await tray.getByRole('button', { name: 'Keep' }).click();
    await tray.waitFor({ state: 'detached' });
    expect(await keptQuotes(chromium)).toMatchObject([{ anchor: { exact: KETTLE }, deleted: null, revision: 1 }]);
  });
});

describe('an episode that was moved to another address', () => {
  const NOW = `${sample.url}-now`;
  const restarted = async () => (await chromium.worker()).evaluate(() => chrome.storage.session.clear());
  const visit = async (url: string, html = sample.html) => {
    chromium.serve(url, html.replaceAll(sample.url, url));
    const page = await openEpisode(chromium, url);
    await tab(page, 'Quotes').click();
    return page;
  };
  const addresses = async () => (await keptQuotes(chromium)).map(({ episode }) => episode.url);

  it('brings its quotes along, on the page and in the library', async () => {
    const former = await openEpisode(chromium);
    await save(former, KETTLE, 'Fact');
    await save(former, TOASTER);
    await former.close();
    await restarted();
    const page = await visit(NOW, sample.html.replace(TOASTER, 'Nothing'));
    await roundtable(page).getByRole('tabpanel').getByText(KETTLE).waitFor();
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-0-kept')));
    await roundtable(page).getByRole('region', { name: 'No longer on this page' }).getByText(TOASTER).waitFor();
    expect(await addresses()).toEqual([NOW, NOW]);
    const shelf = await chromium.openExtensionPage('library.html');
    const link = shelf.locator('.row', { hasText: KETTLE }).getByRole('link', { name: 'Open' });
    expect(await link.getAttribute('href')).toContain(`${NOW}#:~:text=`);
  });

  it('takes none from a page that was open in this session, nor from another talk of the same number', async () => {
    await save(await openEpisode(chromium), KETTLE, 'Fact');
    const twin = await visit(`${NOW}-twin`);
    await roundtable(twin).getByText('No quotes from this episode yet.').waitFor();
    await restarted();
    const other = await visit(`${NOW}-other`, sample.html.replace(KETTLE, 'No.'));
    await save(other, TOASTER);
    expect((await addresses()).sort()).toEqual([sample.url, `${NOW}-other`]);
  });
});

describe('the most likely place of a missing quote', () => {
  const ALTERED = `${sample.url}-altered`;

  it('is used only after the reader clicks Place here, which can be undone and redone', async () => {
    chromium.serve(ALTERED, sample.html.replaceAll(sample.url, ALTERED));
    await save(await openEpisode(chromium, ALTERED), KETTLE, 'Fact');
    const altered = async (now: string) => {
      chromium.serve(ALTERED, sample.html.replaceAll(sample.url, ALTERED).replace(KETTLE, now));
      const page = await openEpisode(chromium, ALTERED);
      await page.bringToFront();
      return page;
    };
    // If less than half of the words are there, the place is only shown.
    const other = await altered('Though I might ask to see the calibration of it.');
    await tab(other, 'Quotes').click();
    await roundtable(other).getByRole('button', { name: 'Show it' }).waitFor();
    expect(await roundtable(other).getByRole('button', { name: 'Place here' }).count()).toBe(0);
    const page = await altered('Though I might like to see the calibration of it.');
    await tab(page, 'Quotes').click();
    const tray = roundtable(page).getByRole('region', { name: 'No longer on this page' });
    await tray.getByText('Most likely place').waitFor();
    expect(await painted(page)).toEqual([]);
    await tray.getByRole('button', { name: 'Place here' }).click();
    await line(page).getByText('Quote placed.').waitFor();
    expect(await painted(page)).toMatchObject([{ color: 'fact', standing: 'kept' }]);
    expect(await tray.count()).toBe(0);
    const note = `Before: “${KETTLE}”`;
    expect((await keptQuotes(chromium))[0]).toMatchObject({ revision: 2, color: 'fact', note });
    await line(page).getByRole('button', { name: 'Undo' }).click();
    await tray.getByText('Most likely place').waitFor();
    expect(await painted(page)).toEqual([]);
    expect((await keptQuotes(chromium))[0]).toMatchObject({ anchor: { exact: KETTLE }, note: '' });
    await line(page).getByRole('button', { name: 'Redo' }).click();
    await line(page).getByText('Quote placed.').waitFor();
    expect(await painted(page)).toMatchObject([{ color: 'fact', standing: 'kept' }]);
  });
});

describe('a missing quote', () => {
  const LOST = `${sample.url}-lost`;
  const at = (html: string) => chromium.serve(LOST, html.replaceAll(sample.url, LOST));
  const library = async () => {
    const page = await chromium.openExtensionPage('library.html#place=missing');
    await page.locator('.row, .nothing').first().waitFor();
    return page;
  };

  it('F108 is listed in the library with its most likely place, and can be placed there or kept as is', async () => {
    at(sample.html);
    // This page stays open with the former text: it finds its quote whenever it looks, but does not say so to others.
    const before = await openEpisode(chromium, LOST);
    await save(before, KETTLE, 'Fact');
    const now = 'Though I might like to see the calibration of it.';
    at(sample.html.replace(KETTLE, now));
    const page = await openEpisode(chromium, LOST);
    const shelf = await library();
    const row = shelf.locator('.row');
    await row.getByText('No longer on its page').waitFor();
    expect(await row.locator('.words').textContent()).toBe(KETTLE);
    expect(now).toContain(await row.locator('.lost q').textContent());
    expect(violations(await chromium.axe(shelf))).toEqual([]);
    await row.getByRole('button', { name: 'Place here' }).click();
    await shelf.getByText('No missing quotes').waitFor();
    // The open page follows: the quote is painted at its new place.
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-0-kept')));
    await shelf.getByRole('button', { name: 'Undo' }).click();
    await row.getByText('No longer on its page').waitFor();
    await eventually(before, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-0-kept')));

    at(sample.html.replace(KETTLE, 'No.'));
    await openEpisode(chromium, LOST);
    await row.getByRole('button', { name: 'Keep' }).click();
    await shelf.getByText('No missing quotes').waitFor();
    const again = await openEpisode(chromium, LOST);
    await tab(again, 'Quotes').click();
    await roundtable(again).getByRole('tabpanel').waitFor();
    expect(await roundtable(again).getByRole('region', { name: 'No longer on this page' }).count()).toBe(0);
    expect(await keptQuotes(chromium)).toHaveLength(1);
  });
});

describe('a quote imported from another program', () => {
  it('learns speaker, topic, time and episode from the page, there and in the open library, once', async () => {
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact: KETTLE }] }];
    // As selected on the page, with the printed names.
    const both = [
      { selector: [{ type: 'TextQuoteSelector', exact: `question.Tobias Wrede:\u00a0The kettle. ${KETTLE}` }] },
    ];
    const created = '2026-01-02T10:00:00Z';
    const annotations = [
      { uri: sample.url, text: 'Mine.', created, target },
      { uri: sample.url, text: '', created, target: both },
    ];
    const file = { annotations };
    const shelf = await chromium.openExtensionPage('library.html');
    await shelf.getByRole('button', { name: 'Import' }).click();
    const buffer = Buffer.from(JSON.stringify(file));
    await shelf.locator('input[type="file"]').setInputFiles({ name: 'h.json', mimeType: 'application/json', buffer });
    await shelf.getByRole('button', { name: 'Import 2 quotes', exact: true }).click();
    const row = shelf.locator('.row').filter({ hasText: 'Mine.' });
    await row.getByText(KETTLE).waitFor();
    expect(await row.locator('.meta .name').count()).toBe(0);
    const page = await openEpisode(chromium);
    await tab(page, 'Quotes').click();
    await roundtable(page).getByRole('tabpanel').getByText('Tobias Wrede and others').waitFor();
    const words = (await painted(page)).map((quote) => quote.words);
    expect(words.sort()).toEqual([KETTLE, `question.\nTobias Wrede:\u00a0The kettle. ${KETTLE}`]);
    await row.locator('.meta .name').getByText('Tobias Wrede').waitFor();
    const all = await keptQuotes(chromium);
    const quote = all.find(({ note }) => note !== '');
    expect(quote).toMatchObject({
      speaker: { name: 'Tobias Wrede', role: 'guest' },
      topic: 'Intro',
      episode: { show: 'Kitchen Table Computing', number: 12 },
      note: 'Mine.',
      created: '2026-01-02T10:00:00.000Z',
      revision: 2,
    });
    expect(quote?.seconds).toBeGreaterThan(0);
    await openEpisode(chromium);
    expect(await keptQuotes(chromium)).toEqual(all);
  });
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

describe('unsaved quotes and notes', () => {
  it('a quote is painted as failed after an extension update, with its text to copy', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    await chromium.reloadExtension();
    await saveAs(page, 'Idea').click();
    await line(page).getByText('Not saved: Roundtable was updated').waitFor();
    expect(await painted(page)).toEqual([{ color: 'idea', lane: 0, standing: 'failed', words: TOASTER }]);
    await page.bringToFront();
    await line(page).getByRole('button', { name: 'Copy text' }).click();
    await line(page).getByText('Text copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(TOASTER);
  });

  it('F52 a quote stays on the page when storage is full, and Try again saves it once there is space', async () => {
    const page = await openEpisode(chromium);
    const worker = await chromium.worker();
    await worker.evaluate(fillUp);
    await drag(page, TOASTER);
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Not saved: this computer is out of space').waitFor();
    expect(await painted(page)).toMatchObject([{ standing: 'failed', words: TOASTER }]);
    expect(await line(page).getByRole('button', { name: 'Copy text' }).count()).toBe(1);
    expect(await keptQuotes(chromium)).toEqual([]);
    await chromium.stopWorker(page);
    await line(page).getByRole('button', { name: 'Try again' }).click();
    await line(page).getByText('Quote saved as Fact.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ color: 'fact', anchor: { exact: TOASTER } }]);
  });

  it('F100 F66 a quote is reported as unsaved when the background hangs, and Try again stores it once', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    const worker = await chromium.worker();
    // Blocks the background for longer than both attempts together.
    const hanging = worker
      .evaluate(() => {
        for (const end = Date.now() + 14_000; Date.now() < end; );
      })
      .catch(() => undefined);
    await saveAs(page, 'Fact').click();
    await line(page).getByText("Not saved: Roundtable didn't respond.").waitFor({ timeout: 13_000 });
    expect(await painted(page)).toMatchObject([{ standing: 'failed', words: TOASTER }]);
    await hanging;
    await line(page).getByRole('button', { name: 'Try again' }).click();
    await line(page).getByText('Quote saved as Fact.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ anchor: { exact: TOASTER }, revision: 1 }]);
    expect(await painted(page)).toMatchObject([{ standing: 'kept' }]);
  });

  it('F26 solo and a failed quote survive a temporary loss of the transcript, a deleted quote does not', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    const worker = await chromium.worker();
    await worker.evaluate(fillUp);
    const away = async () => {
      await page.evaluate(() => {
        const main = document.querySelector('main') as HTMLElement;
        const talk = document.createDocumentFragment();
        talk.append(...main.childNodes);
        main.append(Object.assign(document.createElement('p'), { textContent: 'One moment.' }));
        Object.assign(globalThis, { giveBack: () => main.replaceChildren(talk) });
      });
      await roundtable(page).waitFor({ state: 'detached' });
      await page.evaluate('giveBack()');
      await roundtable(page).getByRole('tab').first().waitFor();
    };
    await drag(page, TOASTER);
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Not saved: this computer is out of space').waitFor();
    await away();
    await line(page).getByText('Not saved: this computer is out of space').waitFor();
    expect(await painted(page)).toMatchObject([{ standing: 'failed', words: TOASTER }]);
    expect(await person(page, 'Dele Ashworth').getAttribute('aria-pressed')).toBe('true');
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 8, start.y);
    await card(page).getByRole('button', { name: 'Delete' }).click();
    await eventually(page, () => ![...CSS.highlights.keys()].some((name) => name.endsWith('-failed')));
    await chromium.stopWorker(page);
    await away();
    await settled(page);
    expect(await painted(page)).toEqual([]);
    expect(await keptQuotes(chromium)).toEqual([]);
  });

  it('F26 F52 a failed quote is painted at its new place when the text before it changes', async () => {
    const page = await openEpisode(chromium);
    await (await chromium.worker()).evaluate(fillUp);
    await drag(page, TOASTER);
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Not saved: this computer is out of space').waitFor();
    const longer = mainOf(sample.html).replace('A question to start.', 'A question, and a small one, to start.');
    await page.evaluate((html) => {
      (document.querySelector('main') as HTMLElement).innerHTML = html;
    }, longer);
    await expect.poll(() => painted(page)).toMatchObject([{ standing: 'failed', words: TOASTER }]);
    await chromium.stopWorker(page);
    await line(page).getByRole('button', { name: 'Try again' }).click();
    await line(page).getByText('Quote saved as Fact.').waitFor();
    expect(await painted(page)).toMatchObject([{ standing: 'kept', words: TOASTER }]);
    expect(await keptQuotes(chromium)).toMatchObject([{ anchor: { exact: TOASTER } }]);
  });

  it('F26 an unsaved note survives when the page replaces its nodes', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const note = await edit(page, 'Half a thought');
    const before = await note.elementHandle();
    await swapNodes(page);
    // Do not wait for the card to be absent: the new one may appear too quickly for that to be seen.
    await expect.poll(() => before?.evaluate((node) => node.isConnected)).toBe(false);
    await note.waitFor();
    expect(await note.inputValue()).toBe('Half a thought');
    await page.keyboard.type(', and the rest');
    await note.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'Half a thought, and the rest' }]);
  });

  it('F26 the editor of an unsaved note moves to the top of the window when its words are gone', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const note = await edit(page, 'Half a thought');
    await swapNodes(page, sample.html.replace(TOASTER, 'No.'));
    await card(page).getByText(TOASTER).waitFor();
    expect(await note.inputValue()).toBe('Half a thought');
    expect(await card(page).evaluate((at) => at.getBoundingClientRect().top)).toBeLessThan(200);
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    await note.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect(await card(page).count()).toBe(0);
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'Half a thought', anchor: { exact: TOASTER } }]);
  });

  /** Opens a card in which a note is being typed while the quote is deleted elsewhere. */
  async function editDeleted() {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const note = await edit(page, 'Half a thought');
    const [quote] = await keptQuotes(chromium);
    await send(chromium, 'changeQuotes', { seen: { [quote?.id as string]: quote?.revision }, edit: {}, deleted: true });
    await eventually(page, () => ![...CSS.highlights.keys()].some((name) => name.endsWith('-kept')));
    return { page, note };
  }

  it('an unsaved note stays open when its quote is deleted elsewhere, and saving it restores the quote', async () => {
    const { page, note } = await editDeleted();
    await settled(page);
    expect(await note.inputValue()).toBe('Half a thought');
    await note.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'Half a thought', deleted: null }]);
    expect(await painted(page)).toMatchObject([{ words: TOASTER, standing: 'kept' }]);
  });

  it('a new color restores a quote deleted elsewhere, and Ctrl Enter then saves the unsaved note', async () => {
    const { page, note } = await editDeleted();
    for (const color of ['Doubt', 'Fact']) {
      await card(page).getByRole('button', { name: color }).click();
      await line(page).getByText(`Changed to ${color}.`).waitFor();
    }
    expect(await note.inputValue()).toBe('Half a thought');
    await page.keyboard.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'Half a thought', color: 'fact', deleted: null }]);
  });

  it('F26 F101 a failed quote survives new page nodes even when the extension was removed', async () => {
    const alone = await openRoundtable();
    try {
      const page = await openEpisode(alone);
      await drag(page, TOASTER);
      await bar(page).waitFor();
      await alone.removeExtension();
      await saveAs(page, 'Idea').click();
      await line(page).getByText('Not saved: Roundtable was updated').waitFor();
      await swapNodes(page);
      await page.waitForTimeout(1_000);
      expect(await line(page).getByRole('button', { name: 'Copy text' }).count()).toBe(1);
    } finally {
      await alone.close();
    }
  });

  it('a failed quote keeps the old code on the page after an update until it is dismissed', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    await chromium.reloadExtension();
    await saveAs(page, 'Idea').click();
    await line(page).getByText('Not saved: Roundtable was updated').waitFor();
    await settled(page);
    await settled(page);
    expect(await painted(page)).toMatchObject([{ standing: 'failed' }]);
    await line(page).getByRole('button', { name: 'Dismiss' }).click();
    await page.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.endsWith('-failed')));
    await roundtable(page).getByRole('tab').first().waitFor();
    expect(await roundtable(page).count()).toBe(1);
    await save(page, TOASTER, 'Fact');
    expect(await keptQuotes(chromium)).toMatchObject([{ color: 'fact' }]);
  });
});

describe('accessibility', () => {
  it('has no axe violations in selection bar, card and Quotes tab', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER, 'Fact');
    await tab(page, 'Quotes').click();
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    await card(page).getByRole('button', { name: 'Edit' }).click();
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    await card(page).getByRole('button', { name: 'Cancel' }).click();
    await drag(page, KETTLE);
    await bar(page).waitFor();
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    expect(chromium.problems).toEqual([]);
    expect(chromium.refused).toEqual([]);
  });

  it('announces the bar and every saved quote to screen readers', async () => {
    const page = await openEpisode(chromium);
    const region = roundtable(page).getByRole('status').last();
    // Screen readers do not announce a status whose text does not change.
    const heard = await region.evaluateHandle((status) => {
      const texts: string[] = [];
      const note = () => texts.push((status.textContent ?? '').trim());
      new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
      return texts;
    });
    await save(page, TOASTER, 'Fact');
    await save(page, KETTLE, 'Fact');
    await eventually(page, () => [...CSS.highlights].some(([name, { size }]) => name.endsWith('-kept') && size === 2));
    const announced = (await heard.jsonValue()).filter((text) => text !== '');
    expect(announced).toEqual(Array(2).fill(['F6 to save or copy.', 'Quote saved as Fact.']).flat());
  });

  it('fits bar and card into a window of 320 px, with bar buttons at least 40 px wide', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { width: 320, height: 640 });
    await drag(page, BELL);
    await bar(page).waitFor();
    for (const button of await bar(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
      expect(box?.width).toBeGreaterThanOrEqual(40);
    }
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Quote saved').waitFor();
    await roundtable(page).locator('.opener').click();
    await tab(page, 'Quotes').click();
    await roundtable(page).getByRole('tabpanel').getByText(BELL).click();
    await card(page).waitFor();
    expect(await roundtable(page).getByRole('dialog').count()).toBe(1);
    const box = await card(page).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640 - 48);
  });
});

describe('the look of a saved quote', () => {
  it('F114: loses its background but keeps its underline in forced colors', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER, 'Fact');
    await line(page).getByRole('button', { name: 'Dismiss' }).click();
    await showAs(page, { forcedColors: 'active' });
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.move(5, 5);
    await drawn(page);
    const words = await colorsIn(page, { x: start.x, y: start.y - 12, width: 80, height: 30 });
    expect([...words.keys()]).not.toContain('#b8ecde');
    const under = await colorsIn(page, { x: start.x + 4, y: start.y + 9, width: 40, height: 8 });
    expect(under.get('#000000') ?? 0).toBeGreaterThan(60);
  });

  it('keeps its color when a text-fragment link targets its words', async () => {
    await save(await openEpisode(chromium), TOASTER, 'Fact');
    const page = await openEpisode(chromium, `${sample.url}#:~:text=${encodeURIComponent(TOASTER)}`);
    await expect.poll(async () => (await painted(page)).length).toBe(1);
    const words = await colorsUnder(page, TOASTER);
    expect(words.get('#b8ecde') ?? 0).toBeGreaterThan(200);
    // Underlined in the accent color, like every place that a link or a click leads to.
    expect(words.get('#0f62fe') ?? 0).toBeGreaterThan(20);
  });

  it('loses its background but keeps its underline in print, where the status line is hidden', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER, 'Fact');
    await showAs(page, { media: 'print' });
    const { start } = await endsOf(page, TOASTER);
    await drawn(page);
    expect(await line(page).isVisible()).toBe(false);
    const words = await colorsIn(page, { x: start.x, y: start.y - 12, width: 80, height: 30 });
    expect(words.get('#b8ecde')).toBeUndefined();
    expect(words.get('#00695c') ?? 0).toBeGreaterThan(60);
  });
});

it('leaving the episode removes all highlights, attributes and style sheets', async () => {
  const page = await openEpisode(chromium, sample.url);
  await save(page, TOASTER);
  await page.evaluate(() => history.pushState({}, '', '/think/elsewhere'));
  await eventually(page, () => document.querySelector('[data-roundtable]') === null);
  expect(await painted(page)).toEqual([]);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .flatMap((e) => e.getAttributeNames())
        .filter((n) => n.startsWith('data-roundtable')),
    ),
  ).toEqual([]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
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
