/**
 * F68: a disk that accepts no more writes, in real browsers. Where mounting is allowed, `full-disk.test.ts` fills one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFirefox } from '../support/firefox';
import { heedless, withoutWrites } from '../support/no-more-writes';
import { draftOf, idOf, quoteOfDraft } from '../support/quotes';
import { requireBrowser } from '../tools/lib/browsers.mjs';
import { KETTLE, openEpisode, openRoundtable, TOASTER } from './lib/episode';
import { bar, drag, keptQuotes, line, painted, save, saveAs } from './lib/page-quotes';
import { asksFromExtension } from './lib/quotes';

const NOT_WRITTEN = "Not saved: the library couldn't be updated.";

async function started(kind: 'chromium' | 'firefox', work: (executable: string, profile: string) => Promise<void>) {
  const { executable, remove } = heedless(await requireBrowser(kind));
  const profile = mkdtempSync(join(tmpdir(), 'roundtable-heedless-profile-'));
  try {
    await work(executable, profile);
  } finally {
    remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

it('F68 in Chromium: a quote that cannot be written stays on the page, and Try again saves it later', () =>
  started('chromium', async (executable, profile) => {
    const words = async () => (await keptQuotes(chromium)).map(({ anchor }) => anchor.exact);
    let chromium = await openRoundtable({ executable, profile });
    try {
      const page = await openEpisode(chromium);
      await save(page, TOASTER, 'Fact');
      await drag(page, KETTLE);
      await bar(page).waitFor();
      await withoutWrites(await chromium.processId(), async () => {
        await saveAs(page, 'Idea').click();
        await line(page).getByText(NOT_WRITTEN).waitFor();
      });
      expect(await painted(page)).toMatchObject([
        { words: TOASTER, standing: 'kept' },
        { words: KETTLE, standing: 'failed' },
      ]);
      expect(await words()).toEqual([TOASTER]);
      await page.bringToFront();
      await line(page).getByRole('button', { name: 'Try again' }).click();
      await line(page).getByText('Quote saved as Idea.').waitFor();
      await chromium.close();
      chromium = await openRoundtable({ profile });
      expect(await words()).toEqual([TOASTER, KETTLE]);
    } finally {
      await chromium.close();
    }
  }));

it('F68 in Firefox: a change that cannot be written is refused without loss, and succeeds later', () =>
  started('firefox', async (executable, profile) => {
    const firefox = await openFirefox({ executable, profile });
    try {
      const ask = asksFromExtension(await firefox.openExtensionPage('options.html'));
      const quotes = [1, 2].map((n) => quoteOfDraft(draftOf(n)));
      expect(await ask('importQuotes', { quotes, newer: [] })).toMatchObject({ added: 2 });
      const change = () => ask('changeQuotes', { seen: { [idOf(1)]: 1 }, edit: { note: 'lamp' } });
      expect(await withoutWrites(firefox.browser.process()?.pid ?? 0, change)).toMatchObject([{ outcome: 'refused' }]);
      expect(await ask('readQuotes', { after: null })).toMatchObject({ quotes });
      expect(await change()).toMatchObject([{ outcome: 'saved' }]);
      expect(await ask('readQuotes', { after: null })).toMatchObject({ quotes: [{ note: 'lamp' }, quotes[1]] });
    } finally {
      await firefox.close();
    }
  }));
