/** F55: files of the profile that are damaged while the browser is not running, in real browsers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Chromium } from '../support/chromium';
import { openFirefox } from '../support/firefox';
import { draftOf, idOf, quoteOfDraft } from '../support/quotes';
import { openRoundtable } from './lib/episode';
import { type Ask, asksFromExtension, everything } from './lib/quotes';

const QUOTES = Array.from({ length: 12 }, (_, n) => quoteOfDraft(draftOf(n)));

/** Where Chromium stores each copy. */
const FOLDERS = {
  database: (id: string) => `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`,
  'second copy': (id: string) => `Default/Local Extension Settings/${id}`,
};

type Side = keyof typeof FOLDERS;

/** Passes the bytes of every file in a folder to `harm` and writes back what it returns, unless that is null. */
function harmFiles(folder: string, harm: (bytes: Buffer) => Buffer | null): void {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const harmed = files.filter(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const bytes = harm(readFileSync(path));
    if (bytes !== null) writeFileSync(path, bytes);
    return bytes !== null;
  });
  // A test that damaged nothing would prove nothing.
  expect(harmed.length).toBeGreaterThan(0);
}

/** Changes one letter of one quote, wherever its text occurs. */
function misspell(bytes: Buffer): Buffer | null {
  const words = 'Lantern number 3 ';
  let at = bytes.indexOf(words);
  if (at === -1) return null;
  for (; at !== -1; at = bytes.indexOf(words, at + 1)) bytes.write('Z', at, 'latin1');
  return bytes;
}

const ruin = (bytes: Buffer) =>
  bytes.length === 0 ? null : (bytes.map((byte, n) => (n % 97 < 48 ? byte ^ 0x5a : byte)) as Buffer);

async function inProfile(work: (profile: string) => Promise<void>) {
  const profile = mkdtempSync(join(tmpdir(), 'roundtable-damaged-'));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Starts Chromium, waits until the background has checked the stored quotes, and closes it after `work`. */
async function whileOpen(profile: string, work: (chromium: Chromium, ask: Ask) => Promise<void>): Promise<string> {
  const chromium = await openRoundtable({ profile });
  try {
    const page = await chromium.openExtensionPage('options.html');
    await page.waitForFunction(async () => (await chrome.storage.session.get('loaded'))['loaded'] === true);
    await work(chromium, asksFromExtension(page));
    expect(chromium.problems).toEqual([]);
    return chromium.id;
  } finally {
    await chromium.close();
  }
}

/** Deletes the other copy, to show that this one no longer depends on it. */
async function forgetOther(chromium: Chromium, side: Side): Promise<void> {
  const page = await chromium.openExtensionPage('options.html');
  if (side === 'database') {
    await page.evaluate(async () => {
      const keys = (await chrome.storage.local.getKeys()).filter((key) => key.startsWith('quote:'));
      await chrome.storage.local.remove(keys);
    });
  } else {
    const session = await chromium.context.newCDPSession(page);
    const origin = `chrome-extension://${chromium.id}`;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  }
  await chromium.stopWorker(page);
}

const damagedOf = async (ask: Ask) => {
  const damaged = await ask('readDamaged');
  return damaged === 'nothing' ? null : damaged;
};

it.each(['database', 'second copy'] as const)(
  'F55 F56 in Chromium, the %s is repaired from the other copy after a changed letter or ruined files',
  (side) =>
    inProfile(async (profile) => {
      const id = await whileOpen(profile, async (_, ask) => {
        expect(await ask('importQuotes', { quotes: QUOTES, newer: [] })).toMatchObject({ added: QUOTES.length });
      });
      const folder = join(profile, FOLDERS[side](id));

      harmFiles(folder, misspell);
      await whileOpen(profile, async (chromium, ask) => {
        expect(await everything(ask)).toEqual(QUOTES);
        // Below IndexedDB, LevelDB itself detects the damage and drops the record; `storage.local` returns the wrong
        // data.
        if (side === 'database') return expect(await damagedOf(ask)).toEqual([]);
        expect(await damagedOf(ask)).toMatchObject([{ kind: 'aside', raw: expect.stringContaining('Zantern') }]);
        const library = await chromium.openExtensionPage('library.html');
        await library.getByText('Damaged').first().click();
        await library.getByText('Zantern number 3').waitFor();
      });

      harmFiles(folder, ruin);
      await whileOpen(profile, async (chromium, ask) => {
        expect(await everything(ask)).toEqual(QUOTES);
        expect(await ask('changeQuotes', { seen: { [idOf(5)]: 1 }, edit: { note: 'oil' } })).toMatchObject([
          { outcome: 'saved' },
        ]);
        await forgetOther(chromium, side);
        const healed = QUOTES.map((quote) => (quote.id === idOf(5) ? { ...quote, note: 'oil', revision: 2 } : quote));
        expect(await everything(ask)).toMatchObject(
          healed.map(({ id, note, revision, anchor }) => ({ id, note, revision, anchor })),
        );
      });
    }),
);

it(
  'F55 F56 in Firefox, each copy is repaired from the other after all of its files are ruined',
  { timeout: 120_000 },
  () =>
    inProfile(async (profile) => {
      // Firefox keeps the data of regular add-ons, but removes that of temporarily installed ones unless told
      // otherwise.
      const preferences = {
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      };
      const whileFirefox = async (work: (ask: Ask) => Promise<void>) => {
        const firefox = await openFirefox({ profile, preferences });
        try {
          await work(asksFromExtension(await firefox.openExtensionPage('options.html')));
        } finally {
          await firefox.close();
        }
      };
      await whileFirefox(async (ask) => {
        expect(await ask('importQuotes', { quotes: QUOTES, newer: [] })).toMatchObject({ added: QUOTES.length });
      });
      const storage = join(profile, 'storage/default');
      const [database, secondCopy, ...more] = readdirSync(storage)
        .filter((name) => name.startsWith('moz-extension'))
        .sort();
      // `storage.local` is stored in its own container.
      expect([database?.includes('^'), secondCopy?.includes('^userContextId='), more]).toEqual([false, true, []]);
      for (const origin of [database, secondCopy]) {
        harmFiles(join(storage, origin as string, 'idb'), ruin);
        await whileFirefox(async (ask) => expect(await everything(ask)).toEqual(QUOTES));
      }
    }),
);
