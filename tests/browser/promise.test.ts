/**
 * The promise: what was acknowledged as saved is there, whatever happens to the background, the browser or the disk.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quote } from '../../utils/quotes/model/quote';
import type { LibraryState } from '../../utils/quotes/model/save-replies';
import type { Chromium } from '../support/chromium';
import { openFirefox } from '../support/firefox';
import { draftOf, idOf, quoteOfDraft } from '../support/quotes';
import { openEpisode, openRoundtable, sample } from './lib/episode';
import { type Ask, asksFromExtension, asksFromPage, everything } from './lib/quotes';

const WORKER_KILLS = 50;
const BROWSER_KILLS = 20;

/** A draft as the page at this address creates it. */
const draftOn = (n: number, url = sample.url) => draftOf(n, { episode: { ...draftOf(n).episode, url } });

/** Saves a quote. @returns whether the save was acknowledged */
const isSaved = async (ask: Ask, n: number) => {
  const reply = await ask('saveQuote', draftOn(n));
  return reply !== 'nothing' && reply.outcome === 'saved';
};

const wordsOf = (quotes: Quote[]) => quotes.map(({ id, anchor }) => `${id} ${anchor.exact}`);
const wordsSent = (numbers: number[]) => numbers.map((n) => `${idOf(n)} ${draftOf(n).anchor.exact}`).sort();

/** Each test uses its own quotes, so any of them can run alone. */
describe('quotes in Chromium', () => {
  let chromium: Chromium;
  let page: Page;
  let ask: Ask;
  let library: Page;
  let askAsLibrary: Ask;

  beforeAll(async () => {
    chromium = await openRoundtable();
    page = await openEpisode(chromium);
    ask = await asksFromPage(chromium, page);
    library = await chromium.openExtensionPage('options.html');
    askAsLibrary = asksFromExtension(library);
  });
  afterAll(() => chromium?.close());

  async function state(): Promise<LibraryState> {
    const answer = await askAsLibrary('readLibraryState');
    if (answer === 'nothing') throw new Error('The background does not answer.');
    return answer;
  }

  async function kept(numbers: readonly number[]): Promise<Quote[]> {
    const ids = numbers.map(idOf);
    return (await everything(askAsLibrary)).filter(({ id }) => ids.includes(id));
  }

  it('are saved, read back, changed, deleted and restored', async () => {
    const { id } = draftOf(1);
    const before = await state();
    expect(before.backedUp).toBeNull();
    expect(await ask('saveQuote', draftOn(1))).toMatchObject({
      outcome: 'saved',
      quote: { episode: { url: sample.url } },
    });
    expect(await ask('changeQuote', { id, seen: 1, edit: { note: 'Oil' } })).toMatchObject({ quote: { revision: 2 } });
    expect(await ask('deleteQuote', { id })).toMatchObject({ quote: { revision: 3, deleted: expect.any(String) } });
    expect(await ask('restoreQuote', { id })).toMatchObject({ quote: { revision: 4, deleted: null } });
    expect(await kept([1])).toMatchObject([{ id, note: 'Oil' }]);
    expect(await state()).toMatchObject({
      quotes: before.quotes + 1,
      sinceBackup: before.sinceBackup + 1,
      backedUp: null,
    });
    await askAsLibrary('noteBackup');
    expect(await state()).toMatchObject({ sinceBackup: 0, backedUp: expect.any(String) });
  });

  it('F98 cannot be changed by the page of another episode, whatever its message says', async () => {
    const elsewhere = `${sample.url}-part-two`;
    chromium.serve(elsewhere, sample.html);
    const other = await openEpisode(chromium, elsewhere);
    const askElsewhere = await asksFromPage(chromium, other);
    expect(await isSaved(ask, 2)).toBe(true);
    const [mine] = await kept([2]);
    const { id } = draftOf(2);
    const refused = { outcome: 'refused', reason: 'unknown' };
    expect(await askElsewhere('deleteQuote', { id })).toEqual(refused);
    expect(await askElsewhere('restoreQuote', { id })).toEqual(refused);
    expect(await askElsewhere('changeQuote', { id, seen: 9, edit: { note: 'x' } })).toEqual(refused);
    expect(await askElsewhere('saveQuote', draftOn(2, elsewhere))).toEqual(refused);
    expect(await askElsewhere('saveQuote', draftOn(3))).toBe('nothing');
    expect(await askElsewhere('saveQuote', draftOn(3, elsewhere))).toMatchObject({
      quote: { episode: { url: elsewhere } },
    });
    expect(await kept([2, 3])).toEqual([mine, expect.objectContaining({ id: idOf(3) })]);
    await other.close();
  });

  it('F97 F96 cannot be reached by a page through library calls, and are refused if malformed', async () => {
    const before = await everything(askAsLibrary);
    for (const name of [
      'readQuotes',
      'readLibraryState',
      'importQuotes',
      'deleteForever',
      'changeQuotes',
      'noteBackup',
    ] as const)
      expect(await ask(name, { after: null, ids: [], seen: {}, quotes: [], edit: {} } as never), name).toBe('nothing');
    const draft = draftOn(4);
    for (const bad of [
      { ...draft, id: '__proto__' },
      { ...draft, color: 'green' },
      { ...draft, tags: ['a', 'A'] },
      { ...draft, anchor: { ...draft.anchor, end: draft.anchor.start } },
      { ...draft, seconds: -1 },
      null,
    ])
      expect(await ask('saveQuote', bad as never)).toBe('nothing');
    expect(await everything(askAsLibrary)).toEqual(before);
  });

  it('F53 are counted in bytes as the browser does: "<" as six, a Chinese character as three', async () => {
    const used = async () => (await state()).bytes.used;
    const grown = async (n: number, sign: string) => {
      const before = await used();
      const draft = draftOn(n);
      expect(
        await ask('saveQuote', { ...draft, anchor: { ...draft.anchor, exact: sign.repeat(10_000) } }),
      ).toMatchObject({ outcome: 'saved' });
      return (await used()) - before;
    };
    expect(await grown(50, '<')).toBeGreaterThanOrEqual(60_000);
    expect(await grown(51, '灯')).toBeGreaterThanOrEqual(30_000);
  });

  it('F62 F78 are all saved when two tabs save at once, and other pages are notified', async () => {
    const second = await openEpisode(chromium);
    const askInSecond = await asksFromPage(chromium, second);
    await library.evaluate(() => {
      new BroadcastChannel('quotes').onmessage = () => {
        document.title = 'told';
      };
    });
    const numbers = Array.from({ length: 20 }, (_, n) => 100 + n);
    const outcomes = await Promise.all(numbers.map((n) => isSaved(n % 2 === 0 ? ask : askInSecond, n)));
    expect(outcomes).toEqual(numbers.map(() => true));
    expect(wordsOf(await everything(askAsLibrary))).toEqual(expect.arrayContaining(wordsSent(numbers)));
    await chromium.until('the news', async () => ((await library.title()) === 'told' ? true : undefined));
    await second.close();
  });

  it('F72 are restored after the database was cleared', async () => {
    expect(await isSaved(ask, 199)).toBe(true);
    const before = await everything(askAsLibrary);
    const session = await chromium.context.newCDPSession(library);
    await session.send('Storage.clearDataForOrigin', {
      origin: `chrome-extension://${chromium.id}`,
      storageTypes: 'indexeddb',
    });
    expect(await library.evaluate(() => indexedDB.databases())).toEqual([]);
    await chromium.stopWorker(page);
    expect(await everything(askAsLibrary)).toEqual(before);
    expect(await isSaved(ask, 200)).toBe(true);
    expect(await everything(askAsLibrary)).toHaveLength(before.length + 1);
  });

  it('F61 survive a reload of the extension, after which the open page can save again', async () => {
    expect(await isSaved(ask, 198)).toBe(true);
    const before = await everything(askAsLibrary);
    await chromium.reloadExtension();
    library = await chromium.openExtensionPage('options.html');
    askAsLibrary = asksFromExtension(library);
    // The background may still be starting.
    const found = await chromium.until('the library', () => everything(askAsLibrary).catch(() => undefined));
    expect(found).toEqual(before);
    await chromium.until('the new code on the page', async () =>
      (await isSaved(ask, 201).catch(() => false)) ? true : undefined,
    );
    expect(await everything(askAsLibrary)).toHaveLength(before.length + 1);
  });
});

/** A profile that outlives the browsers that open it. */
async function inProfile(work: (profile: string) => Promise<void>) {
  const profile = mkdtempSync(join(tmpdir(), 'roundtable-killed-'));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

const KILLED = { timeout: 300_000 };

it(
  `F65 F100 quotes acknowledged as saved survive ${WORKER_KILLS} kills of the background during saves, and a restart`,
  KILLED,
  () =>
    inProfile(async (profile) => {
      const acknowledged: number[] = [];
      const sent: number[] = [];
      const first = await openRoundtable({ profile });
      const page = await openEpisode(first);
      const ask = await asksFromPage(first, page);
      for (let kill = 0; kill < WORKER_KILLS; kill++) {
        const burst = [0, 1, 2].map((n) => 1_000 + kill * 3 + n);
        sent.push(...burst);
        const saving = burst.map(async (n) => ((await isSaved(ask, n)) ? acknowledged.push(n) : 0));
        // Waking takes about 20 ms and a save 10 ms: kills land before, between and after them.
        await new Promise((wake) => setTimeout(wake, Math.random() * 80));
        await first.stopWorker(page);
        await Promise.all(saving);
      }
      await first.close();
      // If every kill landed before, or every one after, the test would prove nothing.
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(acknowledged.length).toBeLessThan(sent.length);
      const fresh = await openRoundtable({ profile });
      const askAsLibrary = asksFromExtension(await fresh.openExtensionPage('options.html'));
      const there = wordsOf(await everything(askAsLibrary));
      expect(there).toEqual(expect.arrayContaining(wordsSent(acknowledged)));
      // Quotes that were not acknowledged are there in full, or not at all.
      expect(wordsSent(sent)).toEqual(expect.arrayContaining(there));
      console.log(`${WORKER_KILLS} kills: ${acknowledged.length} of ${sent.length} acknowledged, all of them there`);
      // When they are sent again with the same ids, all of them are there, once each.
      const askAgain = await asksFromPage(fresh, await openEpisode(fresh));
      for (const n of sent) expect(await isSaved(askAgain, n)).toBe(true);
      expect(wordsOf(await everything(askAsLibrary))).toEqual(wordsSent(sent));
      await fresh.close();
    }),
);

it(
  `F67 quotes acknowledged as saved survive ${BROWSER_KILLS} kills of the browser, right after a save or during one`,
  KILLED,
  () =>
    inProfile(async (profile) => {
      const acknowledged = new Set<number>();
      const sent: number[] = [];
      for (let kill = 0; kill <= BROWSER_KILLS; kill++) {
        const chromium = await openRoundtable({ profile });
        const askAsLibrary = asksFromExtension(await chromium.openExtensionPage('options.html'));
        const there = wordsOf(await everything(askAsLibrary));
        expect(there, `after ${kill} kills`).toEqual(expect.arrayContaining(wordsSent([...acknowledged])));
        expect(wordsSent(sent), `after ${kill} kills`).toEqual(expect.arrayContaining(there));
        if (kill === BROWSER_KILLS) {
          console.log(`${BROWSER_KILLS} kills: ${acknowledged.size} of ${sent.length} acknowledged, all of them there`);
          return chromium.close();
        }
        const ask = await asksFromPage(chromium, await openEpisode(chromium));
        const save = async (n: number) => {
          sent.push(n);
          if (await isSaved(ask, n)) acknowledged.add(n);
        };
        await save(kill * 3);
        expect(acknowledged).toContain(kill * 3);
        // A save takes about 10 ms, so the kill interrupts neither, one or both of these.
        const more = [1, 2].map((n) => save(kill * 3 + n).catch(() => undefined));
        await new Promise((wake) => setTimeout(wake, (kill % 4) * 6));
        await chromium.kill();
        await Promise.all(more);
      }
    }),
);

describe('quotes in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'roundtable-firefox-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  // Firefox keeps the data of regular add-ons, but removes that of temporarily installed ones unless told otherwise.
  const preferences = {
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };

  it('F67 survive a restart and are in both copies', { timeout: 120_000 }, async () => {
    const numbers = [1, 2, 3];
    const start = async () => {
      const firefox = await openFirefox({ profile, preferences });
      const page = await firefox.openExtensionPage('options.html');
      return { firefox, page, ask: asksFromExtension(page) };
    };
    const first = await start();
    const quotes = numbers.map((n) => quoteOfDraft(draftOf(n)));
    expect(await first.ask('importQuotes', { quotes, newer: [] })).toMatchObject({ added: 3 });
    expect(wordsOf(await everything(first.ask))).toEqual(wordsSent(numbers));
    await first.firefox.close();

    const second = await start();
    const found = await second.firefox.until('the library', () => everything(second.ask).catch(() => undefined));
    expect(wordsOf(found)).toEqual(wordsSent(numbers));
    const databases = await second.page.evaluate('indexedDB.databases().then((all) => all.map(({ name }) => name))');
    expect(databases).toContain('_pouch_quotes');
    const keys = await second.page.evaluate('browser.storage.local.get(null).then((all) => Object.keys(all))');
    expect(keys).toEqual(expect.arrayContaining(numbers.map((n) => `quote:${idOf(n)}`)));
    expect(second.firefox.problems).toEqual([]);
    await second.firefox.close();
  });
});
