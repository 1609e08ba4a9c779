/** The strip on the built extension: when it is there, where it leads, and that it leaves nothing behind. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Looks, showAs, violations } from '../support/chromium';
import { fixture } from '../support/sample';
import {
  changeSettings,
  chapter,
  drawn,
  eventually,
  HUB,
  highlighted,
  mainOf,
  navigateWithin,
  openEpisode,
  PLAIN,
  person,
  placeOf,
  roundtable,
  sample,
  tab,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { focused, press } from './lib/keys';
import { forgetQuotes, save } from './lib/page-quotes';

const HEBREW = fixture('names-hebrew');
const OTHER = fixture('turns-continued');

inChromium();
let page: Page;

beforeAll(async () => {
  for (const { url, html } of [HEBREW, OTHER]) chromium.serve(url, html);
  chromium.serve(PLAIN, sample.html);
});

const strip = () => roundtable(page).locator('.strip');
const slider = () => roundtable(page).getByRole('slider', { name: 'Place in the conversation' });
const card = () => roundtable(page).locator('.strip-card');
const value = () => slider().getAttribute('aria-valuetext');
const shown = (is: boolean) =>
  roundtable(page)
    .locator(is ? '.strip[data-shown]' : '.strip:not([data-shown])')
    .waitFor({ state: 'attached' });
const boxOf = async (selector: string) => {
  const box = await roundtable(page).locator(selector).first().boundingBox();
  if (box === null) throw new Error(`No box: ${selector}`);
  return box;
};
const cursorAt = async () => (await boxOf('.cursor')).x + 1 - (await boxOf('.score')).x;

async function openAs(looks: Looks = {}, url = sample.url): Promise<void> {
  page = await openEpisode(chromium, url);
  await showAs(page, { reducedMotion: 'reduce', ...looks });
}

/** Scrolls without us: the turn with this index comes to stand at the middle of the window. */
async function scrollToTurn(index: number): Promise<void> {
  await page.evaluate((at) => {
    document.querySelectorAll('[data-roundtable-initials]')[at]?.scrollIntoView({ block: 'center' });
  }, index);
  await drawn(page);
}

/** Opens the sample in the middle of the conversation. */
async function openInside(looks: Looks = {}): Promise<void> {
  await openAs(looks);
  await scrollToTurn(20);
  await shown(true);
}

/** A point of the lane in the window, by its share of the width. */
async function pointAt(share: number) {
  const { x, y, width, height } = await boxOf('.score');
  return { x: x + width * share, y: y + height / 2 };
}

async function hover(share: number): Promise<void> {
  const { x, y } = await pointAt(share);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
  await card().waitFor();
}

describe('the strip', () => {
  it('shows the title of the topic being read in full, though it is bold', async () => {
    await openInside();
    for (const index of [4, 20, 32, 44]) {
      await scrollToTurn(index);
      const spare = await roundtable(page)
        .locator('.strip .current bdi')
        .evaluate((title) => {
          const words = document.createRange();
          words.selectNodeContents(title);
          return title.getBoundingClientRect().width - words.getBoundingClientRect().width;
        });
      expect(spare).toBeGreaterThanOrEqual(0);
    }
  });

  it('says the same time left as the outline, wherever the reader is or is taken', async () => {
    await openInside();
    const inOutline = () => roundtable(page).locator('.rail .meta').first().locator('span').last().innerText();
    const left = () => roundtable(page).locator('.strip .left').innerText();
    await expect.poll(left).toMatch(/^\d+ min left$/);
    expect(await inOutline()).toBe(await left());
    const before = await left();
    await roundtable(page).locator('.topic').getByText('Small models on big tractors', { exact: true }).click();
    await expect.poll(left).not.toBe(before);
    expect(await inOutline()).toBe(await left());
  });

  it('is there from when the first line has passed the top until the last one has', async () => {
    await openAs();
    await shown(false);
    const top = await page.evaluate(() => {
      const [first] = document.querySelectorAll('[data-roundtable-initials]');
      return (first?.getBoundingClientRect().top ?? 0) + scrollY;
    });
    await page.evaluate((y) => scrollTo(0, y - 1), top);
    await drawn(page);
    await shown(false);
    await page.evaluate((y) => scrollTo(0, y + 40), top);
    await shown(true);
    expect(await boxOf('.strip')).toEqual({ x: 0, y: 0, width: 1440, height: 48 });
    expect((await boxOf('.rail')).y).toBe(48);
    await page.evaluate(() => {
      const filler = document.createElement('div');
      filler.style.height = '2000px';
      document.querySelector('footer')?.after(filler);
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await shown(false);
    expect((await boxOf('.rail')).y).toBe(0);
  });

  it('moves nothing on the page', async () => {
    const places = (each: Page) =>
      each.evaluate(() => {
        scrollTo(0, 2_000);
        return [...document.querySelectorAll('main p')].map((paragraph) => paragraph.getBoundingClientRect().top);
      });
    await openInside();
    const before = await places(page);
    await shown(true);
    expect(await places(await chromium.open(PLAIN))).toEqual(before);
  });

  it('shows every turn in proportion to its words: the host as a line, everyone else as a bar', async () => {
    await openInside();
    const cells = await roundtable(page)
      .locator('.lane > span')
      .evaluateAll((all) =>
        all.map((cell) => ({ slot: cell.className, ...(cell.getBoundingClientRect().toJSON() as DOMRect) })),
      );
    expect(cells.length).toBe(53);
    const { x, width } = await boxOf('.score');
    expect(cells[0]?.left).toBe(x);
    expect((cells.at(-1)?.right ?? 0) + 1).toBe(x + Math.floor(width));
    for (const [i, cell] of cells.entries()) {
      expect(cell.width).toBeGreaterThanOrEqual(1);
      if (i > 0) expect(cell.left - (cells[i - 1]?.right ?? 0)).toBe(1);
    }
    expect(new Set(cells.map(({ slot }) => slot)).size).toBe(4);
    expect(cells[0]?.slot).toBe('slot-0');
  });

  it('follows scrolling with its cursor, the time, and the reading time left', async () => {
    await openInside();
    const look = async () => {
      await drawn(page);
      const [now, left] = await Promise.all([
        strip().locator('.now').innerText(),
        strip().locator('.left').innerText(),
      ]);
      return { cursor: await cursorAt(), now, left: Number.parseInt(left, 10), value: await value() };
    };
    const before = await look();
    expect(before.now).toMatch(/^≈\d\d:\d\d$/);
    expect(before.value?.startsWith(before.now)).toBe(true);
    await scrollToTurn(34);
    const after = await look();
    expect(after.cursor).toBeGreaterThan(before.cursor + 50);
    expect(after.now > before.now).toBe(true);
    expect(after.left).toBeLessThan(before.left);
    await scrollToTurn(20);
    expect(await look()).toEqual(before);
  });

  it('has the title of the current topic in bold, and labels that never meet', async () => {
    await openInside();
    await strip().locator('.current bdi').filter({ hasText: 'Open weather data' }).waitFor();
    for (const width of [1_440, 900, 720]) {
      await page.setViewportSize({ width, height: 900 });
      await drawn(page);
      await drawn(page);
      const labels = await strip()
        .locator('.topics bdi')
        .evaluateAll((all) =>
          all
            .filter((label) => label.checkVisibility({ visibilityProperty: true }))
            .map((label) => label.getBoundingClientRect().toJSON() as DOMRect),
        );
      expect(labels.length, String(width)).toBeGreaterThan(1);
      for (const [i, { left }] of labels.entries()) {
        if (i > 0) expect(left).toBeGreaterThan(labels[i - 1]?.right ?? 0);
      }
      expect(await strip().locator('.topics i').count()).toBe(4);
    }
  });
});

describe('the pointer', () => {
  it('shows who speaks there and in which words, within the text column, and Escape closes only that', async () => {
    await openInside();
    await tab(page, 'Speakers').click();
    await person(page, 'Tobias Wrede').click();
    for (const share of [0.01, 0.5, 0.99]) {
      await hover(share);
      const [box, column] = [
        await boxOf('.strip-card'),
        await page.locator('[data-roundtable-slot]').first().boundingBox(),
      ];
      expect([box.width, box.y]).toEqual([336, 56]);
      expect(box.x).toBeGreaterThanOrEqual(column?.x ?? 0);
      expect(box.x + box.width).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0));
    }
    await hover(0.5);
    expect(await card().innerText()).toMatch(/^\w\w\n+[\w ]+\n+≈\d\d:\d\d\n+[\w ]+\n+“.+”$/);
    expect(await boxOf('.at')).toMatchObject({ height: 8 });
    await press(page, 'Escape');
    await card().waitFor({ state: 'detached' });
    expect(await highlighted(page, 'roundtable-dim')).not.toBe(null);
  });

  it('leaves, and the card with it', async () => {
    await openInside();
    await hover(0.5);
    await page.mouse.move(400, 500);
    await card().waitFor({ state: 'detached' });
  });

  it('travels to the sentence it points at, the words of which land where the eyes usually are', async () => {
    await openInside();
    await hover(0.8);
    const words = (await card().locator('p').last().innerText()).replace(/^“|\s…”$|”$/g, '');
    const { x, y } = await pointAt(0.8);
    await page.mouse.click(x, y);
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    const [sentence = ''] = (await highlighted(page, 'roundtable-landing')) ?? [];
    expect(sentence.startsWith(words)).toBe(true);
    const { top } = await placeOf(page, words.slice(0, 20));
    const line = 48 + (900 - 48) * 0.35;
    expect(top).toBeGreaterThan(line - 90);
    expect(top).toBeLessThan(line + 3);
    await drawn(page);
    expect(Math.abs((await cursorAt()) - (await boxOf('.score')).width * 0.8)).toBeLessThan(30);
  });

  it('does not cover the words it led to with a card, until the pointer moves on', async () => {
    await openInside();
    await hover(0.5);
    const { x, y } = await pointAt(0.5);
    await page.mouse.click(x, y);
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    // A hand is never quite still.
    for (const by of [1, 2, 3]) await page.mouse.move(x + by, y);
    await page.waitForTimeout(300);
    expect(await card().count()).toBe(0);
    await page.mouse.move(x + 12, y);
    await card().waitFor();
    await page.mouse.down();
    await page.mouse.move(x + 40, y);
    await page.mouse.up();
    await drawn(page);
    expect(await card().count()).toBe(0);
  });

  it('scrubs: the text follows while it drags, and the card stays open', async () => {
    await openInside();
    const tops: number[] = [];
    const start = await pointAt(0.2);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    for (const share of [0.3, 0.5, 0.7, 0.9]) {
      const { x, y } = await pointAt(share);
      // Also where it has left the strip.
      await page.mouse.move(x, y + 200);
      await drawn(page);
      expect(await card().isVisible()).toBe(true);
      expect(Math.abs((await cursorAt()) - (await boxOf('.score')).width * share)).toBeLessThan(3);
      tops.push(await page.evaluate(() => scrollY));
    }
    expect(tops).toEqual([...new Set(tops)].sort((a, b) => a - b));
    await page.mouse.up();
    await card().waitFor({ state: 'detached' });
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
  });

  it('leads to a quote by its mark', async () => {
    await openInside();
    await save(page, 'It has one job, one dial and forty years of peer review', 'Doubt');
    await save(page, 'But I would like to see its calibration record first', 'Line');
    const marks = strip().locator('.mark svg');
    await chromium.until('two marks', async () => ((await marks.count()) === 2 ? true : undefined));
    expect(await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('class')))).toEqual([
      'shape quote-doubt',
      'shape quote-line',
    ]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await shown(true);
    const box = await marks.first().boundingBox();
    await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect((await highlighted(page, 'roundtable-landing'))?.[0]).toContain('It has one job');
    await forgetQuotes(chromium);
    await chromium.until('no marks', async () => ((await marks.count()) === 0 ? true : undefined));
  });

  it('F35 does nothing when a script of the page moves it', async () => {
    await openInside();
    const before = await page.evaluate(() => scrollY);
    await slider().evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      const at = { bubbles: true, composed: true, clientX: left + 9, clientY: top + 20, pointerId: 1 };
      for (const type of ['pointermove', 'pointerdown', 'pointermove', 'pointerup'])
        element.dispatchEvent(new PointerEvent(type, at));
      for (const key of ['End', 'ArrowRight'])
        element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    });
    await page.waitForTimeout(150);
    expect([await page.evaluate(() => scrollY), await card().count()]).toEqual([before, 0]);
  });
});

describe('the keyboard', () => {
  it('reaches it with one stop after the skip link, from anywhere on the page, and sees where it is', async () => {
    await openAs();
    await shown(false);
    await roundtable(page).locator('.skip').focus();
    await press(page, 'Tab');
    expect(await focused(page)).toMatchObject({ name: 'Place in the conversation', role: 'slider' });
    await shown(true);
    await card().waitFor();
    expect(
      await roundtable(page)
        .locator('.at')
        .evaluate((at) => getComputedStyle(at).outlineWidth),
    ).toBe('2px');
    await press(page, 'Escape');
    await card().waitFor({ state: 'detached' });
    expect(await focused(page)).toMatchObject({ role: 'slider', ring: 'solid 2px' });
    await press(page, 'Tab');
    expect(await focused(page)).toMatchObject({ role: 'tab' });
    await shown(false);
    await card().waitFor({ state: 'detached' });
  });

  it('walks by turn and by topic, and to both ends', async () => {
    await openInside();
    await slider().focus();
    await press(page, 'Home');
    expect(await value()).toBe('≈00:00, Nora Castellan, Intro');
    expect(await slider().getAttribute('aria-valuenow')).toBe('1');
    const visited: (string | null)[] = [];
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'ArrowLeft',
      'Shift+ArrowRight',
      'Shift+ArrowRight',
      'Shift+ArrowLeft',
    ]) {
      await press(page, key);
      visited.push(await value());
    }
    expect(visited.map((each) => each?.replace(/^≈[\d:]+, /, ''))).toEqual([
      'Mara Lindqvist, Intro',
      'Nora Castellan, Intro',
      'Mara Lindqvist, Intro',
      'Nora Castellan, Small models on big tractors',
      'Nora Castellan, Open weather data',
      'Nora Castellan, Small models on big tractors',
    ]);
    await press(page, 'End');
    expect(await slider().getAttribute('aria-valuenow')).toBe('53');
    // Letters keep their meaning there.
    await press(page, 'k');
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-here')));
  });

  it('goes on quickly: each key begins where the last one led, also while the page still scrolls smoothly', async () => {
    await openInside({ reducedMotion: 'no-preference' });
    await slider().focus();
    await press(page, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await slider().getAttribute('aria-valuenow')).toBe('6');
  });

  it('passes over the turns of others in solo, which are gray', async () => {
    await openInside();
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    await slider().focus();
    await press(page, 'Home');
    expect(await value()).toContain('Dele Ashworth');
    await press(page, 'ArrowRight');
    expect(await value()).toContain('Dele Ashworth');
    const grays = await strip()
      .locator('.lane > span')
      .evaluateAll((all) => all.map((cell) => [cell.className, getComputedStyle(cell).getPropertyValue('--edge')]));
    expect(new Set(grays.filter(([name]) => name?.endsWith('dim')).map(([, edge]) => edge)).size).toBe(1);
    expect(new Set(grays.filter(([name]) => !name?.endsWith('dim')).map(([name]) => name)).size).toBe(1);
    expect(grays.length).toBe(53);
  });
});

describe('the place of the reader', () => {
  /** The chapter being read, as the outline and as the strip say it. */
  const topics = async () => [
    await roundtable(page)
      .locator('.chapter')
      .filter({ has: page.locator('[aria-current]') })
      .locator('.head')
      .innerText(),
    (await value())?.split(', ').at(-1),
  ];

  it('is the same in outline and strip, also in a high window while the reader scrolls on from a jump', async () => {
    await openAs({ height: 2_000 });
    await chapter(page, 'Open weather').click();
    await shown(true);
    // A little before the next topic, which begins above the middle of this window.
    await slider().focus();
    await press(page, 'ArrowLeft');
    const said = new Set<string>();
    for (let step = 0; step < 16; step++) {
      const [outline, strip] = await topics();
      expect(outline).toBe(strip);
      said.add(outline ?? '');
      await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
      await drawn(page);
    }
    expect(said.size).toBeGreaterThan(1);
  });

  it('is where the keys begin, also right after another step', async () => {
    await openInside();
    for (const turn of [12, 30]) {
      await scrollToTurn(turn);
      const said = await value();
      await press(page, 's');
      const { top, bottom } = await chromium.until('the sentence', () =>
        page.evaluate(() => {
          const here = [...CSS.highlights].find(([name]) => name.endsWith('-here'))?.[1];
          const [range] = [...(here ?? [])] as Range[];
          return range?.getBoundingClientRect().toJSON() as DOMRect | undefined;
        }),
      );
      // The strip is 48 px high.
      const line = await page.evaluate(() => 48 + (innerHeight - 48) * 0.35);
      expect(top, `${said}`).toBeLessThanOrEqual(line);
      expect(bottom, `${said}`).toBeGreaterThan(line - 30);
    }
  });
});

describe('what the reader is taken to', () => {
  it('lands below the strip: a chapter, the next turn by key, and what the browser itself scrolls to', async () => {
    await openAs();
    await chapter(page, 'Open weather').click();
    await shown(true);
    const words = 'So I want to move us on to our second topic';
    expect((await placeOf(page, words)).top).toBeGreaterThanOrEqual(48);
    await page.evaluate(() => {
      const turn = document.querySelectorAll('[data-roundtable-initials]')[30];
      if (turn) turn.id = 'target';
      location.hash = '#target';
    });
    await drawn(page);
    const top = await page.evaluate(() => document.getElementById('target')?.getBoundingClientRect().top ?? 0);
    expect(top).toBeGreaterThanOrEqual(48);
    expect(top).toBeLessThan(60);
  });
});

describe('a screen reader', () => {
  it('F113 finds one slider, and a table with a row for every turn', async () => {
    await openAs();
    const tree = await roundtable(page).ariaSnapshot();
    expect(tree.match(/slider/g)).toHaveLength(1);
    expect(tree).toContain('table "Turns of the conversation"');
    for (const head of ['Speaker', 'Topic', 'Time', 'Words']) expect(tree).toContain(`columnheader "${head}"`);
    expect(tree.match(/^\s*- row /gm)).toHaveLength(54);
    expect(tree).toMatch(/- row "Nora Castellan Intro ≈00:00 \d+"/);
  });

  it('has a table that the page search does not find', async () => {
    await openAs();
    const find = () =>
      page.evaluate(() => {
        getSelection()?.removeAllRanges();
        let hits = 0;
        const search = window as unknown as { find(words: string): boolean };
        while (hits < 200 && search.find('Mara Lindqvist')) hits++;
        return hits;
      });
    const withTable = await find();
    await roundtable(page).evaluate((host) => host.shadowRoot?.querySelector('.strip-table')?.remove());
    expect(withTable).toBe(await find());
    expect(withTable).toBeGreaterThan(10);
  });

  it.each(['light', 'dark'] as const)(
    'has no axe violations in %s mode, hidden, shown and focused',
    async (colorScheme) => {
      await openAs({ colorScheme });
      const judge = async () => violations(await chromium.axe(page, { include: '[data-roundtable]' }));
      expect(await judge()).toEqual([]);
      await scrollToTurn(20);
      await shown(true);
      await slider().focus();
      await press(page, 'ArrowRight');
      await card().waitFor();
      expect(await judge()).toEqual([]);
    },
  );

  it('F114 has no axe violations in forced colors, where patterns tell people apart', async () => {
    await openInside({ forcedColors: 'active' });
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    const looks = await strip()
      .locator('.lane > span')
      .evaluateAll((all) =>
        all.map((cell) => `${getComputedStyle(cell).backgroundImage} ${getComputedStyle(cell).backgroundSize}`),
      );
    expect(new Set(looks).size).toBe(4);
  });
});

describe('where there is less room', () => {
  it.each([390, 320])('is 40 px high in a window of %i px, without labels and time left', async (width) => {
    await openInside({ width, height: 844 });
    expect(await boxOf('.strip')).toEqual({ x: 0, y: 0, width, height: 40 });
    expect(await strip().locator('bdi').first().isVisible()).toBe(false);
    expect(await strip().locator('.left').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await hover(0.9);
    const box = await boxOf('.strip-card');
    expect(box.x).toBeGreaterThanOrEqual(8);
    expect(box.x + box.width).toBeLessThanOrEqual(width - 8);
  });

  it('is not there in a window lower than 480 px, and comes back', async () => {
    await openInside();
    await page.setViewportSize({ width: 900, height: 470 });
    await strip().waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 900, height: 700 });
    await scrollToTurn(20);
    await shown(true);
  });

  it('F120 runs from the right on a right-to-left page, and so do its keys', async () => {
    await openAs({}, HEBREW.url);
    await slider().focus();
    await press(page, 'Home');
    const { x, width } = await boxOf('.score');
    const first = await boxOf('.lane > span');
    expect(first.x + first.width).toBe(x + width);
    await press(page, 'ArrowLeft');
    expect(await slider().getAttribute('aria-valuenow')).toBe('2');
    await press(page, 'ArrowRight');
    expect(await slider().getAttribute('aria-valuenow')).toBe('1');
  });

  it('is not printed', async () => {
    await openInside();
    await showAs(page, { media: 'print' });
    expect(await strip().isVisible()).toBe(false);
  });
});

describe('what remains', () => {
  it('is nothing when it is switched off, and everything when it is switched on again', async () => {
    await openInside();
    const padding = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBlockStart);
    expect(await padding()).toBe('48px');
    // The page's own value may change with its window and its state.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':root.stuck{scroll-padding-top:20px}@media(max-width:1000px){:root{scroll-padding:5px}}');
      document.adoptedStyleSheets.push(sheet);
      document.documentElement.className = 'stuck';
    });
    await chromium.until('the padding', async () => ((await padding()) === '68px' ? true : undefined));
    await page.evaluate(() => document.documentElement.removeAttribute('class'));
    await page.setViewportSize({ width: 990, height: 800 });
    await chromium.until('the padding', async () => ((await padding()) === '53px' ? true : undefined));
    await page.setViewportSize({ width: 1440, height: 900 });
    await chromium.until('the padding', async () => ((await padding()) === '48px' ? true : undefined));
    await changeSettings(chromium, { strip: false });
    await strip().waitFor({ state: 'detached' });
    expect(await roundtable(page).locator('.strip-table').count()).toBe(0);
    expect((await boxOf('.rail')).y).toBe(0);
    expect(await padding()).toBe('auto');
    await changeSettings(chromium, { strip: true });
    await shown(true);
  });

  it('F21 is nothing after the site has gone to a page without an episode', async () => {
    await openInside();
    await hover(0.5);
    await page.evaluate(() => scrollTo(0, 0));
    await navigateWithin(page, HUB);
    await roundtable(page).waitFor({ state: 'detached' });
    const markup = (each: Page) => each.evaluate(() => document.documentElement.outerHTML);
    expect(await markup(page)).toBe(await markup(await chromium.open(PLAIN)));
    expect(
      await page.evaluate(() => [
        document.adoptedStyleSheets.length,
        document.getAnimations().length,
        getComputedStyle(document.documentElement).scrollPaddingBlockStart,
      ]),
    ).toEqual([0, 0, 'auto']);
  });

  it('F20 is the new text when the page replaces it', async () => {
    await openInside();
    await navigateWithin(page, OTHER.url, mainOf(OTHER.html));
    await eventually(page, () => {
      const root = document.querySelector('[data-roundtable]')?.shadowRoot;
      const cells = root?.querySelectorAll('.lane > span').length ?? 53;
      return cells > 0 && cells < 53;
    });
    expect(await roundtable(page).locator('.strip').count()).toBe(1);
  });
});
