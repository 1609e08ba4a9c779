/** F112: text selected with the keyboard alone, in caret browsing, where the browsers move the caret with the focus. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFirefox } from '../support/firefox';
import { openEpisode, openRoundtable, sample } from './lib/episode';
import { painted, said, understood } from './lib/firefox-quotes';
import { line as lineOf, painted as paintedIn } from './lib/page-quotes';

/** Puts the caret before these words, as the arrow keys would after many presses. */
function putCaret(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at === -1) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.collapse(node, at);
    return;
  }
  throw new Error(`Not on the page: ${words}`);
}

/** The selected words, and the words after the caret. */
function caret(): { selected: string; next: string } {
  const { focusNode, focusOffset = 0 } = getSelection() ?? {};
  const next = focusNode instanceof Text ? focusNode.data.slice(focusOffset, focusOffset + 12) : '';
  return { selected: String(getSelection()), next };
}

/** What of ours is shown and where the focus is. */
function ours() {
  const root = document.querySelector('[data-roundtable]')?.shadowRoot;
  const { activeElement } = root ?? {};
  return {
    bar: root?.querySelector('.selection-bar') != null,
    focus: activeElement?.getAttribute('title') ?? activeElement?.localName ?? null,
  };
}

it('Firefox: F6 moves into the bar without losing the words; Escape and saving give the caret back', async () => {
  const firefox = await openFirefox({ preferences: { 'accessibility.browsewithcaret': true } });
  try {
    firefox.serve(sample.url, sample.html);
    const page = await understood(await firefox.open(sample.url));
    const shown = (bar: boolean) =>
      page.waitForFunction(
        (wanted) =>
          (document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.selection-bar') != null) === wanted,
        { timeout: 10_000 },
        bar,
      );
    /** Extends the selection letter by letter. */
    const extendTo = async (words: string) => {
      await page.keyboard.down('Shift');
      for (let letter = 0; letter <= words.length && (await page.evaluate(caret)).selected !== words; letter++)
        await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
      await shown(true);
    };
    await page.evaluate(putCaret, 'move us on');
    await extendTo('move us');
    await page.keyboard.press('F6');
    await page.waitForFunction(
      () => document.querySelector('[data-roundtable]')?.shadowRoot?.activeElement?.closest('.selection-bar') != null,
      { timeout: 10_000 },
    );
    // The caret has followed the focus by now, and the page has been told.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(ours)).toEqual({ bar: true, focus: 'Save as Idea (1)' });
    await page.keyboard.press('Escape');
    await shown(false);
    expect(await page.evaluate(caret)).toEqual({ selected: 'move us', next: ' on to our s' });
    expect(await page.evaluate(ours)).toEqual({ bar: false, focus: null });
    await extendTo('move us on');
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await said(page, 'Quote saved as Fact.');
    expect(await painted(page)).toEqual(['fact-0-kept: move us on']);
    expect(await page.evaluate(caret)).toEqual({ selected: '', next: ' to our seco' });
  } finally {
    await firefox.close();
  }
});

it('Chromium: the caret is where it was when the note of the selected words is closed', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'caret-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ settings: { a11y: { caretbrowsing: { enabled: true } } } }),
  );
  const chromium = await openRoundtable({ profile });
  try {
    const page = await openEpisode(chromium);
    await page.evaluate(putCaret, 'move us on');
    for (let letter = 0; letter < 10; letter++) await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.selection-bar').waitFor();
    await page.keyboard.press('n');
    await page.locator('.quote-card textarea:focus').waitFor();
    await page.keyboard.type('Oil');
    await page.keyboard.press('Control+Enter');
    await lineOf(page).getByText('Quote changed.').waitFor();
    await page.locator('.quote-card').getByRole('button', { name: 'Edit' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quote-card').waitFor({ state: 'detached' });
    expect(await page.evaluate(caret)).toEqual({ selected: '', next: ' to our seco' });
    await page.keyboard.press('ArrowRight');
    expect((await page.evaluate(caret)).next).toMatch(/^to our secon/);
    expect((await paintedIn(page)).map(({ words }) => words)).toEqual(['move us on']);
  } finally {
    await chromium.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
