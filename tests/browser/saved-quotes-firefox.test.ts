/** Quotes on the page in Firefox, with its own selection, highlights, carets and clipboard. */
import { describe, expect, it } from 'vitest';
import { violations } from '../support/chromium';
import { drawn, KETTLE, sample, TOASTER } from './lib/episode';
import { click, endsOf, painted, said, select, understood } from './lib/firefox-quotes';
import { firefox, inFirefox } from './lib/in-firefox';

inFirefox();

const openEpisode = async () => understood(await firefox.open(sample.url));

describe('quotes on the page in Firefox', () => {
  it('are saved from the bar, painted, found after a reload, opened by a click and deleted with undo', async () => {
    const page = await openEpisode();
    await select(page, TOASTER);
    await click(firefox, page, '.selection-bar .color:nth-child(2)');
    await said(page, 'Quote saved as Fact.');
    expect(await painted(page)).toEqual([`fact-0-kept: ${TOASTER}`]);
    await page.close();

    const again = await openEpisode();
    await firefox.until('the quote', async () => ((await painted(again)).length === 1 ? true : undefined));
    const { start } = await endsOf(again, TOASTER);
    await again.mouse.click(start.x + 20, start.y);
    await said(again, 'Copy citation');
    expect(violations(await firefox.axe(again, '[data-roundtable]'))).toEqual([]);
    await click(firefox, again, '.quote-card .quiet');
    await said(again, 'Quote moved to the trash.');
    expect(await painted(again)).toEqual([]);
    await again.keyboard.down('Control');
    await again.keyboard.press('z');
    await again.keyboard.up('Control');
    await said(again, 'Quote restored.');
    expect(await painted(again)).toEqual([`fact-0-kept: ${TOASTER}`]);
    await again.close();
  });

  it('are saved as one span when the page selects several ranges', async () => {
    const page = await openEpisode();
    const { start } = await endsOf(page, KETTLE);
    await page.mouse.click(start.x, start.y);
    await page.keyboard.press('Shift');
    await page.evaluate((words) => {
      const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = all.nextNode() as Text | null; node !== null; node = all.nextNode() as Text | null) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        getSelection()?.removeAllRanges();
        for (const [from, to] of [
          [at, at + 10],
          [at + 20, at + words.length],
        ] as const) {
          const range = new Range();
          range.setStart(node, from);
          range.setEnd(node, to);
          getSelection()?.addRange(range);
        }
      }
    }, KETTLE);
    await click(firefox, page, '.selection-bar .color:nth-child(2)');
    await said(page, 'Quote saved as Fact.');
    expect(await painted(page)).toContain(`fact-0-kept: ${KETTLE}`);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await said(page, 'Save undone.');
    await page.close();
  });

  it('are saved with letter keys, and their link and picture can be copied', async () => {
    const page = await openEpisode();
    await endsOf(page, KETTLE);
    // So that this sentence is the one on the reading line.
    await page.evaluate(() => scrollBy({ top: -60, behavior: 'instant' }));
    // The place is measured in the frame after it.
    await drawn(page);
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await said(page, 'Quote saved as');
    expect(await painted(page)).toContainEqual(expect.stringContaining(KETTLE));
    await page.keyboard.press('Enter');
    await said(page, 'Copy link');
    await page.evaluate(() => {
      const button = document
        .querySelector('[data-roundtable]')
        ?.shadowRoot?.querySelector('.quote-card .link:nth-of-type(4)');
      if (!button?.textContent?.includes('Copy link')) throw new Error('Another button.');
    });
    await click(firefox, page, '.quote-card .link:nth-of-type(4)');
    await said(page, 'Link copied.');
    await click(firefox, page, '.quote-card [aria-expanded]');
    await click(firefox, page, '.quote-card [aria-expanded] + .link');
    await said(page, 'Picture copied.');
    await page.close();
  });

  it('complete tags already in use, with arrows and Enter', async () => {
    const page = await openEpisode();
    await firefox.until('the quotes', async () => ((await painted(page)).length === 2 ? true : undefined));
    const ours = <T>(look: (root: ShadowRoot) => T) =>
      page.evaluate(
        (source) =>
          new Function('root', `return (${source})(root)`)(document.querySelector('[data-roundtable]')?.shadowRoot),
        String(look),
      ) as Promise<T>;
    const editTags = async (words: string) => {
      const { start } = await endsOf(page, words);
      await page.mouse.click(start.x + 20, start.y);
      await click(firefox, page, '.quote-card .link:nth-of-type(1)');
      await click(firefox, page, '.quote-card [role="combobox"]');
    };
    const keep = async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
    };
    await editTags(KETTLE);
    await page.keyboard.type('calibration, cost,');
    await keep();
    await said(page, 'Quote changed.');
    await page.keyboard.press('Escape');
    await editTags(TOASTER);
    await page.keyboard.type('c');
    const options = () => ours((root) => [...root.querySelectorAll('[role="option"]')].map((one) => one.textContent));
    await firefox.until('the tags', async () => ((await options()).length === 2 ? true : undefined));
    expect(await options()).toEqual(['#calibration', '#cost']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await ours((root) => root.querySelector('[aria-selected="true"][role="option"]')?.textContent)).toBe(
      '#cost',
    );
    expect(violations(await firefox.axe(page, '[data-roundtable]'))).toEqual([]);
    await page.keyboard.press('Enter');
    await keep();
    await firefox.until('the tag', async () =>
      (await ours((root) => root.querySelector('.quote-card .tags')?.textContent))?.includes('#cost')
        ? true
        : undefined,
    );
    await page.close();
  });

  it('have their card beside the scroll bar of a narrow window, not under it', async () => {
    const page = await openEpisode();
    await page.setViewport({ width: 320, height: 600 });
    await firefox.until('the quotes', async () => ((await painted(page)).length === 2 ? true : undefined));
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    await said(page, 'Copy citation');
    const [bar, left, right] = await page.evaluate(() => {
      const { clientWidth } = document.documentElement;
      const card = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.quote-card');
      const { left = 0, right = 0 } = card?.getBoundingClientRect() ?? {};
      return [innerWidth - clientWidth, left, clientWidth - right];
    });
    expect(bar).toBeGreaterThan(0);
    expect([left, right]).toEqual([8, 8]);
    await page.close();
  });

  it('F61 F101 are handled by the new code after an update, with nothing left of the old', async () => {
    const page = await openEpisode();
    await firefox.until('the quotes', async () => ((await painted(page)).length === 2 ? true : undefined));
    const state = () =>
      page.evaluate(() => ({
        rails: document.querySelectorAll('[data-roundtable]').length,
        sheets: document.adoptedStyleSheets.length,
        turns: document.querySelectorAll('[data-roundtable-initials]').length,
        highlights: [...CSS.highlights.keys()].map((name) => name.replace(/^q.{8}-/, 'quote-')).sort(),
      }));
    const before = await state();
    await page.evaluate(() => document.querySelector('[data-roundtable]')?.setAttribute('id', 'old'));
    await firefox.reloadExtension();
    await firefox.until('the new code', async () =>
      (await page.$('[data-roundtable]:not(#old)')) !== null && (await painted(page)).length >= 2 ? true : undefined,
    );
    expect(await state()).toEqual(before);
    await select(page, 'I trust the neighbor who rings the bell');
    await click(firefox, page, '.selection-bar .color:nth-child(3)');
    await said(page, 'Quote saved as Doubt.');
    expect(await painted(page)).toHaveLength(3);
    await page.close();
  });
});
