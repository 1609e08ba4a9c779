/** Quotes whose page has changed, has moved, or that come from another program: found again, or said to be missing. */
import { describe, expect, it } from 'vitest';
import { violations } from '../support/chromium';
import { BELL, eventually, KETTLE, openEpisode, roundtable, sample, TOASTER, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { card, endsOf, keptQuotes, line, painted, save } from './lib/page-quotes';

inChromium({ quotes: true });

describe('when the page has changed', () => {
  const CHANGED = `${sample.url}-changed`;
  const visit = async (html: string) => {
    chromium.serve(CHANGED, html.replaceAll(sample.url, CHANGED));
    const page = await openEpisode(chromium, CHANGED);
    await page.bringToFront();
    return page;
  };

  it('a quote whose words changed slightly is painted, and its card shows the changes', async () => {
    await save(await visit(sample.html), BELL.concat(' and asks why there is smoke'), 'Fact');
    const page = await visit(sample.html.replace('rings the bell and asks', 'knocks at the door and asks'));
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-0-kept')));
    const { start } = await endsOf(page, 'I trust the neighbor');
    await page.mouse.click(start.x + 20, start.y);
    expect(await card(page).locator('.changed').innerText()).toContain('rings knocks at the bell door');
    expect(await card(page).locator('del').allTextContents()).toEqual(['rings', 'bell']);
    expect((await keptQuotes(chromium))[0]?.anchor.exact).toContain('rings the bell');
  });

  it('F108: a missing quote is listed in the rail with its words, and Keep dismisses it unchanged', async () => {
    await save(await visit(sample.html), KETTLE, 'Fact');
    const page = await visit(sample.html.replace(KETTLE, 'No.'));
    await tab(page, 'Quotes').click();
    const tray = roundtable(page).getByRole('region', { name: 'No longer on this page' });
    await tray.getByText(KETTLE).waitFor();
    expect(await painted(page)).toEqual([]);
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    await tray.getByRole('button', { name: 'Keep' }).click();
    await tray.waitFor({ state: 'detached' });
    expect(await keptQuotes(chromium)).toMatchObject([{ anchor: { exact: KETTLE }, deleted: null, revision: 1 }]);
  });
});

describe('an episode that was moved to another address', () => {
  const NOW = `${sample.url}-now`;
  const restarted = async () => (await chromium.worker()).evaluate(() => chrome.storage.session.clear());
  const visit = async (url: string, html = sample.html) => {
    chromium.serve(url, html.replaceAll(sample.url, url));
    const page = await openEpisode(chromium, url);
    await tab(page, 'Quotes').click();
    return page;
  };
  const addresses = async () => (await keptQuotes(chromium)).map(({ episode }) => episode.url);

  it('brings its quotes along, on the page and in the library', async () => {
    const former = await openEpisode(chromium);
    await save(former, KETTLE, 'Fact');
    await save(former, TOASTER);
    await former.close();
    await restarted();
    const page = await visit(NOW, sample.html.replace(TOASTER, 'Nothing'));
    await roundtable(page).getByRole('tabpanel').getByText(KETTLE).waitFor();
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-0-kept')));
    await roundtable(page).getByRole('region', { name: 'No longer on this page' }).getByText(TOASTER).waitFor();
    expect(await addresses()).toEqual([NOW, NOW]);
    const shelf = await chromium.openExtensionPage('library.html');
    const link = shelf.locator('.row', { hasText: KETTLE }).getByRole('link', { name: 'Open' });
    expect(await link.getAttribute('href')).toContain(`${NOW}#:~:text=`);
  });

  it('takes none from a page that was open in this session, nor from another talk of the same number', async () => {
    await save(await openEpisode(chromium), KETTLE, 'Fact');
    const twin = await visit(`${NOW}-twin`);
    await roundtable(twin).getByText('No quotes from this episode yet.').waitFor();
    await restarted();
    const other = await visit(`${NOW}-other`, sample.html.replace(KETTLE, 'No.'));
    await save(other, TOASTER);
    expect((await addresses()).sort()).toEqual([sample.url, `${NOW}-other`]);
  });
});

describe('the most likely place of a missing quote', () => {
  const ALTERED = `${sample.url}-altered`;

  it('is used only after the reader clicks Place here, which can be undone and redone', async () => {
    chromium.serve(ALTERED, sample.html.replaceAll(sample.url, ALTERED));
    await save(await openEpisode(chromium, ALTERED), KETTLE, 'Fact');
    const altered = async (now: string) => {
      chromium.serve(ALTERED, sample.html.replaceAll(sample.url, ALTERED).replace(KETTLE, now));
      const page = await openEpisode(chromium, ALTERED);
      await page.bringToFront();
      return page;
    };
    // If less than half of the words are there, the place is only shown.
    const other = await altered('Though I might ask to see the calibration of it.');
    await tab(other, 'Quotes').click();
    await roundtable(other).getByRole('button', { name: 'Show it' }).waitFor();
    expect(await roundtable(other).getByRole('button', { name: 'Place here' }).count()).toBe(0);
    const page = await altered('Though I might like to see the calibration of it.');
    await tab(page, 'Quotes').click();
    const tray = roundtable(page).getByRole('region', { name: 'No longer on this page' });
    await tray.getByText('Most likely place').waitFor();
    expect(await painted(page)).toEqual([]);
    await tray.getByRole('button', { name: 'Place here' }).click();
    await line(page).getByText('Quote placed.').waitFor();
    expect(await painted(page)).toMatchObject([{ color: 'fact', standing: 'kept' }]);
    expect(await tray.count()).toBe(0);
    const note = `Before: “${KETTLE}”`;
    expect((await keptQuotes(chromium))[0]).toMatchObject({ revision: 2, color: 'fact', note });
    await line(page).getByRole('button', { name: 'Undo' }).click();
    await tray.getByText('Most likely place').waitFor();
    expect(await painted(page)).toEqual([]);
    expect((await keptQuotes(chromium))[0]).toMatchObject({ anchor: { exact: KETTLE }, note: '' });
    await line(page).getByRole('button', { name: 'Redo' }).click();
    await line(page).getByText('Quote placed.').waitFor();
    expect(await painted(page)).toMatchObject([{ color: 'fact', standing: 'kept' }]);
  });
});

describe('a missing quote', () => {
  const LOST = `${sample.url}-lost`;
  const at = (html: string) => chromium.serve(LOST, html.replaceAll(sample.url, LOST));
  const library = async () => {
    const page = await chromium.openExtensionPage('library.html#place=missing');
    await page.locator('.row, .nothing').first().waitFor();
    return page;
  };

  it('F108 is listed in the library with its most likely place, and can be placed there or kept as is', async () => {
    at(sample.html);
    // This page stays open with the former text: it finds its quote whenever it looks, but does not say so to others.
    const before = await openEpisode(chromium, LOST);
    await save(before, KETTLE, 'Fact');
    const now = 'Though I might like to see the calibration of it.';
    at(sample.html.replace(KETTLE, now));
    const page = await openEpisode(chromium, LOST);
    const shelf = await library();
    const row = shelf.locator('.row');
    await row.getByText('No longer on its page').waitFor();
    expect(await row.locator('.words').textContent()).toBe(KETTLE);
    expect(now).toContain(await row.locator('.lost q').textContent());
    expect(violations(await chromium.axe(shelf))).toEqual([]);
    await row.getByRole('button', { name: 'Place here' }).click();
    await shelf.getByText('No missing quotes').waitFor();
    // The open page follows: the quote is painted at its new place.
    await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-0-kept')));
    await shelf.getByRole('button', { name: 'Undo' }).click();
    await row.getByText('No longer on its page').waitFor();
    await eventually(before, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-fact-0-kept')));

    at(sample.html.replace(KETTLE, 'No.'));
    await openEpisode(chromium, LOST);
    await row.getByRole('button', { name: 'Keep' }).click();
    await shelf.getByText('No missing quotes').waitFor();
    const again = await openEpisode(chromium, LOST);
    await tab(again, 'Quotes').click();
    await roundtable(again).getByRole('tabpanel').waitFor();
    expect(await roundtable(again).getByRole('region', { name: 'No longer on this page' }).count()).toBe(0);
    expect(await keptQuotes(chromium)).toHaveLength(1);
  });
});

describe('a quote imported from another program', () => {
  it('learns speaker, topic, time and episode from the page, there and in the open library, once', async () => {
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact: KETTLE }] }];
    // As selected on the page, with the printed names.
    const both = [
      { selector: [{ type: 'TextQuoteSelector', exact: `question.Tobias Wrede:\u00a0The kettle. ${KETTLE}` }] },
    ];
    const created = '2026-01-02T10:00:00Z';
    const annotations = [
      { uri: sample.url, text: 'Mine.', created, target },
      { uri: sample.url, text: '', created, target: both },
    ];
    const file = { annotations };
    const shelf = await chromium.openExtensionPage('library.html');
    await shelf.getByRole('button', { name: 'Import' }).click();
    const buffer = Buffer.from(JSON.stringify(file));
    await shelf.locator('input[type="file"]').setInputFiles({ name: 'h.json', mimeType: 'application/json', buffer });
    await shelf.getByRole('button', { name: 'Import 2 quotes', exact: true }).click();
    const row = shelf.locator('.row').filter({ hasText: 'Mine.' });
    await row.getByText(KETTLE).waitFor();
    expect(await row.locator('.meta .name').count()).toBe(0);
    const page = await openEpisode(chromium);
    await tab(page, 'Quotes').click();
    await roundtable(page).getByRole('tabpanel').getByText('Tobias Wrede and others').waitFor();
    const words = (await painted(page)).map((quote) => quote.words);
    expect(words.sort()).toEqual([KETTLE, `question.\nTobias Wrede:\u00a0The kettle. ${KETTLE}`]);
    await row.locator('.meta .name').getByText('Tobias Wrede').waitFor();
    const all = await keptQuotes(chromium);
    const quote = all.find(({ note }) => note !== '');
    expect(quote).toMatchObject({
      speaker: { name: 'Tobias Wrede', role: 'guest' },
      topic: 'Intro',
      episode: { show: 'Kitchen Table Computing', number: 12 },
      note: 'Mine.',
      created: '2026-01-02T10:00:00.000Z',
      revision: 2,
    });
    expect(quote?.seconds).toBeGreaterThan(0);
    await openEpisode(chromium);
    expect(await keptQuotes(chromium)).toEqual(all);
  });
});
