/** Words that the tests of quotes on the page share. */
import type { Locator, Page } from 'playwright-core';
import type { Quote } from '../../../utils/quotes/quote';
import type { Chromium } from '../../support/chromium';
import { endsOfWords } from '../../tools/lib/words-in-window.mjs';
import { roundtable, send } from './episode';

export const bar = (page: Page): Locator => roundtable(page).getByRole('toolbar', { name: 'Selected words' });
export const card = (page: Page): Locator => roundtable(page).locator('.quote-card');
export const line = (page: Page): Locator => roundtable(page).locator('.last-act');
export const saveAs = (page: Page, name: string): Locator => bar(page).getByRole('button', { name: `Save as ${name}` });

/** Where the words from `first` to the end of `last` begin and end in the window; brings the beginning into view. */
export const endsOf = (page: Page, first: string, last = first) => page.evaluate(endsOfWords, [first, last] as const);

/** Selects with the mouse as a reader does, from the first words to the end of the last; or the other way. */
export async function drag(page: Page, first: string, last = first, backwards = false): Promise<void> {
  const ends = await endsOf(page, first, last);
  const [from, to] = backwards ? [ends.end, ends.start] : [ends.start, ends.end];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
}

/** Selects and saves, and waits until it is kept. */
export async function save(page: Page, words: string, name = 'Idea'): Promise<void> {
  await drag(page, words);
  await saveAs(page, name).click();
  await line(page).getByText(`Quote saved as ${name}.`).waitFor();
}

export interface Painted {
  color: string;
  lane: number;
  standing: string;
  words: string;
}

/** What stands painted on the page as quotes; words that the page has taken out of itself do not. */
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

/** Every quote that is kept, the trash included, as the library reads them. */
export async function keptQuotes(chromium: Chromium): Promise<Quote[]> {
  const reply = (await send(chromium, 'readQuotes', { after: null })) as { value: { quotes: Quote[] } };
  return reply.value.quotes;
}

/** Nothing kept, for the next test. */
export async function forgetQuotes(chromium: Chromium): Promise<void> {
  const seen = Object.fromEntries((await keptQuotes(chromium)).map(({ id, revision }) => [id, revision]));
  const ids = Object.keys(seen);
  if (ids.length === 0) return;
  await send(chromium, 'changeQuotes', { seen, edit: {}, deleted: true });
  await send(chromium, 'forget', { ids });
}

/** In the background: from now on, until it is stopped, every write ends as Chromium ends one that finds no room. */
export function fillUp(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function full(...given) {
    const request = put.apply(this, given);
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', { get: () => new DOMException('No room.', 'QuotaExceededError') });
    queueMicrotask(() => {
      try {
        transaction.abort();
      } catch {
        // Ended already.
      }
    });
    return request;
  };
}
