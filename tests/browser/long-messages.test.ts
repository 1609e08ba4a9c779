/** An episode longer than any real one: it opens, and no single message is so long that it delays others. */
import { expect, it } from 'vitest';
import { eventually, openEpisode, roundtable } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { inContentScript } from './lib/quotes';

inChromium();

it('F102 an episode of several MB opens with messages of at most 256 kB', async () => {
  const page = await openEpisode(chromium);
  const evaluate = await inContentScript(chromium, page);
  // Sizes of requests and replies, as UTF-8 bytes of their JSON.
  await evaluate(`(() => {
    globalThis.sizes = [];
    const weigh = (message) => sizes.push(new TextEncoder().encode(JSON.stringify(message) ?? '').length);
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = async (message) => {
      weigh(message);
      const reply = await send(message);
      weigh(reply);
      return reply;
    };
  })()`);
  const characters = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('[data-roundtable-slot]')];
    const copies = document.createDocumentFragment();
    for (let copy = 1; copy < 100; copy++)
      for (const block of blocks) {
        const clone = block.cloneNode(true) as Element;
        clone.removeAttribute('data-roundtable-slot');
        clone.append(` Lamp ${copy}.`);
        copies.append(clone);
      }
    const { length } = copies.textContent ?? '';
    blocks.at(-1)?.after(copies);
    return length;
  });
  expect(characters).toBeGreaterThan(2_000_000);
  // The new turns are colored only once they have been analyzed.
  await eventually(page, () => document.querySelectorAll('[data-roundtable-slot]').length > 2_000, 60_000);
  await roundtable(page).getByRole('button').first().waitFor({ state: 'attached', timeout: 60_000 });
  const sizes = (await evaluate('sizes')) as number[];
  // Both the transcript and its analysis were sent.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(4_000_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(256_000);
}, 120_000);
