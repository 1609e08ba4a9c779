/** The Search tab on the built extension: typing, hits on the page, walking, and what ends it. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Looks, showAs, violations } from '../support/chromium';
import { fixture } from '../support/sample';
import {
  changeSettings,
  colorsIn,
  drawn,
  expectedOf,
  HUB,
  highlighted,
  highlightNames,
  mainOf,
  navigateWithin,
  openEpisode,
  person,
  placeOf,
  roundtable,
  sample,
  tab,
  understood,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { focused, press } from './lib/keys';
import { keptQuotes } from './lib/page-quotes';

const ONE_TURN = fixture('speaker-of-one-turn');
const CJK = fixture('names-cjk');
const HEBREW = fixture('names-hebrew');
const NO_CHAPTERS = fixture('takeaways-missing');

inChromium();
beforeAll(async () => {
  for (const { url, html } of [ONE_TURN, CJK, HEBREW, NO_CHAPTERS]) chromium.serve(url, html);
  chromium.serve(HUB, '<!doctype html><title>Podcasts</title><main><h1>Kitchen Table Computing</h1></main>');
});

const field = (page: Page) => roundtable(page).getByRole('textbox', { name: 'Search the transcript' });
const rows = (page: Page) => roundtable(page).locator('.hit');
const counted = (page: Page) => roundtable(page).locator('.search .meta > bdi').innerText();
const said = (page: Page) => roundtable(page).getByRole('status').last().innerText();

/** The words painted on the page: as hits, or as the current hit. */
async function painted(page: Page, which: 'hit' | 'current-hit'): Promise<string[]> {
  const ends = which === 'hit' ? /^q\w+-hit$/ : /^q\w+-current-hit$/;
  const name = (await highlightNames(page)).find((key) => ends.test(key));
  return name === undefined ? [] : ((await highlighted(page, name)) ?? []);
}

/** Searches for these words by keyboard, and waits until the hits are counted. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect.poll(() => painted(page, 'hit').then(({ length }) => length)).toBeGreaterThan(0);
}

/** Where every paragraph is on the page, from the top of the document. */
const layoutOf = (page: Page) =>
  page.$$eval('main p', (all) => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)));

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

async function isInView(page: Page, words: string) {
  await expect
    .poll(async () => {
      const { top, bottom } = await placeOf(page, words);
      return top >= 0 && bottom <= 900;
    })
    .toBe(true);
}

describe('a search', () => {
  it('is typed after /, paints and counts the hits, groups them by chapter, and moves nothing', async () => {
    const page = await openEpisode(chromium);
    const before = await layoutOf(page);
    await search(page, 'certif');
    const words = expectedOf('sample-episode').turns.flatMap(({ text }) => text.match(/\bcertif/gi) ?? []);
    expect(words.length).toBeGreaterThan(2);
    expect(await painted(page, 'hit')).toEqual(words);
    expect(await field(page).inputValue()).toBe('certif');
    const hits = await rows(page).count();
    expect(await counted(page)).toBe(`1 of ${hits} hits`);
    expect(await rows(page).locator('mark').allInnerTexts()).toEqual(words);
    const heads = await roundtable(page).locator('.hits h3').allInnerTexts();
    expect(heads.map((head) => head.split('\n')[0])).toContain('Who audits the auditors');
    expect(heads.reduce((sum, head) => sum + Number(head.split('\n')[1]), 0)).toBe(hits);
    expect(await scrolled(page)).toBe(0);
    expect(await layoutOf(page)).toEqual(before);
    await expect.poll(() => said(page)).toBe(`${hits} hits.`);
  });

  it('F112 starts at the reader’s place, and Enter, Shift Enter and the arrows walk from there', async () => {
    const page = await openEpisode(chromium);
    const place = 'All right, next up, and it has been knocking on the door';
    const { top } = await placeOf(page, place);
    await page.evaluate((y) => scrollTo({ top: y - 200, behavior: 'instant' }), top);
    await search(page, 'audit');
    const [, n = 0, all = 0] = (/^(\d+) of (\d+)/.exec(await counted(page)) ?? []).map(Number);
    expect(n).toBeGreaterThan(1);
    const at = await scrolled(page);
    expect(at).toBeGreaterThan(0);
    const nth = (index: number) => `${((index - 1 + all) % all) + 1} of ${all} hits`;
    await press(page, 'Enter');
    expect(await counted(page)).toBe(nth(n));
    await press(page, 'Enter', 'ArrowDown');
    expect(await counted(page)).toBe(nth(n + 2));
    expect(await said(page)).toMatch(new RegExp(`^${n + 2} of ${all}\\. [A-Z]`));
    await press(page, 'Shift+Enter', 'ArrowUp', 'Shift+Enter');
    expect(await counted(page)).toBe(nth(n - 1));
    await roundtable(page).getByRole('button', { name: 'Next hit' }).click();
    expect(await counted(page)).toBe(nth(n));
    expect((await painted(page, 'current-hit'))[0]?.toLowerCase()).toBe('audit');
    expect((await painted(page, 'hit')).length).toBeGreaterThanOrEqual(all);
  });

  it('goes to the row that is chosen, and shows it in view and filled', async () => {
    const page = await openEpisode(chromium);
    await search(page, 'sonnet');
    await rows(page).last().click();
    expect(await rows(page).last().getAttribute('aria-current')).toBe('location');
    await isInView(page, 'on behalf of sonnets');
    expect(await painted(page, 'current-hit')).toEqual(['sonnet']);
    await press(page, 'ArrowUp');
    expect((await focused(page)).name).toContain('sonnet');
  });

  it('waits for a pause, and older words never come back', async () => {
    const page = await openEpisode(chromium);
    await search(page, 'rain');
    for (const letter of 'fall') await page.keyboard.press(letter);
    await press(
      page,
      'Backspace',
      'Backspace',
      'Backspace',
      'Backspace',
      'Backspace',
      'Backspace',
      'Backspace',
      'Backspace',
    );
    await page.keyboard.type('toaster');
    await expect.poll(() => painted(page, 'hit')).toEqual(['toaster']);
    await page.waitForTimeout(400);
    expect(await painted(page, 'hit')).toEqual(['toaster']);
  });

  it('narrows to people, topics, questions and numbers by pills that write into the field', async () => {
    const page = await openEpisode(chromium);
    await page.keyboard.press('/');
    const pill = (name: string) => roundtable(page).getByRole('button', { name, exact: true });
    await pill('by:').click();
    await pill('by:dele').click();
    expect(await field(page).inputValue()).toBe('by:dele ');
    await expect.poll(() => counted(page)).toMatch(/^1 of \d+ turns$/);
    expect(new Set(await rows(page).locator('.by bdi').allInnerTexts())).toEqual(new Set(['Dele Ashworth']));
    await page.keyboard.type('audit');
    await expect.poll(() => counted(page)).toMatch(/hits?$/);
    await pill('by:dele').click();
    expect(await field(page).inputValue()).toBe('audit ');
    await press(page, 'Escape');
    await pill('is:question').click();
    await tab(page, 'Questions').click();
    const questions = Number.parseInt(await roundtable(page).locator('.meta span').first().innerText(), 10);
    await tab(page, 'Search').click();
    expect(await counted(page)).toBe(`1 of ${questions} hits`);
    await pill('is:question').click();
    await pill('has:number').click();
    await expect.poll(() => painted(page, 'hit')).toContain('million');
    await field(page).fill('weather topic:open');
    await expect.poll(() => roundtable(page).locator('.hits h3').count()).toBe(1);
    expect(await roundtable(page).locator('.hits h3 bdi').innerText()).toBe('Open weather data');
  });

  it('is typed into after a click on its tab; with words, or by arrow keys, the focus stays on the tab', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Search').click();
    // On the tab, these would be keys: save, ask, next sentence.
    await page.keyboard.type('sale');
    expect(await field(page).inputValue()).toBe('sale');
    await tab(page, 'Quotes').click();
    await tab(page, 'Search').click();
    expect((await focused(page)).name).toBe('Search');
    await field(page).fill('');
    await tab(page, 'Quotes').click();
    await press(page, 'ArrowRight');
    expect((await focused(page)).name).toBe('Search');
    expect(await keptQuotes(chromium)).toEqual([]);
  });

  it('without hits says so, and offers to search everyone or to ask', async () => {
    const page = await openEpisode(chromium);
    await page.keyboard.press('/');
    await page.keyboard.type('toaster by:dele');
    const nothing = roundtable(page).locator('.empty');
    await nothing.waitFor();
    expect(await nothing.innerText()).toBe('No hits for toaster by:dele');
    await expect.poll(() => said(page)).toBe('No hits for toaster by:dele.');
    expect(await painted(page, 'hit')).toEqual([]);
    await roundtable(page).getByRole('button', { name: 'Search everyone' }).click();
    expect(await field(page).inputValue()).toBe('toaster');
    expect(await painted(page, 'hit')).toEqual(['toaster']);
    await field(page).fill('combine toaster zebra');
    await roundtable(page).getByRole('button', { name: 'Ask about “combine toaster zebra”' }).click();
    const ask = roundtable(page).getByRole('textbox', { name: 'Ask what someone said about a topic' });
    expect(await ask.inputValue()).toBe('combine toaster zebra');
    expect((await focused(page)).name).toBe('Ask what someone said about a topic');
  });

  it('in solo finds what that person says, and to search everyone ends solo', async () => {
    const page = await openEpisode(chromium);
    await search(page, 'toaster');
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    expect(await painted(page, 'hit')).toEqual([]);
    await tab(page, 'Search').click();
    await roundtable(page).getByRole('button', { name: 'Search everyone' }).click();
    expect(await painted(page, 'hit')).toEqual(['toaster']);
    expect(await highlightNames(page)).not.toContain('roundtable-dim');
  });
});

describe('the hits', () => {
  it('stay while the rail shows other tabs or is folded, N walks them there, and Escape clears, then leaves', async () => {
    const page = await openEpisode(chromium);
    await search(page, 'kettle');
    const hits = await painted(page, 'hit');
    await tab(page, 'Outline').click();
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    expect(await painted(page, 'hit')).toEqual(hits);
    await press(page, 'n');
    await isInView(page, 'The kettle. But I would like');
    await press(page, '/');
    expect(await field(page).inputValue()).toBe('kettle');
    await press(page, 'Escape');
    expect(await field(page).inputValue()).toBe('');
    expect(await painted(page, 'hit')).toEqual([]);
    expect(await painted(page, 'current-hit')).toEqual([]);
    expect(await focused(page)).toMatchObject({ name: 'Search the transcript' });
    await press(page, 'Escape');
    expect(await focused(page)).toMatchObject({ name: 'nothing' });
    await press(page, 'n', 'j');
    expect((await highlightNames(page)).some((name) => name.endsWith('-here'))).toBe(true);
  });

  it('are marked on the strip until the search is cleared', async () => {
    const page = await openEpisode(chromium);
    const marks = roundtable(page).locator('.strip .hit-mark');
    await search(page, 'kettle');
    await press(page, 'Enter');
    await expect.poll(() => marks.count()).toBe(await rows(page).count());
    await press(page, 'Escape');
    await expect.poll(() => marks.count()).toBe(0);
  });

  it('F26 F30 are painted again when the page clears the registry or replaces its text', async () => {
    const page = await openEpisode(chromium);
    await search(page, 'kettle');
    const hits = await painted(page, 'hit');
    await page.evaluate(() => CSS.highlights.clear());
    await expect.poll(() => painted(page, 'hit')).toEqual(hits);
    await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      const { innerHTML } = main;
      main.textContent = '';
      main.innerHTML = innerHTML.replace('The kettle. But', 'The kettle, the kettle. But');
    });
    await expect.poll(() => painted(page, 'hit').then(({ length }) => length)).toBe(hits.length + 1);
  });

  it('are gone after Escape on the page, once the position was cleared', async () => {
    const page = await openEpisode(chromium);
    await search(page, 'kettle');
    await page.mouse.click(4, 500);
    await press(page, 'j', 'Escape');
    expect((await painted(page, 'hit')).length).toBeGreaterThan(0);
    await press(page, 'Escape');
    await expect.poll(() => painted(page, 'hit')).toEqual([]);
    expect(await field(page).inputValue()).toBe('');
    expect(await said(page)).toBe('Search ended.');
    expect(await roundtable(page).locator('.hit-mark').count()).toBe(0);
  });

  it('F21 are gone when the reader leaves the episode, the page is as it was, and they come back with the episode', async () => {
    const page = await openEpisode(chromium);
    const markup = () => page.evaluate(() => document.querySelector('main')?.innerHTML);
    await search(page, 'kettle');
    await press(page, 'Enter');
    await navigateWithin(page, HUB, '<h1>Kitchen Table Computing</h1>');
    await expect.poll(() => highlightNames(page)).toEqual([]);
    expect(await page.locator('[data-roundtable]').count()).toBe(0);
    expect(await markup()).toBe('<h1>Kitchen Table Computing</h1>');
    await navigateWithin(page, sample.url, mainOf(sample.html));
    await understood(page);
    // With the episode, the search that the reader had not ended.
    await expect.poll(() => painted(page, 'hit')).toEqual(['kettle']);
  });
});

it('the name of a topic stays above its hits while they scroll, and hides no row that is walked to', async () => {
  const page = await openEpisode(chromium);
  await search(page, 'the');
  const heads = roundtable(page).locator('.hits h3');
  const first = await heads.first().innerText();
  const list = roundtable(page).locator('.hits');
  const top = (await list.boundingBox())?.y ?? 0;
  await list.evaluate((hits) => hits.scrollTo(0, hits.querySelector('section')!.clientHeight / 2));
  const head = await heads.first().boundingBox();
  expect(head?.y).toBeCloseTo(top + 1, 0);
  expect(await heads.first().innerText()).toBe(first);
  await rows(page).nth(12).focus();
  for (let step = 0; step < 10; step++) await press(page, 'ArrowUp');
  const row = await rows(page).nth(2).boundingBox();
  expect((await focused(page)).name).toContain((await rows(page).nth(2).innerText()).replace(/\s+/g, ' '));
  expect(row?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
});

describe('in a narrow window', () => {
  it.each([390, 320])(
    'a button on the bar opens the field at %i px, Enter closes the sheet, and N walks on',
    async (width) => {
      const page = await openEpisode(chromium);
      await showAs(page, { width, height: 844 });
      await roundtable(page).locator('.bottom-bar').waitFor();
      await roundtable(page).getByRole('button', { name: 'Search the transcript' }).click();
      expect(await focused(page)).toMatchObject({ name: 'Search the transcript' });
      await page.keyboard.type('sonnet');
      await expect.poll(() => counted(page)).toMatch(/^1 of \d+ hits$/);
      const tabs = await roundtable(page)
        .getByRole('tab')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(new Set(tabs).size).toBe(1);
      await press(page, 'Enter');
      await roundtable(page).locator('dialog').waitFor({ state: 'detached' });
      await isInView(page, 'It cannot write you a sonnet');
      await press(page, 'n');
      await isInView(page, 'ever asked us for a sonnet');
      expect(await roundtable(page).locator('dialog').count()).toBe(0);
    },
  );

  it('the bar counts the hits and leads from one to the next, until the search is cleared', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { width: 390, height: 844 });
    await roundtable(page).locator('.bottom-bar').waitFor();
    await search(page, 'sonnet');
    await press(page, 'Enter');
    await roundtable(page).locator('dialog').waitFor({ state: 'detached' });
    const bar = roundtable(page).locator('.bottom-bar .titles');
    expect(await bar.innerText()).toMatch(/^1 of \d hits$/);
    await roundtable(page).getByRole('button', { name: 'Next hit' }).click();
    await isInView(page, 'ever asked us for a sonnet');
    expect(await bar.innerText()).toMatch(/^2 of \d hits$/);
    await roundtable(page).getByRole('button', { name: 'Previous hit' }).click();
    await isInView(page, 'It cannot write you a sonnet');
    const [count, arrow] = await Promise.all([bar.boundingBox(), roundtable(page).locator('.on-bar').boundingBox()]);
    expect((count?.x ?? 0) + (count?.width ?? 0)).toBeLessThanOrEqual(arrow?.x ?? 0);
    await roundtable(page).locator('.bottom-bar').click();
    await roundtable(page).getByRole('button', { name: 'Clear' }).click();
    await roundtable(page).getByRole('button', { name: 'Close' }).click();
    expect(await bar.innerText()).not.toContain('hits');
    expect(await roundtable(page).getByRole('button', { name: 'Search the transcript' }).count()).toBe(1);
  });

  it.each([1440, 360, 320])('there is room for five tabs in one row at %i px, whichever is bold', async (width) => {
    const page = await openEpisode(chromium);
    if (width < 1440) {
      await showAs(page, { width, height: 780 });
      await roundtable(page).locator('.bottom-bar').click();
    }
    for (const name of ['Outline', 'Speakers', 'Questions', 'Quotes', 'Search'] as const) {
      await tab(page, name).click();
      const tops = await roundtable(page)
        .getByRole('tab')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops).toHaveLength(5);
      expect(new Set(tops).size).toBe(1);
    }
  });
});

describe('other talks', () => {
  it.each([
    ['one turn per person', ONE_TURN, 'museum'],
    ['no chapters', NO_CHAPTERS, 'sandwich'],
    ['a script without spaces', CJK, '夜警'],
    ['right-to-left words on a right-to-left page', HEBREW, 'המצלמה'],
  ])('with %s are searched, too', async (_, { url }, word) => {
    const page = await openEpisode(chromium, url);
    await search(page, word);
    expect((await painted(page, 'hit'))[0]).toBe(word);
    await press(page, 'Enter');
    expect(await rows(page).count()).toBeGreaterThan(0);
    const [n = 0, rest = 0] = await roundtable(page)
      .locator('.search .meta > bdi')
      .evaluate((count) => [count.firstElementChild, count].map((one) => one?.getBoundingClientRect().left ?? 0));
    // English also on a right-to-left page.
    expect(n).toBeCloseTo(rest, 0);
    await showAs(page, { colorScheme: 'light', reducedMotion: 'reduce' });
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
  });
});

describe('where little can be seen', () => {
  it('shows the current hit among the others when the list is opened in a low window', async () => {
    const page = await openEpisode(chromium);
    await search(page, 'the');
    await press(page, ...Array.from({ length: 12 }, () => 'Enter'));
    await showAs(page, { width: 640, height: 360 });
    await roundtable(page).locator('.corner').click();
    const [row, body] = [rows(page).and(roundtable(page).locator('[aria-current]')), roundtable(page).locator('.body')];
    await expect
      .poll(async () => {
        const [inner, outer] = [await row.boundingBox(), await body.boundingBox()];
        if (inner === null || outer === null) return false;
        return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
      })
      .toBe(true);
  });

  it.each([true, false])(
    'F114 only the current hit is filled in forced colors, with speaker colors %s',
    async (colors) => {
      await changeSettings(chromium, { colors });
      const page = await chromium.open(sample.url);
      await tab(page, 'Search').waitFor();
      await showAs(page, { forcedColors: 'active', reducedMotion: 'reduce' });
      await search(page, 'the');
      await press(page, 'Enter', 'Enter');
      await drawn(page);
      const boxes = await page.evaluate(() => {
        const of = (ends: string) => [...([...CSS.highlights].find(([name]) => name.endsWith(ends))?.[1] ?? [])];
        const boxOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.getBoundingClientRect().toJSON() as DOMRect;
        };
        const current = of('-current-hit').map(boxOf)[0] as DOMRect;
        const others = of('-hit').map(boxOf);
        return { current, other: others.find(({ top }) => top > current.bottom) as DOMRect };
      });
      /** The color of most pixels. */
      const filled = async ({ x, y, width, height }: DOMRect) =>
        [...(await colorsIn(page, { x, y, width, height }))].sort(([, a], [, b]) => b - a)[0]?.[0];
      expect(await filled(boxes.other)).toBe('#ffffff');
      expect(await filled(boxes.current)).not.toBe('#ffffff');
    },
  );
});

describe.each<Looks>([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }])(
  'the Search tab with %o',
  (looks) => {
    it('has no axe violations: empty, with hits, without, and in the sheet', async () => {
      const page = await openEpisode(chromium);
      await showAs(page, { ...looks, reducedMotion: 'reduce' });
      const judged = async () => violations(await chromium.axe(page, { include: '[data-roundtable]' }));
      await page.keyboard.press('/');
      await drawn(page);
      expect(await judged()).toEqual([]);
      await page.keyboard.type('model by:mara');
      await rows(page).first().waitFor();
      await press(page, 'Enter');
      expect(await judged()).toEqual([]);
      await field(page).fill('toaster by:dele');
      await page.waitForTimeout(700);
      expect(await judged()).toEqual([]);
      await field(page).fill('model');
      await showAs(page, { width: 390, height: 844 });
      await roundtable(page).getByRole('button', { name: 'Next hit' }).waitFor();
      expect(await judged()).toEqual([]);
      await roundtable(page).locator('.bottom-bar').click();
      await rows(page).first().waitFor();
      expect(await judged()).toEqual([]);
    });
  },
);
