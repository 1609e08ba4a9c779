/** Touch instead of a pointer: real touch events, in phone-sized windows. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openEpisode, openRoundtable } from './lib/episode';
import { bar, card, endsOf, keptQuotes, line, saveAs } from './lib/page-quotes';

const TOASTER = 'It has one job, one dial and forty years of peer review';
/** Minimum sizes from `visual.md`, in px. The bar's are smaller, because its seven buttons share 320 px. */
const [FINGER, IN_BAR] = [48, 40];

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

it.each([320, 412])(
  'saves, opens, changes and deletes by taps alone in a window of %i px, on targets a finger hits',
  async (width) => {
    const chromium = await openRoundtable({ context: { hasTouch: true, viewport: { width, height: 800 } } });
    try {
      const page = await openEpisode(chromium);
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

it('F116 shows the whole popup in a window of 320 px, where a phone opens it as a page, on targets a finger hits', async () => {
  const finger = { width: FINGER, height: FINGER };
  const chromium = await openRoundtable({ context: { hasTouch: true, viewport: { width: 320, height: 640 } } });
  try {
    const popup = await chromium.openPopupInTab(await openEpisode(chromium), { width: 320, height: 640 });
    await popup.locator('.card').first().waitFor();
    // The driver enabled touch only for the page's first document, which was not the extension's.
    const session = await chromium.context.newCDPSession(popup);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
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
