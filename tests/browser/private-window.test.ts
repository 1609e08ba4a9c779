/** F71: real private windows. Nothing is stored from them unless the user has allowed it, once. */
import { expect, it } from 'vitest';
import { openFirefox } from '../support/firefox';
import {
  BELL,
  changeSettings,
  KETTLE,
  openEpisode,
  openRoundtable,
  roundtable,
  sample,
  TOASTER,
  understood,
} from './lib/episode';
import * as inFirefox from './lib/firefox-quotes';
import { card, drag, endsOf, keptQuotes, line, painted, save, saveAs } from './lib/page-quotes';
import { asksFromExtension, everything } from './lib/quotes';

const PRIVATE = 'Not saved: this is a private window. Saved quotes stay after you close it.';

it('F71 in Chromium: a private window shows saved quotes and stores new ones only after asking once', async () => {
  const chromium = await openRoundtable();
  try {
    const words = async () => (await keptQuotes(chromium)).map(({ anchor }) => anchor.exact);
    await save(await openEpisode(chromium), TOASTER, 'Fact');
    await chromium.allowInPrivate();
    const hidden = await understood(await chromium.openPrivately(sample.url));
    await chromium.until('the quote', async () => ((await painted(hidden)).length === 1 ? true : undefined));

    await drag(hidden, KETTLE);
    await saveAs(hidden, 'Idea').click();
    await line(hidden).getByText(PRIVATE).waitFor();
    expect(await painted(hidden)).toMatchObject([
      { words: TOASTER, standing: 'kept' },
      { words: KETTLE, standing: 'failed' },
    ]);
    expect(await words()).toEqual([TOASTER]);

    await line(hidden).getByRole('button', { name: 'Save anyway' }).click();
    await line(hidden).getByText('Quote saved as Idea.').waitFor();
    expect(await words()).toEqual([TOASTER, KETTLE]);
    await save(hidden, BELL, 'Line');
    await hidden.close();
    const page = await openEpisode(chromium);
    await chromium.until('all three', async () => ((await painted(page)).length === 3 ? true : undefined));
    expect(chromium.problems).toEqual([]);
    expect(chromium.refused).toEqual([]);
  } finally {
    await chromium.close();
  }
});

it('F71 in Chromium: a private window changes saved quotes only after asking', async () => {
  const chromium = await openRoundtable();
  try {
    await save(await openEpisode(chromium), TOASTER, 'Fact');
    await chromium.allowInPrivate();
    const hidden = await understood(await chromium.openPrivately(sample.url));
    await chromium.until('the quote', async () => ((await painted(hidden)).length === 1 ? true : undefined));
    const { start } = await endsOf(hidden, TOASTER);
    await hidden.mouse.click(start.x + 20, start.y);
    await card(hidden).getByRole('button', { name: 'Delete' }).click();
    await line(hidden).getByText(PRIVATE).waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ deleted: null }]);
    await line(hidden).getByRole('button', { name: 'Save anyway' }).click();
    await line(hidden).getByText('Quote moved to the trash.').waitFor();
  } finally {
    await chromium.close();
  }
});

it('F71 in Chromium: a rail folded in a private window stays folded there, and nowhere else', async () => {
  const chromium = await openRoundtable();
  try {
    await chromium.allowInPrivate();
    await openEpisode(chromium);
    const hidden = await understood(await chromium.openPrivately(sample.url));
    await roundtable(hidden).getByRole('button', { name: 'Fold rail' }).click();
    const folded = roundtable(hidden).locator('.folded');
    await folded.waitFor();
    await changeSettings(chromium, { density: 'compact' });
    await roundtable(hidden).locator('aside[data-density="compact"]').waitFor({ state: 'attached' });
    expect(await folded.count()).toBe(1);
    const before = await roundtable(hidden).elementHandle();
    await hidden.evaluate(() => {
      const main = document.querySelector('main') as Element;
      main.innerHTML = main.innerHTML.replace('forty years', 'fifty years');
    });
    await chromium.until('a new rail', async () =>
      (await before?.evaluate((host) => host.isConnected)) ? undefined : true,
    );
    await folded.waitFor();
    expect(
      await roundtable(await openEpisode(chromium))
        .locator('.rail')
        .count(),
    ).toBe(1);
    expect(chromium.problems).toEqual([]);
  } finally {
    await chromium.close();
  }
});

it('F71 in Firefox: a private window stores quotes only after asking, and they stay after it is closed', async () => {
  const firefox = await openFirefox({ inPrivate: true });
  try {
    const { click, painted, said, select, understood: inFull } = inFirefox;
    firefox.serve(sample.url, sample.html);
    const hidden = await inFull(await firefox.openPrivately(sample.url));
    await select(hidden, KETTLE);
    await click(firefox, hidden, '.selection-bar .color:nth-child(1)');
    await said(hidden, PRIVATE);
    expect(await painted(hidden)).toEqual([`idea-0-failed: ${KETTLE}`]);
    const library = await firefox.openExtensionPage('options.html');
    expect(await everything(asksFromExtension(library))).toEqual([]);
    await hidden.bringToFront();
    await click(firefox, hidden, '.last-act button');
    await said(hidden, 'Quote saved as Idea.');
    await hidden.close();
    const page = await inFull(await firefox.open(sample.url));
    await firefox.until('the quote', async () => ((await painted(page)).length === 1 ? true : undefined));
    expect(await painted(page)).toEqual([`idea-0-kept: ${KETTLE}`]);
    expect(firefox.problems).toEqual([]);
    expect(firefox.refused).toEqual([]);
  } finally {
    await firefox.close();
  }
});
