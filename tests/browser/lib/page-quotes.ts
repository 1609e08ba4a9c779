/** Helpers shared by the tests of quotes on the page. */
import type { Locator, Page } from 'playwright-core';
import type { Quote } from '../../../utils/quotes/model/quote';
import type { Chromium } from '../../support/chromium';
import { endsOfWords } from '../../tools/lib/words-in-window.mjs';
import { roundtable, send, tab } from './episode';

export const bar = (page: Page): Locator => roundtable(page).getByRole('toolbar', { name: 'Selected text' });
export const card = (page: Page): Locator => roundtable(page).locator('.quote-card');
export const line = (page: Page): Locator => roundtable(page).locator('.last-act');
export const saveAs = (page: Page, name: string): Locator => bar(page).getByRole('button', { name: `Save as ${name}` });

/** The window positions of the start of `first` and the end of `last`. Scrolls the start into view. */
export const endsOf = (page: Page, first: string, last = first) => page.evaluate(endsOfWords, [first, last] as const);

/** Selects with real mouse input, from the start of `first` to the end of `last`, or backwards. */
export async function drag(page: Page, first: string, last = first, backwards = false): Promise<void> {
  const ends = await endsOf(page, first, last);
  const [from, to] = backwards ? [ends.end, ends.start] : [ends.start, ends.end];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
}

/** Selects words, saves them and waits until they are stored. */
export async function save(page: Page, words: string, name = 'Idea'): Promise<void> {
  await drag(page, words);
  await saveAs(page, name).click();
  await line(page).getByText(`Quote saved as ${name}.`).waitFor();
}

/** Types into the note of a quote, opened from the Quotes tab. @returns the field of the note */
export async function editNote(page: Page, words: string, typed: string): Promise<Locator> {
  await tab(page, 'Quotes').click();
  await roundtable(page).getByRole('tabpanel').getByRole('button', { name: words }).click();
  await card(page).getByRole('button', { name: 'Edit' }).click();
  await page.keyboard.type(typed);
  return card(page).locator('textarea');
}

/** Gives the bar time to appear, if it is going to: keyboard selections must rest for 200 ms. */
export const settled = (page: Page): Promise<void> => page.waitForTimeout(400);

export interface Painted {
  color: string;
  lane: number;
  standing: string;
  words: string;
}

/** The quotes painted on the page, without ranges that the page has removed from the document. */
export async function painted(page: Page): Promise<Painted[]> {
  return await page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) => {
      const [, color, lane, standing] = /^q[0-9a-z]{8}-(idea|fact|doubt|line)-(\d)-(\w+)$/.exec(name) ?? [];
      if (color === undefined || lane === undefined || standing === undefined) return [];
      return [...highlight].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        if (!startContainer.isConnected) return [];
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return [{ color, lane: Number(lane), standing, words: range.toString() }];
      });
    }),
  );
}

/** All stored quotes, including those in the trash, read the way the library does. */
export async function keptQuotes(chromium: Chromium): Promise<Quote[]> {
  const reply = (await send(chromium, 'readQuotes', { after: null })) as { value: { quotes: Quote[] } };
  return reply.value.quotes;
}

/** Purges all quotes, for the next test. */
export async function forgetQuotes(chromium: Chromium): Promise<void> {
  const seen = Object.fromEntries((await keptQuotes(chromium)).map(({ id, revision }) => [id, revision]));
  const ids = Object.keys(seen);
  if (ids.length === 0) return;
  await send(chromium, 'changeQuotes', { seen, edit: {}, deleted: true });
  await send(chromium, 'deleteForever', { ids });
}

/** Runs in the background: until it is stopped, every write fails the way it does in Chromium when there is no room. */
export function fillUp(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function full(...given) {
    const request = put.apply(this, given);
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', {
      configurable: true,
      get: () => new DOMException('No room.', 'QuotaExceededError'),
    });
    queueMicrotask(() => {
      try {
        transaction.abort();
      } catch {
        // The transaction has already ended.
      }
    });
    return request;
  };
}
