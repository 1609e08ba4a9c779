/** Quotes on the page in Firefox: its own selection, highlights, carets and clipboard. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/chromium';
import { type Firefox, openFirefox } from '../support/firefox';
import { fixture } from '../support/sample';
import { endsOfWords } from '../tools/lib/words-in-window.mjs';

const sample = fixture('sample-episode');
const TOASTER = 'It has one job, one dial and forty years of peer review';

let firefox: Firefox;

beforeAll(async () => {
  firefox = await openFirefox();
  firefox.serve(sample.url, sample.html);
});
afterAll(() => firefox?.close());

async function openEpisode(): Promise<Page> {
  const page = await firefox.open(sample.url);
  await page.waitForFunction(
    () => document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('button') != null,
    { timeout: 10_000 },
  );
  return page;
}

const endsOf = (page: Page, words: string) => page.evaluate(endsOfWords, [words] as const);

async function select(page: Page, words: string) {
  const { start, end } = await endsOf(page, words);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 2 });
  await page.mouse.move(end.x, end.y, { steps: 2 });
  await page.mouse.up();
}

/** Waits for an element of ours and clicks it as a reader does. */
async function click(page: Page, selector: string) {
  const place = await firefox.until(selector, async () => {
    const box = await page.evaluate((wanted) => {
      const found = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector(wanted);
      const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2, width };
    }, selector);
    return box.width > 0 ? box : undefined;
  });
  await page.mouse.click(place.x, place.y);
}

const said = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('[data-roundtable]')?.shadowRoot?.textContent?.includes(wanted) === true,
    { timeout: 10_000 },
    words,
  );

const painted = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights.entries()].flatMap(([name, highlight]) =>
      /^q.{8}-.*-\d-/.test(name)
        ? [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = new Range();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return `${name.replace(/^q.{8}-/, '')}: ${range}`;
          })
        : [],
    ),
  );

describe('quotes on the page in Firefox', () => {
  it('are saved from the bar, painted, found after a reload, opened by a click and deleted with undo', async () => {
    const page = await openEpisode();
    await select(page, TOASTER);
    await click(page, '.selection-bar .color:nth-child(2)');
    await said(page, 'Quote saved as Fact.');
    expect(await painted(page)).toEqual([`fact-0-kept: ${TOASTER}`]);
    await page.close();

    const again = await openEpisode();
    await firefox.until('the quote', async () => ((await painted(again)).length === 1 ? true : undefined));
    const { start } = await endsOf(again, TOASTER);
    await again.mouse.click(start.x + 20, start.y);
    await said(again, 'Copy citation');
    expect(violations(await firefox.axe(again, '[data-roundtable]'))).toEqual([]);
    await click(again, '.quote-card .quiet');
    await said(again, 'Quote moved to the trash.');
    expect(await painted(again)).toEqual([]);
    await again.keyboard.down('Control');
    await again.keyboard.press('z');
    await again.keyboard.up('Control');
    await said(again, 'Quote is back.');
    expect(await painted(again)).toEqual([`fact-0-kept: ${TOASTER}`]);
    await again.close();
  });

  it('are saved by letters alone, and a link of them is copied', async () => {
    const page = await openEpisode();
    await endsOf(page, 'The kettle.');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await said(page, 'Quote saved as');
    await page.keyboard.press('Enter');
    await said(page, 'Copy link');
    await page.evaluate(() => {
      const button = document
        .querySelector('[data-roundtable]')
        ?.shadowRoot?.querySelector('.quote-card .link:nth-of-type(3)');
      if (!button?.textContent?.includes('Copy link')) throw new Error('Another button.');
    });
    await click(page, '.quote-card .link:nth-of-type(3)');
    await said(page, 'Link copied.');
    expect(firefox.problems).toEqual([]);
    expect(firefox.refused).toEqual([]);
    await page.close();
  });
});
