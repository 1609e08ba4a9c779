/** The promise: what was said to be saved is there, whatever happens to the background, the browser or the disk. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium';
import { draftOf } from '../support/quotes';
import { openEpisode, openRoundtable } from './lib/episode';
import { type Ask, asksFromExtension, asksFromPage } from './lib/quotes';

describe('quotes in Chromium', () => {
  let chromium: Chromium;
  let page: Page;
  let ask: Ask;
  let askAsLibrary: Ask;

  beforeAll(async () => {
    chromium = await openRoundtable();
    page = await openEpisode(chromium);
    ask = await asksFromPage(chromium, page);
    askAsLibrary = asksFromExtension(await chromium.openExtensionPage('options.html'));
  });
  afterAll(() => chromium?.close());

  it('are saved, read back, changed, thrown away and brought back', async () => {
    const saved = await ask('saveQuote', draftOf(1));
    expect(saved).toMatchObject({ outcome: 'saved' });
    const { id } = draftOf(1);
    expect(await ask('changeQuote', { id, seen: 1, edit: { note: 'Oil' } })).toMatchObject({ quote: { revision: 2 } });
    expect(await ask('deleteQuote', { id })).toMatchObject({ quote: { revision: 3, deleted: expect.any(String) } });
    expect(await ask('restoreQuote', { id })).toMatchObject({ quote: { revision: 4, deleted: null } });
    expect(await askAsLibrary('readQuotes', { after: null })).toMatchObject({
      quotes: [{ id, note: 'Oil' }],
      next: null,
    });
  });
});
