/** F120: our text, which is English, in a page that is written from right to left. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openEpisode, roundtable, sample, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { card, save } from './lib/page-quotes';

const url = `${sample.url}-rtl`;

// One page for all tests.
inChromium({ tidy: async () => {} });
let page: Page;

beforeAll(async () => {
  chromium.serve(url, sample.html.replace(/<html\b[^>]*>/, '<html lang="en" dir="rtl">').replaceAll(sample.url, url));
  page = await openEpisode(chromium, url);
});

/** The texts of ours of which some letter, digit or sign does not follow the one before it in its line. */
const misprinted = () =>
  page.evaluate(() => {
    const root = document.querySelector('[data-roundtable]')?.shadowRoot as ShadowRoot;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const wrong = new Set<string>();
    for (let node = texts.nextNode() as Text | null; node !== null; node = texts.nextNode() as Text | null) {
      const range = new Range();
      let last: DOMRect | undefined;
      for (let at = 0; at < node.data.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (box.width === 0 || /\s/.test(node.data.charAt(at))) continue;
        // Letters that are written from right to left are right.
        if (/[\p{sc=Hebr}\p{sc=Arab}]/u.test(node.data)) break;
        if (last !== undefined && Math.abs(box.bottom - last.bottom) < 2 && box.left < last.left)
          wrong.add(
            `${node.parentElement?.tagName}.${node.parentElement?.className} in ${node.parentElement?.parentElement?.className}: ${node.data}`,
          );
        last = box;
      }
    }
    return [...wrong];
  });

it.each(['Outline', 'Speakers', 'Questions', 'Quotes', 'Search'] as const)(
  'the tab %s has every text in order, numbers and units too',
  async (name) => {
    await tab(page, name).click();
    if (name === 'Search') {
      await page.keyboard.type('kettle');
      await roundtable(page).locator('.hits .time').first().waitFor();
    }
    expect(await misprinted()).toEqual([]);
  },
);

it('so have the card of a quote, the line below and the rail in solo', async () => {
  await save(page, 'I trust the neighbor who rings the bell');
  expect(await misprinted()).toEqual([]);
  await tab(page, 'Quotes').click();
  await roundtable(page).getByRole('tabpanel').getByRole('button', { name: 'I trust the neighbor' }).click();
  await card(page).waitFor();
  await tab(page, 'Speakers').click();
  await roundtable(page).getByTitle('Read only Mara Lindqvist').click();
  expect(await misprinted()).toEqual([]);
});

it.each(['.body > .meta', '.topic > .head', '.subtopic > span:not(.time, .chip)'])(
  '%s stands at the side where lines begin',
  async (selector) => {
    await tab(page, 'Outline').click();
    const gap = await roundtable(page)
      .locator(selector)
      .first()
      .evaluate((element) => {
        const range = new Range();
        range.selectNodeContents(element);
        const padding = Number.parseFloat(getComputedStyle(element).paddingRight);
        return element.getBoundingClientRect().right - padding - range.getBoundingClientRect().right;
      });
    expect(gap).toBeLessThan(1);
  },
);
