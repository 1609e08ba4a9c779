import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Looks, showAs } from '../support/chromium';
import { fixture } from '../support/sample';
import {
  chapter,
  drawn,
  eventually,
  highlightNames,
  openEpisode,
  person,
  placeOf,
  roundtable,
  tab,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';

const HEBREW = fixture('names-hebrew');

inChromium();
let page: Page;

beforeAll(async () => {
  chromium.serve(HEBREW.url, HEBREW.html);
});

async function openAs(looks: Looks): Promise<Page> {
  page = await openEpisode(chromium);
  await showAs(page, looks);
  return page;
}

const layout = (name: string) =>
  roundtable(page).locator(`aside[data-layout="${name}"]`).waitFor({ state: 'attached' });
const dialog = () => roundtable(page).getByRole('dialog');
const opener = () => roundtable(page).locator('.opener');
/** Whether the focus, also within our root, is inside an element that matches the selector. */
const focusIn = (selector: string) =>
  page.evaluate((within) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.closest(within) != null;
  }, selector);

/** Whether anything of ours covers the text of a turn in the window, except text that has scrolled under the strip. */
const coversText = () =>
  page.evaluate(() => {
    const strip = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.strip[data-shown]');
    const free = strip?.getBoundingClientRect().bottom ?? 0;
    for (const turn of document.querySelectorAll('[data-roundtable-slot]')) {
      const range = new Range();
      range.selectNodeContents(turn);
      for (const rect of range.getClientRects()) {
        if (rect.bottom < 0 || rect.top > innerHeight) continue;
        for (const x of [rect.left + 1, (rect.left + rect.right) / 2, rect.right - 1]) {
          const y = (rect.top + rect.bottom) / 2;
          if (y >= free && y < innerHeight && document.elementFromPoint(x, y)?.matches('[data-roundtable]'))
            return true;
        }
      }
    }
    return false;
  });

async function toTheTurns() {
  await page.evaluate(() => document.querySelector('[data-roundtable-slot]')?.scrollIntoView());
}

describe('a wide window', () => {
  it('opens the rail beside the text without covering any of it', async () => {
    await openAs({ width: 1440, height: 900 });
    await layout('rail');
    expect(await roundtable(page).locator('.rail').isVisible()).toBe(true);
    await toTheTurns();
    expect(await coversText()).toBe(false);
  });
});

describe('a right-to-left page', () => {
  it('F120 has the rail at the left, where lines end, without covering any text', async () => {
    page = await openEpisode(chromium, HEBREW.url);
    await layout('rail');
    const box = await roundtable(page).locator('.rail').boundingBox();
    expect(box?.x).toBe(0);
    expect(await coversText()).toBe(false);
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    expect((await opener().boundingBox())?.x).toBeLessThanOrEqual(0);
  });

  it('folds by an arrow that points to the edge, and unfolds by one that points into the window', async () => {
    page = await openEpisode(chromium, HEBREW.url);
    await layout('rail');
    const flips = (name: string) =>
      roundtable(page)
        .locator(`${name} .icon`)
        .evaluate((icon) => getComputedStyle(icon).scale);
    expect(await flips('.closing')).toBe('-1 1');
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    expect(await flips('.folded')).toBe('none');
  });
});

describe.each([
  [1024, 768],
  [768, 1024],
])('a window of %i px', (width, height) => {
  it('starts with a folded tab that covers no text, and does not remember that the rail was opened', async () => {
    await openAs({ width, height });
    await layout('tab');
    await toTheTurns();
    expect(await roundtable(page).locator('.rail').count()).toBe(0);
    expect(await coversText()).toBe(false);
    await opener().click();
    await roundtable(page).locator('.rail').waitFor();
    expect(await roundtable(page).locator('.rail').isVisible()).toBe(true);
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    await opener().click();
    await page.reload();
    await opener().waitFor();
    expect(await roundtable(page).locator('.rail').count()).toBe(0);
  });

  it('folds the floating rail after a jump, and on Escape before solo ends', async () => {
    await openAs({ width, height });
    await layout('tab');
    await opener().click();
    await chapter(page, 'Open weather').click();
    await opener().waitFor();
    await chromium.until('the sentence', async () => {
      const { top } = await placeOf(page, 'So I want to move us on to our second topic');
      return top >= 0 && top < 200 ? true : undefined;
    });
    expect(await roundtable(page).locator('.rail').count()).toBe(0);
    expect(await coversText()).toBe(false);
    expect(await focusIn('.opener')).toBe(true);
    await opener().click();
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    await page.keyboard.press('Escape');
    await opener().waitFor();
    expect(await roundtable(page).locator('.rail').count()).toBe(0);
    expect(await focusIn('.opener')).toBe(true);
    expect(await highlightNames(page)).toContain('roundtable-dim');
    await page.keyboard.press('Escape');
    await eventually(page, () => !CSS.highlights.has('roundtable-dim'));
  });
});

it('the rail footer stays on one line in every tab, even in a wide font', async () => {
  await openAs({ width: 1440, height: 900 });
  const aside = roundtable(page).locator('aside');
  await aside.evaluate((element) => {
    element.style.fontFamily = 'Verdana, "DejaVu Sans", sans-serif';
    element.style.letterSpacing = '0.5px';
  });
  for (const name of ['Outline', 'Questions', 'Quotes'] as const) {
    await tab(page, name).click();
    const parts = aside.locator('.footer :is(.hints > :first-child, button)');
    const middles = await parts.evaluateAll((all) =>
      all.map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return (top + bottom) / 2;
      }),
    );
    expect(middles.length, name).toBeGreaterThanOrEqual(3);
    expect(Math.max(...middles) - Math.min(...middles), name).toBeLessThan(3);
    expect(await aside.locator('.footer').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
      0,
    );
  }
});

describe.each([390, 320])('a window of %i px', (width) => {
  it('has a 48 px bar at the bottom that names the chapter and leaves room for the last line', async () => {
    await openAs({ width, height: 844 });
    await layout('bar');
    const bar = await opener().boundingBox();
    expect(bar).toEqual({ x: 0, y: 844 - 48, width, height: 48 });
    await chromium.until('room for the bar', () =>
      page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom === '48px' || undefined),
    );
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const bottom = await page.evaluate(() => document.querySelector('footer p')?.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(844 - 48);
    await chromium.until('the chapter in the bar', async () =>
      (await opener().getAttribute('aria-label'))?.includes('Reading aloud to machines') ? true : undefined,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('never hides the sentence at the keyboard cursor behind the bar', async () => {
    await openAs({ width, height: 844 });
    await layout('bar');
    const lowest = () =>
      page.evaluate(() => {
        const here = [...CSS.highlights].find(([name]) => name.endsWith('-here'))?.[1];
        const [range] = here === undefined ? [] : [...here];
        return (range as Range | undefined)?.getBoundingClientRect().bottom;
      });
    let seen = 0;
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('l');
      await drawn(page);
      const bottom = await chromium.until('the sentence above the bar', async () => {
        const at = await lowest();
        return at !== undefined && at <= 844 - 48 ? at : undefined;
      });
      seen = Math.max(seen, bottom);
    }
    expect(seen).toBeGreaterThan(844 / 2);
  });

  it('opens a modal sheet of at most two thirds; Escape, the backdrop, Close and jumps close it', async () => {
    await openAs({ width, height: 844 });
    await layout('bar');
    await opener().click();
    await dialog().waitFor();
    expect(await focusIn('dialog')).toBe(true);
    const box = await dialog().boundingBox();
    expect(box?.height).toBeLessThanOrEqual(Math.min(560, 844 * 0.66) + 0.5);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      // One stop of the Tab cycle belongs to the browser's own controls.
      expect((await focusIn('dialog')) || (await page.evaluate(() => document.activeElement === document.body))).toBe(
        true,
      );
    }
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await focusIn('.opener')).toBe(true);
    await opener().click();
    await dialog().waitFor();
    await page.mouse.click(width / 2, 60);
    await dialog().waitFor({ state: 'detached' });
    await opener().click();
    await dialog().getByRole('button', { name: 'Close' }).click();
    await dialog().waitFor({ state: 'detached' });
    await opener().click();
    await chapter(page, 'Open weather').click();
    await dialog().waitFor({ state: 'detached' });
    await chromium.until('the sentence', async () => {
      const { top } = await placeOf(page, 'So I want to move us on to our second topic');
      return top >= 0 && top < 200 ? true : undefined;
    });
  });

  it('keeps the height of the sheet, whatever its tab shows and whatever is found', async () => {
    await openAs({ width, height: 844 });
    await layout('bar');
    await opener().click();
    const heights = new Set<number>();
    const measure = async () => heights.add((await dialog().boundingBox())?.height ?? 0);
    for (const name of ['Speakers', 'Questions', 'Quotes', 'Outline', 'Search'] as const) {
      await tab(page, name).click();
      await measure();
    }
    const field = roundtable(page).getByRole('textbox', { name: 'Search the transcript' });
    await field.fill('weather');
    await roundtable(page).locator('.hit').first().waitFor();
    await measure();
    await field.fill('zebra');
    await roundtable(page).getByText('No hits for zebra').waitFor();
    await measure();
    expect(heights.size).toBe(1);
  });

  it('F116 shows every tab of the sheet without sideways scrolling, with targets of at least 48 px', async () => {
    await openAs({ width, height: 844 });
    await layout('bar');
    await opener().click();
    for (const name of ['Speakers', 'Questions', 'Outline'] as const) {
      await tab(page, name).click();
      const wide = await dialog().evaluate((element) =>
        [element, ...element.querySelectorAll('*')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 1)
          .map(({ className }) => className),
      );
      expect(wide).toEqual([]);
    }
    const small = await dialog()
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => [button.textContent, button.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 48 || height < 48)
          .map(([text]) => text),
      );
    expect(small).toEqual([]);
  });
});

it('an open sheet closes when the window grows and stays closed, and Escape and ? keep working', async () => {
  await openAs({ width: 390, height: 844 });
  await layout('bar');
  await opener().click();
  await tab(page, 'Speakers').click();
  await person(page, 'Mara Lindqvist').click();
  await eventually(page, () => CSS.highlights.has('roundtable-dim'));
  await showAs(page, { width: 1440, height: 900 });
  await layout('rail');
  await page.keyboard.press('Escape');
  await eventually(page, () => !CSS.highlights.has('roundtable-dim'));
  await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
  await page.keyboard.press('?');
  await roundtable(page).locator('.key-list').waitFor();
  await showAs(page, { width: 390, height: 844 });
  await layout('bar');
  expect(await dialog().count()).toBe(0);
});

it('the key list can be reopened in a narrow window after it was open in a wider one', async () => {
  await openAs({ width: 1_024, height: 844 });
  await layout('tab');
  await page.keyboard.press('?');
  await roundtable(page).locator('.key-list').waitFor();
  await showAs(page, { width: 390 });
  await layout('bar');
  await page.keyboard.press('?');
  await dialog().locator('.key-list').waitFor();
});

describe('a low window', () => {
  it('has only a corner button of 48 px, which opens the sheet', async () => {
    await openAs({ width: 900, height: 460 });
    await layout('corner');
    const box = await opener().boundingBox();
    expect([box?.width, box?.height]).toEqual([48, 48]);
    await opener().click();
    await dialog().waitFor();
    expect(await focusIn('dialog')).toBe(true);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await focusIn('.opener')).toBe(true);
  });

  it('F116 does not scroll sideways at 400 % zoom, and the end of page and sheet can be reached', async () => {
    await openAs({ width: 320, height: 256 });
    await layout('corner');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const last = await page.evaluate(() => {
      const range = new Range();
      range.selectNodeContents(document.querySelector('footer p') as Element);
      const rects = [...range.getClientRects()];
      const button = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.corner');
      const corner = button?.getBoundingClientRect() as DOMRect;
      const covered = rects.some(
        (rect) =>
          rect.right > corner.left && rect.left < corner.right && rect.bottom > corner.top && rect.top < corner.bottom,
      );
      return { bottom: Math.max(...rects.map(({ bottom }) => bottom)), covered };
    });
    expect(last.bottom).toBeLessThanOrEqual(256);
    expect(last.covered).toBe(false);
    await opener().click();
    await tab(page, 'Speakers').click();
    const row = roundtable(page).getByRole('listitem').last();
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
    expect(await dialog().evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});

describe('any window', () => {
  it('F115 with reduced motion, jumps at once and outlines the target instead of flashing it', async () => {
    await openAs({ reducedMotion: 'reduce' });
    await chapter(page, 'Small models').click();
    await eventually(page, () => document.querySelector('[data-roundtable-landing]') !== null);
    const at = await page.evaluate(() => scrollY);
    const look = await page.$eval('[data-roundtable-landing]', (element) => {
      const { animationName, outlineStyle, outlineWidth } = getComputedStyle(element);
      return [animationName, outlineStyle, outlineWidth];
    });
    expect(look).toEqual(['none', 'solid', '2px']);
    await drawn(page);
    expect(await page.evaluate(() => scrollY)).toBe(at);
    const moving = await roundtable(page)
      .locator('.rail')
      .evaluate((element) => element.getAnimations({ subtree: true }).length);
    expect(moving).toBe(0);
  });

  it('F40 F117 keeps the size of the rail at any root font size of the page', async () => {
    await openAs({ width: 1440, height: 900 });
    const look = () =>
      roundtable(page)
        .locator('.rail .topic')
        .first()
        .evaluate((element) => {
          const { fontSize, lineHeight } = getComputedStyle(element);
          return { fontSize, lineHeight, height: element.getBoundingClientRect().height };
        });
    const before = await look();
    expect(before).toMatchObject({ fontSize: '14px', lineHeight: '20px' });
    for (const size of ['8px', '24px']) {
      await page.evaluate((px) => {
        document.documentElement.style.fontSize = px;
      }, size);
      await drawn(page);
      expect(await look(), size).toEqual(before);
    }
  });

  it('F117 clips nothing in the rail with the text spacing of WCAG 1.4.12', async () => {
    await openAs({ width: 1440, height: 900 });
    await roundtable(page)
      .locator('.rail')
      .evaluate((element) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
        );
        const root = element.getRootNode() as ShadowRoot;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      });
    for (const name of ['Outline', 'Speakers', 'Questions'] as const) {
      await tab(page, name).click();
      const clipped = await roundtable(page)
        .locator('.rail .body')
        .evaluate((body) =>
          [...body.querySelectorAll('*')]
            .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
            .map(({ className }) => className),
        );
      expect(clipped).toEqual([]);
    }
  });
});
