/** Saved quotes on the page: painted again, on top of each other, in other tabs, in every look, and gone on leave (F111). */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../utils/quotes/model/quote';
import { showAs } from '../support/chromium';
import { colorsIn, drawn, eventually, KETTLE, openEpisode, sample, send, TOASTER } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { bar, card, drag, endsOf, keptQuotes, line, painted, save, saveAs } from './lib/page-quotes';

inChromium({ quotes: true });

/** The colors at the start of these words and their numbers of pixels, with the pointer elsewhere. */
async function colorsUnder(page: Page, words: string) {
  const { start } = await endsOf(page, words);
  await page.mouse.move(5, 5);
  await drawn(page);
  return colorsIn(page, { x: start.x, y: start.y - 8, width: 60, height: 24 });
}

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
