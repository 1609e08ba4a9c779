/** F68: a disk that is really full, in real browsers: saved quotes stay, and failures are reported and lose nothing. */
import type { Page } from 'playwright-core';
import { expect, it, type TestContext } from 'vitest';
import { openFirefox } from '../support/firefox';
import { draftOf, idOf, quoteOfDraft } from '../support/quotes';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';
import { KETTLE, openEpisode, openRoundtable, sample, TOASTER } from './lib/episode';
import { drag, keptQuotes, line, painted, save, saveAs } from './lib/page-quotes';
import { asksFromExtension } from './lib/quotes';

const NO_ROOM = 'Not saved: this computer is out of space. Free up some, then try again.';

const words = async (chromium: Parameters<typeof keptQuotes>[0]) =>
  (await keptQuotes(chromium)).map(({ anchor }) => anchor.exact);

/** Runs with a small disk. Where none can be mounted the test is skipped; `no-more-writes.test.ts` still runs there. */
async function onSmallDisk({ skip }: TestContext, work: (disk: SmallDisk) => Promise<void>) {
  const disk = mountSmallDisk(300);
  if (typeof disk === 'string') return skip(disk);
  try {
    await work(disk);
  } finally {
    disk.remove();
  }
}

it('F68 F52 in Chromium: on a full disk, a quote stays on the page, and Try again saves it later', (test) =>
  onSmallDisk(test, async (disk) => {
    let chromium = await openRoundtable({ profile: disk.folder });
    try {
      await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page: Page = await openEpisode(chromium);
      await save(page, TOASTER, 'Fact');
      await drag(page, KETTLE);
      disk.fill();
      await saveAs(page, 'Idea').click();
      await line(page).getByText(NO_ROOM).waitFor();
      await line(page).getByRole('button', { name: 'Copy text' }).click();
      await line(page).getByText('Text copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(KETTLE);
      expect(await painted(page)).toMatchObject([
        { words: TOASTER, standing: 'kept' },
        { words: KETTLE, standing: 'failed' },
      ]);
      // Saved quotes can still be read, by the library and by a page that is opened now.
      expect(await words(chromium)).toEqual([TOASTER]);
      const other = await openEpisode(chromium);
      await chromium.until('the quote', async () => ((await painted(other)).length === 1 ? true : undefined));
      await other.close();
      disk.empty();
      await page.bringToFront();
      await line(page).getByRole('button', { name: 'Try again' }).click();
      await line(page).getByText('Quote saved as Idea.').waitFor();
      expect(await words(chromium)).toEqual([TOASTER, KETTLE]);
      await chromium.close();
      chromium = await openRoundtable({ profile: disk.folder });
      expect(await words(chromium)).toEqual([TOASTER, KETTLE]);
    } finally {
      await chromium.close();
    }
  }));

it('F68 F52 in Firefox: on a full disk, a change is refused without loss, and succeeds later', (test) =>
  onSmallDisk(test, async (disk) => {
    const firefox = await openFirefox({ profile: disk.folder });
    try {
      firefox.serve(sample.url, sample.html);
      const page = await firefox.openExtensionPage('options.html');
      const ask = asksFromExtension(page);
      // Together longer than the log of the database, whose old pages can be written again on a full disk.
      const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
      const quotes = numbers.map((n) => quoteOfDraft(draftOf(n)));
      expect(await ask('importQuotes', { quotes, newer: [] })).toMatchObject({ added: 40 });
      const seen = Object.fromEntries(numbers.map((n) => [idOf(n), 1]));
      const edit = { note: 'lamp '.repeat(3_000) };
      disk.fill();
      const refused = { outcome: 'refused', reason: 'full' };
      expect(await ask('changeQuotes', { seen, edit })).toEqual(numbers.map(() => refused));
      expect(await ask('readQuotes', { after: null })).toMatchObject({ quotes });
      disk.empty();
      const saved = { outcome: 'saved', quote: edit };
      expect(await ask('changeQuotes', { seen, edit })).toMatchObject(numbers.map(() => saved));
      expect(await ask('readQuotes', { after: null })).toMatchObject({ quotes: numbers.map(() => edit) });
    } finally {
      await firefox.close();
    }
  }));
