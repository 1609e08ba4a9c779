/** F52: the browser's own storage quota is used up. Needs no privileges on this machine, so it is never skipped. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Chromium } from '../support/chromium';
import { draftOf, quoteOfDraft } from '../support/quotes';
import { buildFolder } from '../tools/lib/project.mjs';
import { KETTLE, openEpisode, openRoundtable, TOASTER } from './lib/episode';
import { bar, drag, keptQuotes, line, painted, save, saveAs } from './lib/page-quotes';
import { asksFromExtension, everything } from './lib/quotes';

/** The testing build without `unlimitedStorage`: the same code under the browser's regular limits. */
async function withLimits(work: (chromium: Chromium) => Promise<void>) {
  const extension = mkdtempSync(join(tmpdir(), 'roundtable-limited-'));
  try {
    cpSync(buildFolder('chrome testing'), extension, { recursive: true });
    const path = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    const permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
    expect(permissions.length).toBe(manifest.permissions.length - 1);
    writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
    const chromium = await openRoundtable({ extension });
    try {
      await work(chromium);
    } finally {
      await chromium.close();
    }
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}

/** Closes the database, so that the browser determines the free space again when it is reopened. */
async function closeDatabase(chromium: Chromium, page: Page) {
  await chromium.stopWorker(page);
  // The database stays open for two seconds after its last use.
  await page.waitForTimeout(4_000);
}

it('F52 over the quota, a quote stays on the page, and Try again saves it once there is space', () =>
  withLimits(async (chromium) => {
    const words = async () => (await keptQuotes(chromium)).map(({ anchor }) => anchor.exact);
    const page = await openEpisode(chromium);
    await save(page, TOASTER, 'Fact');
    await drag(page, KETTLE);
    await bar(page).waitFor();
    const session = await chromium.context.newCDPSession(page);
    const origin = `chrome-extension://${chromium.id}`;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await closeDatabase(chromium, page);
    await saveAs(page, 'Idea').click();
    await line(page).getByText('Not saved: this computer is out of space.').waitFor();
    expect(await painted(page)).toMatchObject([
      { words: TOASTER, standing: 'kept' },
      { words: KETTLE, standing: 'failed' },
    ]);
    expect(await line(page).getByRole('button', { name: 'Copy text' }).count()).toBe(1);
    expect(await words()).toEqual([TOASTER]);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.bringToFront();
    await line(page).getByRole('button', { name: 'Try again' }).click();
    await line(page).getByText('Quote saved as Idea.').waitFor();
    expect(await words()).toEqual([TOASTER, KETTLE]);
    expect(chromium.problems).toEqual([]);
  }));

it('F52 the second copy leaves out what exceeds its 10 MB limit, and no save fails', () =>
  withLimits(async (chromium) => {
    const own = await chromium.openExtensionPage('options.html');
    const ask = asksFromExtension(own);
    const copied = async () =>
      (await own.evaluate(() => chrome.storage.local.getKeys())).filter((key) => key.startsWith('quote:'));
    const large = Array.from({ length: 200 }, (_, n) => quoteOfDraft(draftOf(n), { note: '灯'.repeat(19_000) }));
    expect(await ask('importQuotes', { quotes: large, newer: [] })).toMatchObject({ added: large.length });
    expect(await copied()).toEqual([]);
    const small = [300, 301].map((n) => quoteOfDraft(draftOf(n)));
    expect(await ask('importQuotes', { quotes: small, newer: [] })).toMatchObject({ added: small.length });
    expect(await copied()).toEqual(small.map(({ id }) => `quote:${id}`));
    await chromium.stopWorker(own);
    expect(await everything(ask)).toEqual([...large, ...small]);
    expect(chromium.problems).toEqual([]);
  }));
