/** What could not be stored: quotes and notes that stay on the page until they are. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/chromium';
import {
  eventually,
  mainOf,
  openEpisode,
  openRoundtable,
  person,
  roundtable,
  sample,
  send,
  TOASTER,
  tab,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import {
  bar,
  card,
  drag,
  editNote,
  endsOf,
  fillUp,
  keptQuotes,
  line,
  painted,
  save,
  saveAs,
  settled,
} from './lib/page-quotes';

inChromium({
  quotes: true,
  // What the database says when it is full.
  mayComplain: /The transaction has finished|Database has a global failure/,
});
beforeAll(async () => {
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** Renders the page's content again, with new nodes. */
const swapNodes = (page: Page, html = sample.html) =>
  page.evaluate((main) => {
    (document.querySelector('main') as HTMLElement).innerHTML = main;
  }, mainOf(html));

describe('unsaved quotes and notes', () => {
  it('a quote is painted as failed after an extension update, with its text to copy', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    await chromium.reloadExtension();
    await saveAs(page, 'Idea').click();
    await line(page).getByText('Not saved: Roundtable was updated').waitFor();
    expect(await painted(page)).toEqual([{ color: 'idea', lane: 0, standing: 'failed', words: TOASTER }]);
    await page.bringToFront();
    await line(page).getByRole('button', { name: 'Copy text' }).click();
    await line(page).getByText('Text copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(TOASTER);
  });

  it('F52 a quote stays on the page when storage is full, and Try again saves it once there is space', async () => {
    const page = await openEpisode(chromium);
    const worker = await chromium.worker();
    await worker.evaluate(fillUp);
    await drag(page, TOASTER);
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Not saved: this computer is out of space').waitFor();
    expect(await painted(page)).toMatchObject([{ standing: 'failed', words: TOASTER }]);
    expect(await line(page).getByRole('button', { name: 'Copy text' }).count()).toBe(1);
    expect(await keptQuotes(chromium)).toEqual([]);
    await chromium.stopWorker(page);
    await line(page).getByRole('button', { name: 'Try again' }).click();
    await line(page).getByText('Quote saved as Fact.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ color: 'fact', anchor: { exact: TOASTER } }]);
  });

  it('F100 F66 a quote is reported as unsaved when the background hangs, and Try again stores it once', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    const worker = await chromium.worker();
    // Blocks the background for longer than both attempts together.
    const hanging = worker
      .evaluate(() => {
        for (const end = Date.now() + 14_000; Date.now() < end; );
      })
      .catch(() => undefined);
    await saveAs(page, 'Fact').click();
    await line(page).getByText("Not saved: Roundtable didn't respond.").waitFor({ timeout: 13_000 });
    expect(await painted(page)).toMatchObject([{ standing: 'failed', words: TOASTER }]);
    await hanging;
    await line(page).getByRole('button', { name: 'Try again' }).click();
    await line(page).getByText('Quote saved as Fact.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ anchor: { exact: TOASTER }, revision: 1 }]);
    expect(await painted(page)).toMatchObject([{ standing: 'kept' }]);
  });

  it('F26 solo and a failed quote survive a temporary loss of the transcript, a deleted quote does not', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    const worker = await chromium.worker();
    await worker.evaluate(fillUp);
    const away = async () => {
      await page.evaluate(() => {
        const main = document.querySelector('main') as HTMLElement;
        const talk = document.createDocumentFragment();
        talk.append(...main.childNodes);
        main.append(Object.assign(document.createElement('p'), { textContent: 'One moment.' }));
        Object.assign(globalThis, { giveBack: () => main.replaceChildren(talk) });
      });
      await roundtable(page).waitFor({ state: 'detached' });
      await page.evaluate('giveBack()');
      await roundtable(page).getByRole('tab').first().waitFor();
    };
    await drag(page, TOASTER);
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Not saved: this computer is out of space').waitFor();
    await away();
    await line(page).getByText('Not saved: this computer is out of space').waitFor();
    expect(await painted(page)).toMatchObject([{ standing: 'failed', words: TOASTER }]);
    expect(await person(page, 'Dele Ashworth').getAttribute('aria-pressed')).toBe('true');
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 8, start.y);
    await card(page).getByRole('button', { name: 'Delete' }).click();
    await eventually(page, () => ![...CSS.highlights.keys()].some((name) => name.endsWith('-failed')));
    await chromium.stopWorker(page);
    await away();
    await settled(page);
    expect(await painted(page)).toEqual([]);
    expect(await keptQuotes(chromium)).toEqual([]);
  });

  it('F26 F52 a failed quote is painted at its new place when the text before it changes', async () => {
    const page = await openEpisode(chromium);
    await (await chromium.worker()).evaluate(fillUp);
    await drag(page, TOASTER);
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Not saved: this computer is out of space').waitFor();
    const longer = mainOf(sample.html).replace('A question to start.', 'A question, and a small one, to start.');
    await page.evaluate((html) => {
      (document.querySelector('main') as HTMLElement).innerHTML = html;
    }, longer);
    await expect.poll(() => painted(page)).toMatchObject([{ standing: 'failed', words: TOASTER }]);
    await chromium.stopWorker(page);
    await line(page).getByRole('button', { name: 'Try again' }).click();
    await line(page).getByText('Quote saved as Fact.').waitFor();
    expect(await painted(page)).toMatchObject([{ standing: 'kept', words: TOASTER }]);
    expect(await keptQuotes(chromium)).toMatchObject([{ anchor: { exact: TOASTER } }]);
  });

  it('F26 an unsaved note survives when the page replaces its nodes', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const note = await editNote(page, TOASTER, 'Half a thought');
    const before = await note.elementHandle();
    await swapNodes(page);
    // Do not wait for the card to be absent: the new one may appear too quickly for that to be seen.
    await expect.poll(() => before?.evaluate((node) => node.isConnected)).toBe(false);
    await note.waitFor();
    expect(await note.inputValue()).toBe('Half a thought');
    await page.keyboard.type(', and the rest');
    await note.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'Half a thought, and the rest' }]);
  });

  it('F26 the editor of an unsaved note moves to the top of the window when its words are gone', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const note = await editNote(page, TOASTER, 'Half a thought');
    await swapNodes(page, sample.html.replace(TOASTER, 'No.'));
    await card(page).getByText(TOASTER).waitFor();
    expect(await note.inputValue()).toBe('Half a thought');
    expect(await card(page).evaluate((at) => at.getBoundingClientRect().top)).toBeLessThan(200);
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    await note.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect(await card(page).count()).toBe(0);
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'Half a thought', anchor: { exact: TOASTER } }]);
  });

  /** Opens a card in which a note is being typed while the quote is deleted elsewhere. */
  async function editDeleted() {
    const page = await openEpisode(chromium);
    await save(page, TOASTER);
    const note = await editNote(page, TOASTER, 'Half a thought');
    const [quote] = await keptQuotes(chromium);
    await send(chromium, 'changeQuotes', { seen: { [quote?.id as string]: quote?.revision }, edit: {}, deleted: true });
    await eventually(page, () => ![...CSS.highlights.keys()].some((name) => name.endsWith('-kept')));
    return { page, note };
  }

  it('an unsaved note stays open when its quote is deleted elsewhere, and saving it restores the quote', async () => {
    const { page, note } = await editDeleted();
    await settled(page);
    expect(await note.inputValue()).toBe('Half a thought');
    await note.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'Half a thought', deleted: null }]);
    expect(await painted(page)).toMatchObject([{ words: TOASTER, standing: 'kept' }]);
  });

  it('a new color restores a quote deleted elsewhere, and Ctrl Enter then saves the unsaved note', async () => {
    const { page, note } = await editDeleted();
    for (const color of ['Doubt', 'Fact']) {
      await card(page).getByRole('button', { name: color }).click();
      await line(page).getByText(`Changed to ${color}.`).waitFor();
    }
    expect(await note.inputValue()).toBe('Half a thought');
    await page.keyboard.press('Control+Enter');
    await line(page).getByText('Quote changed.').waitFor();
    expect(await keptQuotes(chromium)).toMatchObject([{ note: 'Half a thought', color: 'fact', deleted: null }]);
  });

  it('F26 F101 a failed quote survives new page nodes even when the extension was removed', async () => {
    const alone = await openRoundtable();
    try {
      const page = await openEpisode(alone);
      await drag(page, TOASTER);
      await bar(page).waitFor();
      await alone.removeExtension();
      await saveAs(page, 'Idea').click();
      await line(page).getByText('Not saved: Roundtable was updated').waitFor();
      await swapNodes(page);
      await page.waitForTimeout(1_000);
      expect(await line(page).getByRole('button', { name: 'Copy text' }).count()).toBe(1);
    } finally {
      await alone.close();
    }
  });

  it('a failed quote keeps the old code on the page after an update until it is dismissed', async () => {
    const page = await openEpisode(chromium);
    await drag(page, TOASTER);
    await bar(page).waitFor();
    await chromium.reloadExtension();
    await saveAs(page, 'Idea').click();
    await line(page).getByText('Not saved: Roundtable was updated').waitFor();
    await settled(page);
    await settled(page);
    expect(await painted(page)).toMatchObject([{ standing: 'failed' }]);
    await line(page).getByRole('button', { name: 'Dismiss' }).click();
    await page.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.endsWith('-failed')));
    await roundtable(page).getByRole('tab').first().waitFor();
    expect(await roundtable(page).count()).toBe(1);
    await save(page, TOASTER, 'Fact');
    expect(await keptQuotes(chromium)).toMatchObject([{ color: 'fact' }]);
  });
});
