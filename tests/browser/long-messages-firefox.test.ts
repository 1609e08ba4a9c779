/** Calls and replies that are too long for one message, in Firefox, which sends messages as structured clones. */
import { expect, it } from 'vitest';
import { LONGEST_NOTE } from '../../utils/quotes/model/quote';
import { draftOf, quoteOfDraft } from '../support/quotes';
import { sample } from './lib/episode';
import { understood } from './lib/firefox-quotes';
import { firefox, inFirefox } from './lib/in-firefox';
import { asksFromExtension, everything } from './lib/quotes';

inFirefox();

it('F102 a long episode opens with messages of at most 256 kB, and long quotes are transferred intact', async () => {
  // A page of ours also receives what the content script sends. Replies show only in the requests for their next piece.
  const own = await firefox.openExtensionPage('options.html');
  await own.evaluate(`{
    globalThis.heard = [];
    browser.runtime.onMessage.addListener((message) => {
      const size = new TextEncoder().encode(JSON.stringify(message)).length;
      heard.push({ size, wants: message.data?.wanted !== undefined });
    });
  }`);
  const page = await firefox.open(sample.url);
  await understood(page);
  await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('[data-roundtable-slot]')];
    const copies = document.createDocumentFragment();
    for (let copy = 1; copy < 30; copy++)
      for (const block of blocks) {
        const clone = block.cloneNode(true) as Element;
        clone.removeAttribute('data-roundtable-slot');
        clone.append(` Lamp ${copy} 🪔.`);
        copies.append(clone);
      }
    blocks.at(-1)?.after(copies);
  });
  // The new turns are colored only once they have been analyzed.
  await page.waitForFunction(() => document.querySelectorAll('[data-roundtable-slot]').length > 600, {
    timeout: 30_000,
  });
  const heard = (await own.evaluate('heard')) as { size: number; wants: boolean }[];
  expect(heard.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(500_000);
  expect(Math.max(...heard.map(({ size }) => size))).toBeLessThanOrEqual(256_000);
  expect(heard.filter(({ wants }) => wants).length).toBeGreaterThan(0);

  const quotes = Array.from({ length: 12 }, (_, n) =>
    quoteOfDraft(draftOf(n), { note: 'a'.repeat(n) + '🪔'.repeat(LONGEST_NOTE / 2 - n) }),
  );
  const ask = asksFromExtension(own);
  expect(await ask('importQuotes', { quotes, newer: [] })).toMatchObject({ added: quotes.length });
  expect(await everything(ask)).toEqual(quotes);
}, 60_000);
