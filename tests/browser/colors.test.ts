import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { SLOTS } from '../../utils/presenters/look/palette';
import { showAs } from '../support/chromium';
import { fixture } from '../support/sample';
import {
  changeSettings,
  colorsIn,
  drawn,
  eventually,
  expectedOf,
  forgetSettings,
  HUB,
  highlighted,
  highlightNames,
  navigateWithin,
  openEpisode,
  PLAIN,
  person,
  roundtable,
  sample,
  showAllNames,
  tab,
  understood,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';

const HEBREW = fixture('names-hebrew');
const initials: Record<string, string> = {
  'Nora Castellan': 'NC',
  'Mara Lindqvist': 'ML',
  'Tobias Wrede': 'TW',
  'Dele Ashworth': 'DA',
};
const NAMES = [0, 1, 2, 3].map((slot) => `roundtable-name-${slot}`);

inChromium();
beforeAll(async () => {
  for (const { url, html } of [sample, HEBREW]) chromium.serve(url, html);
  chromium.serve(PLAIN, sample.html);
});

/** The page's markup without our element and our attributes. */
const withoutUs = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('[data-roundtable]')) host.remove();
    for (const element of copy.querySelectorAll('*')) {
      for (const { name } of [...element.attributes])
        if (name.startsWith('data-roundtable-')) element.removeAttribute(name);
    }
    return copy.outerHTML;
  });

const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const withoutHost = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('[data-roundtable]')) host.remove();
    return copy.outerHTML;
  });

/** The data of every text node of the page, in order. */
const textNodes = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push((walker.currentNode as Text).data);
    return found;
  });

/** The color of a slot's name highlight, and the color of its edge. */
const looksOf = (page: Page, slot: number) =>
  page.evaluate((at) => {
    const turn = document.querySelector(`[data-roundtable-slot="${at}"]`) as Element;
    const color = getComputedStyle(turn, `::highlight(roundtable-name-${at})`).color;
    return { name: color, edge: getComputedStyle(turn, '::before').backgroundImage };
  }, slot);

const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const colorsOf = (slot: number) => {
  const style = SLOTS[slot];
  if (style === undefined) throw new Error(`No slot ${slot}.`);
  return style;
};

describe('colors on the page', () => {
  it('give every turn the slot of its speaker, and show initials once per turn', async () => {
    const page = await openEpisode(chromium);
    const marked = await page.$$eval('[data-roundtable-slot]', (elements) =>
      elements.map((element) => ({
        slot: element.getAttribute('data-roundtable-slot'),
        initials: element.getAttribute('data-roundtable-initials'),
        text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      })),
    );
    const slots = new Map<string, Set<string | null>>();
    let at = 0;
    for (const { speaker, text } of expectedOf('sample-episode').turns) {
      for (const [index, paragraph] of text.split('\n\n').entries()) {
        const found = marked[at++];
        expect(found?.text.endsWith(paragraph), `paragraph ${at}: ${found?.text}`).toBe(true);
        expect(found?.initials ?? null, paragraph).toBe(index === 0 ? initials[speaker] : null);
        slots.set(speaker, (slots.get(speaker) ?? new Set()).add(found?.slot ?? null));
      }
    }
    expect(marked).toHaveLength(at);
    expect([...slots.values()].map((held) => [...held])).toEqual([['0'], ['1'], ['2'], ['3']]);
    await page.close();
  });

  it('paint exactly the printed names through the highlight registry', async () => {
    const page = await openEpisode(chromium);
    expect(await highlightNames(page)).toEqual(NAMES);
    await showAllNames(page);
    for (const [slot, { name }] of expectedOf('sample-episode').speakers.entries()) {
      const own = expectedOf('sample-episode').turns.filter(({ speaker }) => speaker === name);
      expect(await highlighted(page, `roundtable-name-${slot}`)).toEqual(own.map(() => `${name}:`));
    }
    await page.close();
  });

  it('are visible in screenshots: the name and edge of each speaker', async () => {
    const page = await openEpisode(chromium);
    for (const slot of [0, 1, 2, 3]) {
      const turn = page.locator(`[data-roundtable-slot="${slot}"][data-roundtable-initials]`).first();
      await turn.scrollIntoViewIfNeeded();
      const box = await turn.boundingBox();
      const name = await turn.locator('strong').boundingBox();
      if (box === null || name === null) throw new Error('A turn without a place.');
      const { edge, nameText } = colorsOf(slot).light;
      const gutter = await colorsIn(page, { x: box.x - 22, y: box.y, width: 10, height: box.height });
      expect(gutter.get(edge) ?? 0, `edge of slot ${slot}`).toBeGreaterThan(20);
      expect((await colorsIn(page, name)).get(nameText) ?? 0, `name of slot ${slot}`).toBeGreaterThan(5);
    }
    await page.close();
  });

  it('leave text nodes unchanged, and add only our attributes and one element', async () => {
    const plain = await chromium.open(PLAIN);
    const page = await openEpisode(chromium);
    expect(await textNodes(page)).toEqual(await textNodes(plain));
    expect(await withoutUs(page)).toBe(await markup(plain));
    expect(await page.locator('body > [data-roundtable]').count()).toBe(1);
    await Promise.all([page.close(), plain.close()]);
  });

  it('are removed without a trace when turned off in the settings, and come back', async () => {
    const plain = await chromium.open(PLAIN);
    const page = await openEpisode(chromium);
    await changeSettings(chromium, { colors: false });
    await eventually(page, () => document.querySelector('[data-roundtable-slot]') === null);
    expect(await withoutHost(page)).toBe(await markup(plain));
    expect(await highlightNames(page)).toEqual([]);
    await changeSettings(chromium, { colors: true });
    await understood(page);
    expect(await highlightNames(page)).toEqual(NAMES);
    await Promise.all([page.close(), plain.close()]);
  });

  it('are removed without a trace, with everything of ours, when the page navigates by script', async () => {
    const plain = await chromium.open(PLAIN);
    const page = await openEpisode(chromium);
    const before = await page.evaluate(() => document.adoptedStyleSheets.length);
    await roundtable(page)
      .getByRole('button', { name: /Open weather data/ })
      .first()
      .click();
    await navigateWithin(page, HUB);
    await eventually(page, () => document.querySelector('[data-roundtable]') === null);
    expect(before).toBe(1);
    expect(await markup(page)).toBe(await markup(plain));
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await highlightNames(page)).toEqual([]);
    await Promise.all([page.close(), plain.close()]);
  });

  it.each([1440, 1024, 390, 320])('do not move anything on the page at %i px', async (width) => {
    const rects = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('header, h1, h2, p, li, strong, a, footer')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [element.localName, x, y + scrollY, width, height];
        }),
      );
    const plain = await chromium.open(PLAIN);
    const page = await openEpisode(chromium);
    for (const each of [plain, page]) await showAs(each, { width, height: 800 });
    await page.waitForFunction((px) => innerWidth === px, width);
    await drawn(page);
    expect(await rects(page)).toEqual(await rects(plain));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await Promise.all([page.close(), plain.close()]);
  });

  it('F42 follow the actual background of the page at once, not the system theme', async () => {
    const page = await openEpisode(chromium);
    const { light, dark } = colorsOf(1);
    const theme = () => roundtable(page).locator('aside').getAttribute('data-theme');
    expect([await theme(), (await looksOf(page, 1)).name]).toEqual(['light', rgb(light.nameText)]);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await roundtable(page).locator('aside[data-theme="dark"]').waitFor({ state: 'attached' });
    const night = await looksOf(page, 1);
    expect(night.name).toBe(rgb(dark.nameText));
    expect(night.edge).toContain(rgb(dark.edge));
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    await roundtable(page).locator('aside[data-theme="light"]').waitFor({ state: 'attached' });
    expect((await looksOf(page, 1)).name).toBe(rgb(light.nameText));
    await showAs(page, { colorScheme: 'dark' });
    await drawn(page);
    expect(await theme()).toBe('light');
    await page.close();
  });

  it('F42 follow the system theme if the page does', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { colorScheme: 'dark' });
    await roundtable(page).locator('aside[data-theme="dark"]').waitFor({ state: 'attached' });
    expect((await looksOf(page, 2)).name).toBe(rgb(colorsOf(2).dark.nameText));
    await page.close();
  });

  it.each([
    [
      'a style sheet that a tool adds',
      () => {
        const sheet = document.createElement('style');
        sheet.textContent = 'body { background: #161616 !important; color: #f4f4f4 !important }';
        document.head.append(sheet);
      },
    ],
    ['an attribute of any name', () => document.documentElement.setAttribute('data-night', '')],
  ])('F42 follow a background that changes by %s', async (_, darken) => {
    const url = `${sample.url}-night`;
    chromium.serve(url, sample.html.replace('body{', '[data-night] body{background:#161616!important}body{'));
    const page = await openEpisode(chromium, url);
    expect(await roundtable(page).locator('aside').getAttribute('data-theme')).toBe('light');
    await page.evaluate(darken);
    await roundtable(page).locator('aside[data-theme="dark"]').waitFor({ state: 'attached', timeout: 5_000 });
    expect((await looksOf(page, 1)).name).toBe(rgb(colorsOf(1).dark.nameText));
    await page.close();
  });

  it('F42 follow a background that changes in a transition', async () => {
    const url = `${sample.url}-fading`;
    chromium.serve(url, sample.html.replace('body{margin:0;', 'body{transition:background-color 400ms;margin:0;'));
    const page = await openEpisode(chromium, url);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await roundtable(page).locator('aside[data-theme="dark"]').waitFor({ state: 'attached', timeout: 5_000 });
    await page.close();
  });

  it('F39 are printed, the rail is not', async () => {
    const page = await openEpisode(chromium);
    const rail = roundtable(page).locator('.rail');
    await rail.waitFor();
    await showAs(page, { media: 'print' });
    expect(await rail.isVisible()).toBe(false);
    expect((await looksOf(page, 1)).edge).toContain(rgb(colorsOf(1).light.edge));
    await showAllNames(page);
    const undressed = await page.$$eval(
      '[data-roundtable-slot]:not([data-roundtable-near])',
      (elements) => elements.length,
    );
    expect(undressed).toBe(0);
    // The room in the window must not matter: paper is narrower, and no script runs when the page is printed.
    await page.keyboard.press('j');
    for (const width of [1_440, 720, 390]) {
      await showAs(page, { media: 'screen', width });
      await drawn(page);
      await showAs(page, { media: 'print' });
      const paper = await page.evaluate(() => {
        const name = [...CSS.highlights.keys()].find((name) => name.endsWith('-here')) ?? '';
        const turn = document.querySelector('[data-roundtable-initials][data-roundtable-near]') as Element;
        const { insetInlineStart } = getComputedStyle(turn, '::before');
        const { display, insetInlineEnd, inlineSize } = getComputedStyle(turn, '::after');
        const { left, width } = turn.getBoundingClientRect();
        return {
          edge: left + Number.parseFloat(insetInlineStart),
          initials: left + width - Number.parseFloat(insetInlineEnd) - Number.parseFloat(inlineSize),
          display,
          wash: getComputedStyle(document.documentElement, `::highlight(${name})`).backgroundColor,
        };
      });
      expect(paper.edge, `${width}`).toBeGreaterThanOrEqual(16);
      expect(paper.initials, `${width}`).toBeGreaterThanOrEqual(0);
      expect(paper).toMatchObject({ display: 'block', wash: 'rgba(0, 0, 0, 0)' });
    }
    const below = () => page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom);
    await showAs(page, { media: 'screen', width: 390, height: 844 });
    await chromium.until('room for the bar', async () => ((await below()) === '48px' ? true : undefined));
    await showAs(page, { media: 'print' });
    expect(await below()).toBe('0px');
    await page.close();
  });

  it('F114 give each speaker a different pattern in forced colors', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { forcedColors: 'active' });
    const patterns = await page.evaluate(() =>
      [0, 1, 2, 3].map((slot) => {
        const turn = document.querySelector(`[data-roundtable-slot="${slot}"]`) as Element;
        const { backgroundImage, backgroundSize } = getComputedStyle(turn, '::before');
        return `${backgroundImage} ${backgroundSize}`;
      }),
    );
    expect(new Set(patterns).size).toBe(4);
    for (const pattern of patterns) expect(pattern).toContain('gradient');
    const turn = page.locator('[data-roundtable-slot="1"]').first();
    await turn.scrollIntoViewIfNeeded();
    const box = await turn.boundingBox();
    if (box === null) throw new Error('A turn without a place.');
    const text = await turn.evaluate((element) => getComputedStyle(element).color);
    const gutter = await colorsIn(page, { x: box.x - 22, y: box.y, width: 10, height: box.height });
    const inked = [...gutter].filter(([color]) => rgb(color) === text).reduce((sum, [, pixels]) => sum + pixels, 0);
    expect(inked).toBeGreaterThan(20);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'F114 keep the solo speaker at full contrast in forced colors (%s), and gray out the others',
    async (colorScheme) => {
      const page = await openEpisode(chromium);
      await showAs(page, { forcedColors: 'active', colorScheme });
      await tab(page, 'Speakers').click();
      await person(page, 'Dele Ashworth').click();
      await eventually(page, () => CSS.highlights.has('roundtable-dim'));
      /** The color farthest from the background in an element's text, as its red, green and blue. */
      const inkOf = async (selector: string) => {
        const words = page.locator(selector).first();
        await words.scrollIntoViewIfNeeded();
        const { x = 0, y = 0, width = 0, height = 0 } = (await words.boundingBox()) ?? {};
        // Skip the first line, in which the name keeps its color.
        const found = await colorsIn(page, { x, y: y + 32, width, height: height - 40 });
        const background = colorScheme === 'dark' ? 0 : 255;
        const [ink = []] = [...found.keys()]
          .map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
          .sort((a, b) => distance(b, background) - distance(a, background));
        return { ink, contrast: distance(ink, background) };
      };
      const distance = (parts: number[], from: number) => parts.reduce((sum, part) => sum + Math.abs(part - from), 0);
      const alone = await inkOf('[data-roundtable-slot]:not([data-roundtable-dimmed])');
      const other = await inkOf('[data-roundtable-dimmed]');
      expect(alone.contrast).toBe(3 * 255);
      expect(other.contrast).toBeLessThan(alone.contrast * 0.8);
      expect(Math.max(...other.ink) - Math.min(...other.ink)).toBeLessThan(9);
      await page.close();
    },
  );

  it("leave the page's own highlights untouched, also after removal", async () => {
    const url = `${sample.url}-own-highlights`;
    const script =
      "<script>const r=new Range();r.selectNodeContents(document.querySelector('h1'));CSS.highlights.set('of-the-page',new Highlight(r));</script>";
    chromium.serve(url, sample.html.replace('</body>', `${script}</body>`));
    const page = await openEpisode(chromium, url);
    const title = ['Small models on big tractors, open weather and reading aloud to machines'];
    expect(await highlighted(page, 'of-the-page')).toEqual(title);
    await navigateWithin(page, HUB);
    await eventually(page, () => document.querySelector('[data-roundtable]') === null);
    expect(await highlightNames(page)).toEqual(['of-the-page']);
    expect(await highlighted(page, 'of-the-page')).toEqual(title);
    await page.close();
  });

  it('F30 are painted again on scroll after the page cleared the highlight registry', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.wheel(0, 300);
    await eventually(page, () => CSS.highlights.size >= 4);
    expect(await highlightNames(page)).toEqual(NAMES);
    await page.close();
  });

  it('F30 dim again on scroll after the page cleared the highlight registry during solo', async () => {
    const page = await openEpisode(chromium);
    await roundtable(page).getByRole('tab', { name: 'Speakers' }).click();
    await roundtable(page).getByTitle('Read only Mara Lindqvist').click();
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, 300);
    await eventually(page, () => CSS.highlights.size >= 4);
    expect(await highlightNames(page)).toContain('roundtable-dim');
    await page.close();
    await forgetSettings(chromium);
  });

  it('F12 are at the right of right-to-left text', async () => {
    const page = await openEpisode(chromium, HEBREW.url);
    const turn = page.locator('p').filter({ hasText: 'איתן ברקת:' }).first();
    await turn.scrollIntoViewIfNeeded();
    const box = await turn.boundingBox();
    const slot = Number(await turn.getAttribute('data-roundtable-slot'));
    if (box === null) throw new Error('A turn without a place.');
    const { edge } = colorsOf(slot).light;
    const at = { y: box.y, width: 10, height: box.height };
    const right = await colorsIn(page, { x: box.x + box.width + 12, ...at });
    const left = await colorsIn(page, { x: box.x - 22, ...at });
    expect(right.get(edge) ?? 0).toBeGreaterThan(20);
    expect(left.get(edge) ?? 0).toBe(0);
    const label = await highlighted(page, `roundtable-name-${slot}`);
    expect(label?.[0]).toContain('איתן ברקת');
    await page.close();
  });
});
