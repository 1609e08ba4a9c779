/** Touch instead of a pointer: real touch events, in phone-sized windows. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Chromium, showAs } from '../support/chromium';
import { inventedLibrary } from '../support/library';
import { openEpisode, openRoundtable, roundtable, send, TOASTER, tab } from './lib/episode';
import { bar, card, endsOf, keptQuotes, line, saveAs } from './lib/page-quotes';

/** Minimum sizes from `visual.md`, in px. The bar's are smaller, because its seven buttons share 320 px. */
const [FINGER, IN_BAR, MOUSE] = [48, 40, 24];

/** Selects the way the browser's own touch handles do: the page only learns that the selection has changed. */
async function selectByHandles(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at !== -1) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`Not on the page: ${wanted}`);
  }, words);
}

/** The controls that are too small, as text. */
const tooSmall = (page: Page, part: string, least: { width: number; height: number }) =>
  page.locator(`${part} :is(button, input, textarea)`).evaluateAll((all, { width, height }) => {
    if (all.length === 0) throw new Error('Nothing to touch.');
    return all.flatMap((element) => {
      const box = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return box.width < width || box.height < height ? [`${name}: ${box.width} × ${box.height}`] : [];
    });
  }, least);

/**
 * Emulates a finger or a mouse on a page of the extension, where the driver's own emulation does not apply. The next
 * navigation or screenshot ends it.
 */
async function pointWith(chromium: Chromium, page: Page, pointer: 'finger' | 'mouse'): Promise<void> {
  const session = await chromium.context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: pointer === 'finger' });
}

/** The controls in view that a click misses, although it is less than half of `least` px from their center. */
const missed = (page: Page, least: number) =>
  page.evaluate((size) => {
    const within = document.querySelector('dialog') ?? document;
    const controls = within.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary');
    if (controls.length === 0) throw new Error('Nothing to hit.');
    return [...controls].flatMap((control) => {
      const target = (control.matches('[type="checkbox"], [type="radio"]') && control.closest('label')) || control;
      if (!target.checkVisibility({ checkOpacity: true })) return [];
      target.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = target.getBoundingClientRect();
      const off = size / 2 - 1;
      const missedBy = [
        [0, 0],
        [-off, 0],
        [off, 0],
        [0, -off],
        [0, off],
      ].filter(([right = 0, down = 0]) => {
        const hit = document.elementFromPoint(x + width / 2 + right, y + height / 2 + down);
        return !target.contains(hit);
      });
      const name = control.getAttribute('aria-label') || target.textContent;
      return missedBy.length === 0 ? [] : [`${name}: ${width} × ${height}, missed at ${missedBy.join(' and ')}`];
    });
  }, least);

it.each([
  ['mouse', MOUSE, 320],
  ['mouse', MOUSE, 1280],
  ['finger', FINGER, 320],
  ['finger', FINGER, 1280],
] as const)(
  'every control of library and popup can be hit with a %s on %i px, %i px wide',
  async (pointer, least, width) => {
    const chromium = await openRoundtable();
    try {
      await send(chromium, 'importQuotes', { quotes: inventedLibrary(24), newer: [] });
      const library = await chromium.openExtensionPage('library.html');
      await showAs(library, { width, height: 700, reducedMotion: 'reduce' });
      await pointWith(chromium, library, pointer);
      const row = library.locator('.row').nth(1);
      await row.waitFor();
      await row.hover();
      await row.getByRole('button', { name: 'More' }).click();
      expect(await missed(library, least), 'list').toEqual([]);
      if (width === 320) {
        await library.locator('.side-opener').click();
        expect(await missed(library, least), 'places').toEqual([]);
        await library.locator('.side-opener').click();
      }
      await row.focus();
      await library.keyboard.press('e');
      await row.getByRole('combobox', { name: 'Tags' }).fill('lamp,');
      expect(await missed(library, least), 'editor').toEqual([]);
      await row.getByRole('button', { name: 'Cancel' }).click();
      for (const name of ['Export', 'Import']) {
        await library.getByRole('button', { name }).click();
        expect(await missed(library, least), name).toEqual([]);
        await library.keyboard.press('Escape');
      }
      await row.focus();
      await library.keyboard.press('x');
      expect(await missed(library, least), 'selection').toEqual([]);
      await library.evaluate(() => {
        location.hash = '#place=topic&id=Oil+prices';
      });
      await library.locator('.compared').first().waitFor();
      await pointWith(chromium, library, pointer);
      expect(await missed(library, least), 'comparison').toEqual([]);
      await chromium.screenshot(library, `targets-${pointer}-${width}`);
      const popup = await chromium.openPopupInTab(await openEpisode(chromium), { width, height: 700 });
      await popup.locator('.by-topic').first().click();
      await pointWith(chromium, popup, pointer);
      expect(await missed(popup, least), 'popup').toEqual([]);
    } finally {
      await chromium.close();
    }
  },
);

it.each([320, 412])(
  'saves, opens and deletes a quote and opens its editor by touch at %i px, on large enough targets',
  async (width) => {
    const chromium = await openRoundtable({ context: { hasTouch: true, viewport: { width, height: 800 } } });
    try {
      const page = await openEpisode(chromium);
      await roundtable(page).locator('.bottom-bar').tap();
      await tab(page, 'Quotes').tap();
      const lesson = roundtable(page).locator('.lesson');
      await lesson.getByText('Touch and hold a word to select text, then choose a color.').waitFor();
      expect(await lesson.innerText()).not.toContain('press');
      await chromium.screenshot(page, `touch-lesson-${width}`);
      await roundtable(page).getByRole('button', { name: 'Close' }).tap();
      const { start } = await endsOf(page, TOASTER);
      await selectByHandles(page, TOASTER);
      expect(await bar(page).count(), 'no bar before the reader touched anything').toBe(0);
      await page.touchscreen.tap(start.x + 10, start.y);
      await selectByHandles(page, TOASTER);
      await bar(page).waitFor();
      expect(await tooSmall(page, '.selection-bar', { width: IN_BAR, height: FINGER })).toEqual([]);
      await saveAs(page, 'Fact').tap();
      await line(page).getByText('Quote saved as Fact.').waitFor();
      expect(await keptQuotes(chromium)).toMatchObject([{ color: 'fact', anchor: { exact: TOASTER } }]);
      expect(await tooSmall(page, '.last-act', { width: FINGER, height: FINGER })).toEqual([]);

      await page.touchscreen.tap(start.x + 20, start.y);
      await card(page).waitFor();
      expect(await tooSmall(page, '.quote-card', { width: FINGER, height: FINGER })).toEqual([]);
      await card(page).getByRole('button', { name: 'Edit' }).tap();
      await card(page).getByRole('button', { name: 'Cancel' }).waitFor();
      expect(await tooSmall(page, '.quote-card', { width: FINGER, height: FINGER })).toEqual([]);
      await chromium.screenshot(page, `touch-${width}`);
      await card(page).getByRole('button', { name: 'Cancel' }).tap();
      await card(page).getByRole('button', { name: 'Delete' }).tap();
      await line(page).getByText('Quote moved to the trash.').waitFor();
      expect(chromium.problems).toEqual([]);
    } finally {
      await chromium.close();
    }
  },
);

it('F116 fits the popup into a window of 320 px, with large enough touch targets', async () => {
  const finger = { width: FINGER, height: FINGER };
  const chromium = await openRoundtable({ context: { hasTouch: true, viewport: { width: 320, height: 640 } } });
  try {
    const popup = await chromium.openPopupInTab(await openEpisode(chromium), { width: 320, height: 640 });
    await popup.locator('.card').first().waitFor();
    await pointWith(chromium, popup, 'finger');
    await popup.locator('.by-topic').first().tap();
    const beyond = await popup.locator('.popup *').evaluateAll((all) =>
      all.flatMap((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < 0 || right > innerWidth ? [`${element.className}: ${left} to ${right}`] : [];
      }),
    );
    expect(beyond).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await tooSmall(popup, ':is(.points, .by-topic, .topics, .take-out, footer)', finger)).toEqual([]);
    const pill = popup.locator('.pill').first();
    await pill.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, width = 0, height = 0 } = (await pill.boundingBox()) ?? {};
    const hit = ([left, top]: [number, number]) => document.elementFromPoint(left, top)?.matches('.pill');
    for (const off of [1 - FINGER / 2, FINGER / 2 - 1]) {
      expect(await popup.evaluate(hit, [x + width / 2, y + height / 2 + off] as [number, number])).toBe(true);
    }
    await chromium.screenshot(popup, 'touch-popup');
    expect(chromium.problems).toEqual([]);
  } finally {
    await chromium.close();
  }
});
