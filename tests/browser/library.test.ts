import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Quote } from '../../utils/quotes/model/quote';
import type { LibraryState } from '../../utils/quotes/model/save-replies';
import { showAs, violations } from '../support/chromium';
import { inventedLibrary } from '../support/library';
import { idOf } from '../support/quotes';
import { openEpisode, send } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { fillUp, keptQuotes } from './lib/page-quotes';

const QUOTES = inventedLibrary(48);
/** Quotes of the newest episode of the show that was quoted last, in transcript order. */
const [TOP, SECOND, LAST] = QUOTES.filter(({ episode }) => episode.number === 3).sort(
  (a, b) => a.anchor.start - b.anchor.start,
) as [Quote, Quote, Quote];

inChromium({
  // What the database says when it is full.
  mayComplain: /The transaction has finished|Database has a global failure/,
});
beforeAll(async () => {
  await ask('importQuotes', { quotes: QUOTES, newer: [] });
});

/** The background's answer to a page of ours. */
async function ask<T>(name: string, data?: unknown): Promise<T> {
  const reply = (await send(chromium, name, data)) as { ok: boolean; value: T };
  expect(reply.ok, name).toBe(true);
  return reply.value;
}

const kept = async (id: string): Promise<Quote | undefined> =>
  (await ask<{ quotes: Quote[] }>('readQuotes', { after: null })).quotes.find((quote) => quote.id === id);

async function openLibrary(hash = '', width = 1280, height = 900): Promise<Page> {
  const page = await chromium.openExtensionPage(`library.html${hash}`);
  await showAs(page, { width, height, reducedMotion: 'reduce' });
  await page.locator('.row, .empty, .nothing, .damaged, .compared').first().waitFor();
  return page;
}
/** Unfolds the actions of a row. @returns the row */
async function unfold(row: Locator): Promise<Locator> {
  await row.hover();
  await row.getByRole('button', { name: 'More' }).click();
  return row;
}
const rowOf = (page: Page, { id }: Quote): Locator => page.locator(`.row[data-id="${id}"]`);
const focusedRow = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-id'));
const status = (page: Page) => page.locator('.top [role="status"]');

it('the library opens from the popup in its own tab', async () => {
  const page = await openEpisode(chromium);
  const popup = await chromium.openPopup(page);
  const opened = chromium.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Library', exact: true }).click();
  const library = await opened;
  await library.locator('.row').first().waitFor();
  expect(library.url()).toMatch(/\/library\.html$/);
});

describe('the list of quotes', () => {
  it('counts all quotes and starts with the first quote of the newest episode', async () => {
    const page = await openLibrary();
    expect(await status(page).textContent()).toBe(`${QUOTES.length} quotes`);
    expect(await page.locator('.row').first().getAttribute('data-id')).toBe(TOP.id);
    expect(await page.locator('.row .words').first().textContent()).toBe(TOP.anchor.exact);
  });

  it('filters while the reader types, and highlights hits without changing text nodes', async () => {
    const page = await openLibrary();
    await page.keyboard.press('/');
    await page.keyboard.type('wind by:ines');
    const expected = QUOTES.filter(
      ({ anchor, note, topic, tags, speaker, episode }) =>
        [anchor.exact, note, topic, ...tags, episode.title, episode.show].some((text) =>
          text?.toLowerCase().includes('wind'),
        ) && speaker?.name.startsWith('Ines'),
    );
    expect(expected.length).toBeGreaterThan(0);
    await expect
      .poll(() => status(page).textContent())
      .toBe(`${expected.length} quote${expected.length === 1 ? '' : 's'}`);
    const painted = await page.evaluate(() =>
      [...(CSS.highlights.get('library-hit') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
    );
    expect(new Set(painted)).toEqual(new Set(['wind']));
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('.words')].every(({ childNodes }) => childNodes.length === 1),
      ),
    ).toBe(true);
    await expect.poll(() => page.url()).toContain('q=wind+by%3Aines');
    await page.keyboard.press('Escape');
    await expect.poll(() => status(page).textContent()).toBe(`${QUOTES.length} quotes`);
  });

  it('opens the page of a person from a row, and the back button returns to all quotes', async () => {
    const page = await openLibrary();
    await page.locator('.row .meta .name').first().click();
    await page.locator('.person-head').waitFor();
    const own = QUOTES.filter(({ speaker }) => speaker?.id === TOP.speaker?.id);
    expect(await status(page).textContent()).toBe(`${own.length} quotes`);
    expect(await page.locator('.person-head li').first().textContent()).toContain(TOP.speaker?.title);
    await page.goBack();
    await page.locator('.person-head').waitFor({ state: 'detached' });
    expect(await status(page).textContent()).toBe(`${QUOTES.length} quotes`);
  });

  it('links each quote to its episode', async () => {
    const page = await openLibrary();
    expect(await rowOf(page, TOP).getByRole('link', { name: 'Open' }).getAttribute('href')).toContain(TOP.episode.url);
  });

  it.each([
    ['wide', 1280, 900],
    ['960', 960, 700],
    ['820', 820, 700],
    ['802', 802, 700],
    ['390', 390, 844],
    ['320', 320, 568],
    ['1280 at 400 %', 320, 225],
  ])('does not scroll sideways in any view (window: %s)', async (_, width, height) => {
    const page = await openLibrary('', width, height);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.locator('.row').first().focus();
    await page.keyboard.press('e');
    expect(await overflow(), 'editing').toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    expect(await overflow(), 'selecting').toBeLessThanOrEqual(0);
    await page.locator('.bulk .done').click();
    for (const [hash, shown] of [
      ['#place=topic&id=Oil+prices', '.compared'],
      ['#group=tag', '.row'],
      [`#place=person&id=${encodeURIComponent(TOP.speaker?.id ?? '')}`, '.person-head'],
    ] as const) {
      await page.goto(`${page.url().split('#')[0]}${hash}`);
      await page.reload();
      await page.locator(shown).first().waitFor();
      expect(await overflow(), hash).toBeLessThanOrEqual(0);
    }
  });

  it.each([1280, 960, 820, 802])('keeps group headings and focused rows below the toolbar, at %i px', async (width) => {
    const page = await openLibrary('', width);
    await page.evaluate(() => scrollTo(0, 700));
    const [top, head] = await page.evaluate(() =>
      ['.top', '.group-head'].map((selector) => {
        const { top: y, bottom } = (document.querySelector(selector) as Element).getBoundingClientRect();
        return [y, bottom] as const;
      }),
    );
    expect(top?.[0]).toBe(0);
    expect(head?.[0]).toBeGreaterThanOrEqual((top?.[1] ?? 0) - 1);
    expect(head?.[0]).toBeLessThanOrEqual((top?.[1] ?? 0) + 1);
    await page.locator('.row').nth(6).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('x');
    const [below, row] = await page.evaluate(() => [
      Math.max(
        ...[...document.querySelectorAll('.top, .group-head')]
          .map((e) => e.getBoundingClientRect())
          .filter(({ top: y }) => y < 300)
          .map(({ bottom }) => bottom),
      ),
      (document.activeElement as Element).getBoundingClientRect().top,
    ]);
    expect(row).toBeGreaterThanOrEqual((below ?? 0) - 1);
  });
});

describe.each(['light', 'dark'] as const)('the library in %s mode', (colorScheme) => {
  const judge = async (page: Page) => violations(await chromium.axe(page));
  const open = async (hash: string, width = 1280, height = 900) => {
    const page = await openLibrary(hash, width, height);
    await showAs(page, { colorScheme });
    return page;
  };

  it('has no axe violations in the list with a hovered row, an editor or a selection', async () => {
    const page = await open('');
    await page.locator('.row').nth(1).hover();
    expect(await judge(page)).toEqual([]);
    await page.locator('.row').nth(1).focus();
    await page.keyboard.press('e');
    expect(await judge(page), 'editor').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await judge(page), 'selection').toEqual([]);
  });

  it('has no axe violations in any view', async () => {
    for (const hash of [
      `#place=person&id=${encodeURIComponent(TOP.speaker?.id ?? '')}`,
      '#place=topic&id=Oil+prices',
      `#place=compare-episode&id=${encodeURIComponent(TOP.episode.url)}`,
      '#place=compare-tag&id=cost',
      '#place=trash',
      '#place=damaged',
      '#group=tag&q=wind',
      '#q=zeppelin+color:idea',
    ])
      expect(await judge(await open(hash)), hash).toEqual([]);
  });

  it('has no axe violations in the export and import dialogs', async () => {
    const page = await open('');
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await judge(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Import' }).click();
    expect(await judge(page)).toEqual([]);
  });

  it('has no axe violations in a narrow window, with the sidebar closed or open', async () => {
    const page = await open('', 320, 568);
    expect(await judge(page)).toEqual([]);
    await page.locator('.side-opener').click();
    expect(await judge(page)).toEqual([]);
  });
});

it('the library has no axe violations in forced colors, and outlines the selected row and view', async () => {
  const page = await openLibrary();
  await showAs(page, { forcedColors: 'active' });
  await page.locator('.row').first().focus();
  await page.keyboard.press('x');
  expect(violations(await chromium.axe(page))).toEqual([]);
  const outlines = await page.evaluate(() =>
    ['.row.selected', '.side-item[aria-current]'].map(
      (each) => getComputedStyle(document.querySelector(each) as Element).outlineStyle,
    ),
  );
  expect(outlines).toEqual(['solid', 'solid']);
});

describe('a row of the library', () => {
  /** The boxes of all elements that match the selector, in window coordinates. */
  const boxes = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));

  it.each([
    ['', '.row', 1280],
    ['#group=tag', '.row', 820],
    ['#place=topic&id=Oil+prices', '.compared', 1280],
    ['#place=topic&id=Oil+prices', '.compared', 320],
  ])('shows its actions over no text, and reserves no space for them (%s %s, %i px)', async (hash, row, width) => {
    const page = await openLibrary(hash, width);
    const first = page.locator(row).first();
    await page.mouse.move(1, 1);
    const [low, meta] = [...(await boxes(page, `${row} >> nth=0`)), ...(await boxes(page, `${row} .meta >> nth=0`))];
    // Below the last line there is the row's own margin, and no more.
    expect((low?.bottom ?? 0) - (meta?.bottom ?? 0)).toBeLessThan(20);
    await unfold(first);
    const acts = await boxes(page, `${row} >> nth=0 >> .acts > *`);
    const words = await first.evaluate((element) => {
      const range = new Range();
      range.selectNodeContents(element.querySelector('.meta') as Element);
      return [...range.getClientRects()].map((rect) => rect.toJSON() as DOMRect);
    });
    const meets = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
    expect(acts.length).toBeGreaterThan(3);
    expect(acts.filter((act) => words.some((word) => meets(act, word)))).toEqual([]);
  });

  it('unfolds and folds its actions by keyboard, and returns the focus to More', async () => {
    const page = await openLibrary();
    await rowOf(page, TOP).focus();
    const name = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    for (let i = 0; i < 12 && (await name()) !== 'More'; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await name()).toBe('Copy citation');
    await page.keyboard.press('Escape');
    expect(await name()).toBe('More');
    expect(await rowOf(page, TOP).locator('.unfolded').count()).toBe(0);
  });

  it('clamps long quotes and notes, expands them for hidden search hits, and stays in view when folded', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `The keeper counts lamp number ${n}.`).join(' ');
    const wordy = { ...TOP, id: idOf(95_001), anchor: { ...TOP.anchor, exact: `${long} Then a zeppelin came.` } };
    const noted = { ...TOP, id: idOf(95_002), note: long, anchor: { ...TOP.anchor, start: TOP.anchor.start + 1 } };
    await ask('importQuotes', { quotes: [wordy, noted], newer: [] });
    const page = await openLibrary();
    const row = rowOf(page, wordy);
    const all = row.getByRole('button', { name: 'Show all of the quote' });
    const height = async () => (await row.locator('.words').boundingBox())?.height ?? 0;
    expect(await height()).toBe(8 * 28);
    expect(await rowOf(page, noted).getByRole('button', { name: 'Show all of the note' }).count()).toBe(1);
    expect(await rowOf(page, SECOND).getByRole('button', { name: 'Show all' }).count()).toBe(0);
    expect(await all.getAttribute('aria-expanded')).toBe('false');
    await all.focus();
    await page.keyboard.press('Enter');
    const less = row.getByRole('button', { name: 'Show less of the quote' });
    expect(await less.getAttribute('aria-expanded')).toBe('true');
    expect(await height()).toBeGreaterThan(12 * 28);
    await less.scrollIntoViewIfNeeded();
    await page.keyboard.press('Enter');
    expect(await height()).toBe(8 * 28);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show all of the quote');
    const top = (await page.locator('.group-head').first().boundingBox()) ?? { y: 0, height: 0 };
    expect((await row.locator('.words').boundingBox())?.y).toBeGreaterThanOrEqual(top.y + top.height - 1);
    // A hit in the visible part does not expand the quote; a hit in the hidden part does.
    await page.getByRole('searchbox').fill('"lamp number 0"');
    await row.waitFor();
    expect(await height()).toBe(8 * 28);
    await page.getByRole('searchbox').fill('zeppelin');
    await less.waitFor();
    expect(await height()).toBeGreaterThan(12 * 28);
    await page.getByRole('searchbox').fill('"lamp number 0"');
    await all.waitFor();
    for (const { id } of [wordy, noted]) {
      const { revision } = (await kept(id)) as Quote;
      await ask('changeQuotes', { seen: { [id]: revision }, edit: {}, deleted: true });
    }
    await ask('deleteForever', { ids: [wordy.id, noted.id] });
  });

  it('gives a person the same color and pattern everywhere, and links the name to their page', async () => {
    const page = await openLibrary();
    const { id = '', name = '' } = TOP.speaker ?? {};
    const looks = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll(
          (all, wanted) =>
            all
              .filter(
                (each) =>
                  each.textContent === wanted || each.closest('.meta, .side-item, h3')?.textContent?.includes(wanted),
              )
              .map((each) => [getComputedStyle(each).color, getComputedStyle(each, '::before').backgroundImage]),
          name,
        );
    for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await showAs(page, media);
      const chips = await looks('.side-item .chip, .row .meta .chip');
      expect(chips.length).toBeGreaterThan(1);
      expect(new Set(chips.map(String)).size).toBe(1);
      expect(chips[0]?.[1]).not.toBe('none');
    }
    await rowOf(page, TOP).locator('.meta').getByRole('button', { name }).click();
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('id')).toBe(id);
  });
});

it('the comparison opens from a group heading, keeps the search, and the back button leaves it', async () => {
  const page = await openLibrary('#q=wind');
  const compare = page
    .locator('.group-head')
    .first()
    .getByRole('button', { name: /^Compare what people say in / });
  await compare.focus();
  await page.keyboard.press('Enter');
  await page.locator('.compared').first().waitFor();
  expect(await page.locator('.column').count()).toBeGreaterThan(1);
  expect(await page.getByRole('searchbox').inputValue()).toBe('wind');
  expect(
    await page
      .locator('.compared')
      .first()
      .evaluate((row) => row === document.activeElement),
  ).toBe(true);
  await page.goBack();
  await page.locator('.group-head').first().waitFor();
});

describe('changing quotes', () => {
  it('selects, recolors, undoes and redoes by keyboard, without moving any row', async () => {
    const page = await openLibrary();
    const [a, b] = (await page
      .locator('.row')
      .evaluateAll((rows) => rows.slice(0, 2).map((row) => row.getAttribute('data-id')))) as [string, string];
    const before = [await kept(a), await kept(b)].map((quote) => quote?.color);
    await page.keyboard.press('/');
    // Tab past colors, grouping, import and export. The list is a single stop.
    for (let i = 0; i < 20 && (await focusedRow(page)) === null; i++) await page.keyboard.press('Tab');
    expect(await focusedRow(page)).toBe(a);
    const box = await page.locator('.row').first().boundingBox();
    await page.keyboard.press('Shift+ArrowDown');
    await page.locator('.bulk').waitFor();
    expect(await page.locator('.row').first().boundingBox()).toEqual(box);
    await page.keyboard.press('4');
    await expect.poll(async () => [(await kept(a))?.color, (await kept(b))?.color]).toEqual(['line', 'line']);
    expect(await focusedRow(page)).toBe(b);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => [(await kept(a))?.color, (await kept(b))?.color]).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => [(await kept(a))?.color, (await kept(b))?.color]).toEqual(['line', 'line']);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => [(await kept(a))?.color, (await kept(b))?.color]).toEqual(before);
  });

  it('keeps the selection when another quote is deleted, and deselects quotes deleted elsewhere', async () => {
    const page = await openLibrary();
    const ids = await page
      .locator('.row')
      .evaluateAll((rows) => rows.slice(4, 7).map((row) => row.getAttribute('data-id')));
    const [a, b, other] = ids as [string, string, string];
    const row = (id: string) => page.locator(`.row[data-id="${id}"]`);
    for (const id of [a, b]) await row(id).press('x');
    await (await unfold(row(other))).getByRole('button', { name: 'Delete' }).click();
    await row(other).waitFor({ state: 'detached' });
    expect(await page.locator('.bulk strong').textContent()).toBe('2 selected');
    const seen = { [b]: (await kept(b))?.revision };
    await ask('changeQuotes', { seen, edit: {}, deleted: true });
    await page.bringToFront();
    await expect.poll(() => page.locator('.bulk strong').textContent()).toBe('1 selected');
    for (const id of [b, other]) {
      const { revision } = (await kept(id)) as Quote;
      await ask('changeQuotes', { seen: { [id]: revision }, edit: {}, deleted: false });
    }
  });

  it('edits note and tags in place with tag completion, and keeps them after a reload', async () => {
    const page = await openLibrary();
    await rowOf(page, TOP).focus();
    await page.keyboard.press('e');
    await page.keyboard.type('Ask about oil.');
    await page.getByRole('combobox', { name: 'Tags' }).fill('lamp light');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await rowOf(page, TOP).locator('.note').waitFor();
    expect(await focusedRow(page)).toBe(TOP.id);
    await page.reload();
    await rowOf(page, TOP).locator('.note').waitFor();
    expect(await rowOf(page, TOP).locator('.note').textContent()).toContain('Ask about oil.');
    expect((await kept(TOP.id))?.tags).toContain('lamp light');
    await (await unfold(rowOf(page, TOP))).getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('combobox', { name: 'Tags' }).press('ArrowDown');
    const offered = await page.getByRole('option').allInnerTexts();
    expect(offered).not.toContain('#lamp light');
    expect(offered).toContain('#cost');
    await page.keyboard.type('co');
    await page.keyboard.press('ArrowDown');
    expect(violations(await chromium.axe(page))).toEqual([]);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Remove #cost' }).waitFor();
    // Text that is still in the field becomes a tag as well.
    await page.getByRole('combobox', { name: 'Tags' }).fill('oil');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await kept(TOP.id))?.tags.slice(-3)).toEqual(['lamp light', 'cost', 'oil']);
  });

  it('moves a quote to the trash with undo and redo, and asks before deleting it permanently', async () => {
    const page = await openLibrary();
    await rowOf(page, SECOND).focus();
    await page.keyboard.press('Delete');
    await rowOf(page, SECOND).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await rowOf(page, SECOND).waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await rowOf(page, SECOND).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Trash' }).click();
    await rowOf(page, SECOND).hover();
    await rowOf(page, SECOND).getByRole('button', { name: 'Delete permanently…' }).click();
    expect(await kept(SECOND.id)).toBeDefined();
    await rowOf(page, SECOND).getByRole('button', { name: 'Delete permanently', exact: true }).click();
    await page.getByText('The trash is empty').waitFor();
    expect(await kept(SECOND.id)).toBeUndefined();
  });

  it('F78 shows a change made elsewhere without a reload', async () => {
    const page = await openLibrary();
    const { revision } = (await kept(TOP.id)) as Quote;
    await ask('changeQuote', { id: TOP.id, seen: revision, edit: { note: 'From another tab.' } });
    await page.bringToFront();
    await expect.poll(() => rowOf(page, TOP).locator('.note').textContent()).toContain('From another tab.');
  });

  it('keeps an unsaved edit while other quotes arrive and while its row is out of view', async () => {
    const page = await openLibrary();
    await rowOf(page, TOP).focus();
    await page.keyboard.press('e');
    const note = rowOf(page, TOP).locator('textarea');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Half a thought');
    await rowOf(page, TOP).getByText('Doubt', { exact: true }).last().click();
    await rowOf(page, TOP).getByRole('combobox').fill('unfinished');
    const episode = { ...TOP.episode, url: 'https://www.ibm.com/think/podcasts/new-show/first', show: 'New show' };
    const news = { ...TOP, id: idOf(90_000), episode };
    await ask('importQuotes', { quotes: [news], newer: [] });
    await page.bringToFront();
    await rowOf(page, news).waitFor();
    expect(await note.inputValue()).toBe('Half a thought');
    await page.locator('.order > span').click();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await rowOf(page, TOP).waitFor({ state: 'detached' });
    await page.evaluate(() => scrollTo(0, 0));
    expect(await note.inputValue()).toBe('Half a thought');
    expect(await rowOf(page, TOP).getByRole('combobox').inputValue()).toBe('unfinished');
    await note.press('Control+Enter');
    await expect.poll(() => kept(TOP.id)).toMatchObject({ note: 'Half a thought', color: 'doubt' });
    expect((await kept(TOP.id))?.tags.at(-1)).toBe('unfinished');
    // The next edit starts from the stored quote.
    await rowOf(page, TOP).focus();
    await page.keyboard.press('e');
    expect(await rowOf(page, TOP).getByRole('combobox').inputValue()).toBe('');
    await page.keyboard.type('!');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    expect(await note.inputValue()).toBe('Half a thought');
    await ask('changeQuotes', { seen: { [news.id]: 1 }, edit: {}, deleted: true });
    await ask('deleteForever', { ids: [news.id] });
  });

  it.each([
    ['unseen', 'Mine.', 'Theirs.'],
    ['shown', 'Mine again.', 'Theirs again.'],
  ])('F63 keeps both notes when the quote is also changed elsewhere (%s) during an edit', async (how, mine, theirs) => {
    const page = await openLibrary();
    await rowOf(page, TOP).focus();
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(mine);
    for (const { id } of [TOP, LAST]) {
      const { revision } = (await kept(id)) as Quote;
      await ask('changeQuote', { id, seen: revision, edit: { note: theirs } });
    }
    await page.bringToFront();
    if (how === 'shown') await rowOf(page, LAST).getByText(theirs).waitFor();
    await rowOf(page, TOP).locator('textarea').press('Control+Enter');
    const notes = async () =>
      (await ask<{ quotes: Quote[] }>('readQuotes', { after: null })).quotes
        .filter(({ anchor }) => anchor.exact === TOP.anchor.exact)
        .map(({ note }) => note);
    await expect.poll(async () => (await notes()).includes(mine)).toBe(true);
    expect(await notes()).toContain(theirs);
  });
});

describe('selecting, exporting and importing', () => {
  /** The name and content of the file that an action downloads. */
  async function download(page: Page, act: () => Promise<unknown>) {
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        Object.assign(window, { written: blob });
        return make(blob);
      };
    });
    const waiting = page.waitForEvent('download');
    await act();
    const name = (await waiting).suggestedFilename();
    return { name, text: await page.evaluate(() => (window as unknown as { written: Blob }).written.text()) };
  }

  it('ticks the checkboxes of exactly the selected rows, also after Shift clicks', async () => {
    const page = await openLibrary();
    const rows = page.locator('.row');
    const ticked = () => Promise.all([0, 1, 2].map((row) => rows.nth(row).getByRole('checkbox').isChecked()));
    const click = (row: number, modifiers: 'Shift'[] = []) => rows.nth(row).getByRole('checkbox').click({ modifiers });
    await click(0);
    expect(await ticked()).toEqual([true, false, false]);
    await click(2, ['Shift']);
    await click(2, ['Shift']);
    expect(await ticked()).toEqual([true, true, true]);
    await rows.nth(1).locator('.mark span').click();
    expect(await ticked()).toEqual([true, false, true]);
    await expect.poll(() => status(page).textContent()).toBe('2 selected');
  });

  it('offers no two export scopes with the same quotes, and lists the template fields', async () => {
    const page = await openLibrary();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export quotes' });
    expect(await dialog.getByRole('group', { name: 'Quotes' }).getByRole('radio').count()).toBe(1);
    expect(await dialog.getByRole('radio', { name: 'All quotes' }).isChecked()).toBe(true);
    await dialog.getByText('Quote template').click();
    expect(await dialog.getByRole('textbox', { name: 'Template' }).inputValue()).toContain('{{speaker}}');
    await dialog.getByText('Fields in {{ }} are filled in: text, speaker').waitFor();
    expect(violations(await chromium.axe(page))).toEqual([]);
    await page.keyboard.press('Escape');
    await rowOf(page, TOP).focus();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    expect(await dialog.getByRole('group', { name: 'Quotes' }).getByRole('radio').count()).toBe(2);
    expect(await dialog.getByRole('radio', { name: 'Selected' }).isChecked()).toBe(true);
  });

  it('F94: without clipboard access, shows the citation selected in a dialog', async () => {
    const page = await openLibrary();
    // Extension pages can always copy, in both browsers, whatever is denied. `sharing-quotes.test.ts` denies it on a web
    // page.
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('Closed.', 'NotAllowedError'));
    });
    await rowOf(page, TOP).hover();
    await (await unfold(rowOf(page, TOP))).getByRole('button', { name: 'Copy citation' }).click();
    const dialog = page.getByRole('dialog', { name: 'Copy manually' });
    const words = await dialog.getByRole('textbox').inputValue();
    expect(words).toContain(TOP.anchor.exact);
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
    expect(violations(await chromium.axe(page))).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
  });

  it('exports only the quotes shown, and records that a backup was saved', async () => {
    const page = await openLibrary('#q=color:fact');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('radio', { name: 'Roundtable (JSON)' }).check();
    const { name, text } = await download(page, () => page.getByRole('button', { name: 'Save file' }).click());
    const quotes = JSON.parse(text).quotes as Quote[];
    expect(name).toMatch(/\.json$/);
    expect(quotes.length).toBeGreaterThan(0);
    expect(new Set(quotes.map(({ color }) => color))).toEqual(new Set(['fact']));
    const backup = await download(page, () => page.getByRole('button', { name: 'Back up now' }).click());
    expect(backup.name).toMatch(/^roundtable-backup-\d{4}-\d\d-\d\d\.json$/);
    await page.locator('.kept', { hasText: 'Backed up today' }).waitFor();
    expect((await ask<LibraryState>('readLibraryState')).sinceBackup).toBe(0);
  });

  /** A file as a user would choose it. */
  const file = (text: string, name = 'quotes.json') => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const ours = (quotes: readonly Quote[]) =>
    JSON.stringify({ kind: 'roundtable-quotes', schema: 1, exported: SECOND.created, quotes });
  const field = (page: Page) => page.locator('input[type="file"]');
  const isReady = async (page: Page) =>
    (await page.locator('.dialog .filled').getAttribute('aria-disabled')) === 'false';
  const count = async () => (await ask<LibraryState>('readLibraryState')).quotes;

  it('F86 previews a file, then imports all of it or nothing', async () => {
    const page = await openLibrary();
    const before = await count();
    const whole = ours([90_001, 90_002].map((n) => ({ ...SECOND, id: idOf(n) })));
    await page.getByRole('button', { name: 'Import' }).click();
    await field(page).setInputFiles(file(whole.slice(0, -30)));
    await page.locator('.dialog .notice').waitFor();
    expect(await isReady(page)).toBe(false);
    await field(page).setInputFiles(file(whole));
    await page.getByText('2 are new.').waitFor();
    expect(await count()).toBe(before);
    // When storage is full, neither of the two is imported, and the file need not be chosen again.
    await (await chromium.worker()).evaluate(fillUp);
    await page.getByRole('button', { name: 'Import 2 quotes' }).click();
    await page.getByText('Nothing was imported. This computer is out of space').waitFor();
    expect(await count()).toBe(before);
    await chromium.stopWorker(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('2 quotes added').waitFor();
    expect(await count()).toBe(before + 2);
  });

  it('gives an imported speaker a color, even if none of their episodes was opened', async () => {
    const page = await openLibrary();
    const una = { id: 'una odd', name: 'Una Odd', role: 'guest', title: null } as const;
    await page.getByRole('button', { name: 'Import' }).click();
    await field(page).setInputFiles(file(ours([{ ...TOP, id: idOf(90_021), speaker: una }])));
    await page.getByRole('button', { name: 'Import 1 quote', exact: true }).click();
    await expect
      .poll(() => page.getByRole('button', { name: 'Una Odd', exact: true }).first().getAttribute('class'))
      .toMatch(/slot-[1-8]/);
  });

  it('a Readwise table without addresses makes no person of a show, known or not', async () => {
    const page = await openLibrary();
    const inSide = async (title: string) =>
      (await page.getByRole('region', { name: title }).locator('bdi').allInnerTexts()).sort();
    const [people, shows] = [await inSide('People'), await inSide('Shows')];
    const table = `Highlight,Book Title,Book Author,Location Type,Location
Fish swim at noon,Harbor talk,${SECOND.episode.show},,
Dams hold by night,Weir talk,Salt Radio,time_offset,61
Kilns cool by day,Kilns,Una Clay,page,12\n`;
    await page.getByRole('button', { name: 'Import' }).click();
    await field(page).setInputFiles(file(table, 'readwise.csv'));
    await page.getByRole('button', { name: 'Import 3 quotes', exact: true }).click();
    await page.getByText('3 quotes added').waitFor();
    await expect.poll(() => inSide('Shows')).toEqual([...shows, 'Salt Radio'].sort());
    expect(await inSide('People')).toEqual([...people, 'Una Clay'].sort());
    const imported = (await keptQuotes(chromium)).filter(({ episode }) => episode.url === '');
    expect(imported).toHaveLength(3);
    const seen = Object.fromEntries(imported.map(({ id, revision }) => [id, revision]));
    await ask('changeQuotes', { seen, edit: {}, deleted: true });
    await ask('deleteForever', { ids: Object.keys(seen) });
  });

  it('F86 imports the file chosen last, even if the previous one takes longer to read', async () => {
    const page = await openLibrary();
    await page.evaluate(() => {
      const read = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = async function slow(this: File) {
        if (this.name === 'slow.json') await new Promise((later) => setTimeout(later, 500));
        document.title = `${document.title} ${this.name}`;
        return read.call(this);
      };
    });
    await page.getByRole('button', { name: 'Import' }).click();
    await field(page).setInputFiles(file(ours([90_011, 90_012].map((n) => ({ ...SECOND, id: idOf(n) }))), 'slow.json'));
    await field(page).setInputFiles(file(ours([{ ...SECOND, id: idOf(90_013) }])));
    await expect.poll(() => page.title()).toContain('slow.json');
    await page.waitForTimeout(200);
    await page.getByRole('button', { name: 'Import 1 quote', exact: true }).click();
    await page.getByText('1 quote added').waitFor();
    expect(await kept(idOf(90_013))).toBeDefined();
    expect(await kept(idOf(90_011))).toBeUndefined();
  });

  it('reads and writes files in a worker', async () => {
    const page = await openLibrary();
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    await page.getByRole('button', { name: 'Import' }).click();
    await field(page).setInputFiles(file(ours([{ ...SECOND, id: idOf(90_031) }])));
    await page.getByText('1 is new.').waitFor();
    expect(workers).toHaveLength(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await kept(idOf(90_031))).toBeUndefined();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Import');
    await page.getByRole('button', { name: 'Export' }).click();
    await download(page, () => page.getByRole('button', { name: 'Save file' }).click());
    expect(workers).toHaveLength(2);
    expect(workers[0]).toMatch(/file-worker/);
  });

  it('F84 refuses a file of 500 MB without reading any of it, and stays usable', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roundtable-huge-'));
    try {
      const path = join(folder, 'huge.json');
      writeFileSync(path, '{');
      truncateSync(path, 500 * 2 ** 20);
      const page = await openLibrary();
      await page.evaluate(() => {
        for (const way of ['arrayBuffer', 'text', 'stream', 'slice', 'bytes'] as const)
          Object.assign(Blob.prototype, { [way]: () => Object.assign(document, { title: 'was read' }) });
      });
      const before = await count();
      await page.getByRole('button', { name: 'Import' }).click();
      await field(page).setInputFiles(path);
      await page.getByText('The file is larger than 60 MB.').waitFor();
      expect(await isReady(page)).toBe(false);
      expect(await page.title()).not.toBe('was read');
      await page.keyboard.press('Escape');
      expect(await count()).toBe(before);
      const all = await status(page).textContent();
      await page.getByRole('searchbox').fill('wind');
      await expect.poll(() => status(page).textContent()).not.toBe(all);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('F90: never makes an unsafe address from a file a link, on screen or in an export', async () => {
    const page = await openLibrary();
    const addresses = [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'https://www.ibm.com.evil.example/think/podcasts/a/b',
      'https://evil.example/think/podcasts/a/b',
      'http://www.ibm.com/think/podcasts/a/b',
      'https://user@evil.example:443/https://www.ibm.com/think/podcasts/a/b',
    ];
    const quotes = addresses.map((url, n) => ({
      ...SECOND,
      id: idOf(91_000 + n),
      episode: { ...SECOND.episode, url },
    }));
    await ask('importQuotes', { quotes, newer: [] });
    for (const { id } of quotes) {
      const row = page.locator(`.row[data-id="${id}"]`);
      await row.scrollIntoViewIfNeeded();
      expect(await row.locator('a').count()).toBe(0);
    }
    const targets = await page.locator('a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(targets.filter((href) => !/^(?:https:\/\/www\.ibm\.com|chrome-extension:)\//.test(href))).toEqual([]);
    // In an exported file, only quotes with a safe address have a link.
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('radio', { name: 'Web page' }).check();
    const { text } = await download(page, () => page.getByRole('button', { name: 'Save file' }).click());
    const links = [...text.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !href.startsWith('https://www.ibm.com/think/podcasts/'))).toEqual([]);
  });
});

it('F75 a long list draws only the rows near the window, and End focuses the last one', async () => {
  const many = inventedLibrary(1_500)
    .slice(100)
    .map((quote, i) => ({ ...quote, id: idOf(200_000 + i) }));
  await ask('importQuotes', { quotes: many, newer: [] });
  const page = await openLibrary();
  await expect.poll(() => status(page).textContent()).toMatch(/^1,4\d\d quotes$/);
  const drawn = () => page.locator('.row').count();
  expect(await drawn()).toBeLessThan(150);
  await page.locator('.row').first().focus();
  await page.keyboard.press('End');
  await expect
    .poll(() => page.evaluate(() => Number(document.activeElement?.getAttribute('data-at'))))
    .toBeGreaterThan(1_400);
  const last = page.locator('.row:focus');
  const box = await last.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  expect(await drawn()).toBeLessThan(200);
  // Jump to the middle, as with the scroll bar: new rows are rendered and the previous ones removed.
  await page.mouse.click(5, 5);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect
    .poll(() => page.evaluate(() => document.elementFromPoint(640, 600)?.closest('.row, .group-head') !== null))
    .toBe(true);
  expect(await drawn()).toBeLessThan(200);
  const stops = () =>
    page.evaluate(() => {
      const inRows = [...document.querySelectorAll<HTMLElement>('.row, .row :is(a, button, input)')];
      return new Set(inRows.filter((each) => each.tabIndex === 0).map((each) => each.closest('.row'))).size;
    });
  expect(await stops(), 'rows that came near are no stops of their own').toBe(1);
  // A search started there shows its results from the first one.
  await page.keyboard.press('/');
  await page.keyboard.type('lantern');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.locator('.row[data-at="0"]').waitFor();
});
