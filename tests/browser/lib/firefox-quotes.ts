/** Helpers shared by the tests of quotes on the page in Firefox. */
import type { Page } from 'puppeteer-core';
import type { Firefox } from '../../support/firefox';
import { endsOfWords } from '../../tools/lib/words-in-window.mjs';

/** Waits until the episode has been analyzed. */
export async function understood(page: Page): Promise<Page> {
  await page.waitForFunction(
    () => document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('button') != null,
    { timeout: 10_000 },
  );
  return page;
}

export const endsOf = (page: Page, words: string) => page.evaluate(endsOfWords, [words] as const);

export async function select(page: Page, words: string) {
  const { start, end } = await endsOf(page, words);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 2 });
  await page.mouse.move(end.x, end.y, { steps: 2 });
  await page.mouse.up();
}

/** Waits for an element of ours and clicks it with real input. */
export async function click(firefox: Firefox, page: Page, selector: string) {
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

export const said = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('[data-roundtable]')?.shadowRoot?.textContent?.includes(wanted) === true,
    { timeout: 10_000 },
    words,
  );

export const painted = (page: Page) =>
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
