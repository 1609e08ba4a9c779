/** F112–F114: checks our interface with axe, in the accessibility tree, and in forced colors. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Looks, showAs, violations } from '../support/chromium';
import { fixture } from '../support/sample';
import { chapter, colorsIn, drawn, openEpisode, person, roundtable, sample, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { bar, drag, save } from './lib/page-quotes';

const SILENT = fixture('no-transcript');
const HEBREW = fixture('names-hebrew');
const FOREIGN = fixture('takeaways-other-episode');
const US = { include: '[data-roundtable]' };
const THEMES = ['light', 'dark'] as const;

inChromium({ quotes: true });
beforeAll(async () => {
  for (const { url, html } of [SILENT, HEBREW, FOREIGN]) chromium.serve(url, html);
});

/** Opens an episode in a theme, without animations. */
async function openIn(colorScheme: 'light' | 'dark', url = sample.url, looks: Looks = {}): Promise<Page> {
  const page = await openEpisode(chromium, url);
  await showAs(page, { colorScheme, reducedMotion: 'reduce', ...looks });
  await roundtable(page).locator(`aside[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
  await drawn(page);
  return page;
}

/** Elements whose description repeats their name, as the browser exposes them. */
async function namedTwice(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const controls = nodes.filter(({ ignored, name }) => !ignored && name?.value);
  if (!controls.some(({ role }) => role?.value === 'button')) throw new Error('No button in the tree.');
  return controls.flatMap(({ name, description }) =>
    description?.value?.startsWith(name?.value) ? [`${name?.value}: ${description.value}`] : [],
  );
}

const judged = async (page: Page, where?: typeof US) => violations(await chromium.axe(page, where));

describe.each(THEMES)('the interface in %s mode', (theme) => {
  it('has no axe violations in the outline with a current row', async () => {
    const page = await openIn(theme);
    await roundtable(page).locator('.topic').nth(2).click();
    await roundtable(page).locator('[aria-current]').waitFor();
    expect(await judged(page, US)).toEqual([]);
  });

  it('has no axe violations in the Speakers tab during solo', async () => {
    const page = await openIn(theme);
    await tab(page, 'Speakers').click();
    await person(page, 'Tobias Wrede').click();
    expect(await judged(page, US)).toEqual([]);
  });

  it('has no axe violations in the folded tab, the skip link and the floating rail', async () => {
    const page = await openIn(theme, sample.url, { width: 1_024 });
    await roundtable(page).locator('.folded').waitFor();
    await roundtable(page).locator('.skip').focus();
    expect(await judged(page, US)).toEqual([]);
    await roundtable(page).locator('.folded').click();
    expect(await judged(page, US)).toEqual([]);
  });

  it('has no axe violations in the bottom bar and the tabs of the sheet', async () => {
    const page = await openIn(theme, sample.url, { width: 390, height: 844 });
    await roundtable(page).locator('.bottom-bar').waitFor();
    expect(await judged(page, US)).toEqual([]);
    await roundtable(page).locator('.bottom-bar').click();
    for (const name of ['Speakers', 'Questions', 'Outline'] as const) {
      await tab(page, name).click();
      expect(await judged(page, US), name).toEqual([]);
    }
  });

  it('has no axe violations in the corner button and sheet of a low window', async () => {
    const page = await openIn(theme, sample.url, { width: 320, height: 256 });
    await roundtable(page).locator('.corner').waitFor();
    expect(await judged(page, US)).toEqual([]);
    await roundtable(page).locator('.corner').click();
    expect(await judged(page, US)).toEqual([]);
  });

  it('has no contrast violations in colored turns, also during solo', async () => {
    const page = await openIn(theme);
    const turns = { include: '[data-roundtable-slot]', options: { runOnly: ['color-contrast'] } };
    expect(violations(await chromium.axe(page, turns))).toEqual([]);
    await tab(page, 'Speakers').click();
    await person(page, 'Tobias Wrede').click();
    expect(violations(await chromium.axe(page, turns))).toEqual([]);
  });

  it('has no axe violations in the rail of a right-to-left page and of one with a warning', async () => {
    for (const { url } of [HEBREW, FOREIGN]) expect(await judged(await openIn(theme, url), US), url).toEqual([]);
  });

  it('has no axe violations in the popup, with and without an episode', async () => {
    for (const [url, shown] of [
      [sample.url, '.card'],
      [SILENT.url, '.state[aria-busy="false"]'],
    ] as const) {
      const page = await chromium.open(url);
      const popup = await chromium.openPopupInTab(page);
      await showAs(popup, { colorScheme: theme, reducedMotion: 'reduce' });
      await popup.locator(shown).first().waitFor();
      const solo = popup.locator('[aria-pressed]').first();
      if ((await solo.count()) > 0) await solo.click();
      expect(await judged(popup), url).toEqual([]);
    }
  });

  it('has no axe violations in the settings', async () => {
    const options = await chromium.openExtensionPage('options.html');
    await showAs(options, { colorScheme: theme, reducedMotion: 'reduce' });
    await options.getByRole('radio', { name: 'Off' }).first().waitFor();
    expect(await judged(options)).toEqual([]);
  });
});

describe('a screen reader', () => {
  it('F113 finds the rail as one landmark after the article, with tabs and the current position', async () => {
    const page = await openEpisode(chromium);
    await roundtable(page).locator('.topic').nth(2).click();
    await roundtable(page).locator('[aria-current]').waitFor();
    const tree = await roundtable(page).ariaSnapshot();
    for (const line of [
      '- complementary "Roundtable"',
      'button "Roundtable rail"',
      'status',
      'tablist "Roundtable"',
      'tab "Outline" [selected]',
      'tab "Speakers"',
      'tabpanel "Outline"',
      'button "Fold rail"',
      'button "Move rail to the other side"',
    ])
      expect(tree).toContain(line);
    expect(await page.evaluate(() => document.body.lastElementChild?.matches('[data-roundtable]'))).toBe(true);
    const row = roundtable(page).locator('[aria-current="location"]');
    expect(await row.getAttribute('aria-description')).toMatch(/Tobias Wrede \d+%/);
  });

  it('F113 hears speaker and sentence after a jump from the rail', async () => {
    const page = await openEpisode(chromium);
    await chapter(page, 'Open weather').focus();
    await page.keyboard.press('Enter');
    const said = roundtable(page).getByRole('status').last();
    await chromium.until('the sentence', async () =>
      (await said.textContent())?.startsWith('Nora Castellan: So I want to move us on') ? true : undefined,
    );
  });

  it('F113 hears name, role, share and solo state of each speaker', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Mara Lindqvist').click();
    const tree = await roundtable(page).ariaSnapshot();
    expect(tree).toContain(
      'button "Mara Lindqvist 34% Guest · Director of Field Autonomy at Stubble & Loam ≈7 min" [pressed]',
    );
    expect(tree).toContain('img "Nora Castellan 20%, Mara Lindqvist 34%, Dele Ashworth 25%, Tobias Wrede 21%"');
    expect(tree).toContain('Only Mara Lindqvist. Escape shows everyone.');
  });

  it('F113 hears nothing added to the transcript, such as initials or edges', async () => {
    const plain = 'https://www.ibm.com/think/plain-copy';
    chromium.serve(plain, sample.html);
    const main = async (url: string, open: (url: string) => Promise<Page>) =>
      await (await open(url)).locator('main').ariaSnapshot();
    expect(await main(sample.url, (url) => openEpisode(chromium, url))).toBe(await main(plain, chromium.open));
  });

  it('F113 hears no name a second time as a description', async () => {
    const page = await openEpisode(chromium);
    await save(page, 'move us on');
    await drag(page, 'our second topic');
    await bar(page).waitFor();
    await tab(page, 'Speakers').click();
    const library = await chromium.openExtensionPage('library.html');
    await library.getByRole('checkbox').first().check();
    const popup = await chromium.openPopupInTab(page);
    await popup.locator('.card').first().waitFor();
    for (const each of [page, library, popup]) expect(await namedTwice(each), each.url()).toEqual([]);
  });

  it('F113 hears the sheet, its tabs and its Close button by name', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { width: 390, height: 844 });
    await roundtable(page).locator('.bottom-bar').click();
    const tree = await roundtable(page).getByRole('dialog').ariaSnapshot();
    for (const line of ['- dialog "Roundtable rail"', 'tab "Outline" [selected]', 'button "Close"'])
      expect(tree).toContain(line);
  });
});

describe('forced colors', () => {
  it('F114 cause no axe violations in rail, popup and settings', async () => {
    const page = await openEpisode(chromium);
    const popup = await chromium.openPopupInTab(page);
    const options = await chromium.openExtensionPage('options.html');
    await popup.locator('.card').first().waitFor();
    await options.getByRole('radio', { name: 'Off' }).first().waitFor();
    for (const each of [page, popup, options]) {
      await showAs(each, { forcedColors: 'active', reducedMotion: 'reduce' });
      expect(violations(await chromium.axe(each, each === page ? US : {})), each.url()).toEqual([]);
    }
  });

  it('F114 mark the current row, the selected tab and solo by more than color', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { forcedColors: 'active' });
    await roundtable(page).locator('.topic').nth(1).click();
    const here = roundtable(page).locator('[aria-current]');
    await here.waitFor();
    expect(await here.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');
    const chosen = await tab(page, 'Outline').evaluate((each) => getComputedStyle(each, '::after').borderBlockEndWidth);
    expect(chosen).toBe('2px');
    const popup = await chromium.openPopupInTab(page);
    await showAs(popup, { forcedColors: 'active' });
    const pills = popup.locator('[aria-pressed]');
    await pills.first().click();
    /** The fill and all other visible differences of shape. A different border color alone would not be enough. */
    const drawnAs = async (at: number) => {
      const pill = pills.nth(at);
      await pill.scrollIntoViewIfNeeded();
      await popup.mouse.move(0, 0);
      const box = await pill.boundingBox();
      if (box === null) throw new Error('A button without a place.');
      const [fill] = [...(await colorsIn(popup, box))].sort(([, a], [, b]) => b - a);
      const shape = await pill.evaluate((element) => {
        const { borderWidth, fontWeight, outlineStyle, textDecorationLine } = getComputedStyle(element);
        return [borderWidth, fontWeight, outlineStyle, textDecorationLine];
      });
      return [fill?.[0], ...shape];
    };
    await popup.locator('[aria-pressed="true"]').waitFor();
    expect(await drawnAs(0)).not.toEqual(await drawnAs(1));
  });

  it('F114 underline text buttons, and give dialogs and filled buttons a border', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { forcedColors: 'active' });
    await tab(page, 'Speakers').click();
    await person(page, 'Mara Lindqvist').click();
    const everyone = roundtable(page).getByRole('button', { name: 'Show everyone' }).first();
    expect(await everyone.evaluate((button) => getComputedStyle(button).textDecorationLine)).toBe('underline');
    const library = await chromium.openExtensionPage('library.html');
    await showAs(library, { forcedColors: 'active' });
    await library.getByRole('button', { name: 'Import' }).click();
    const dialog = library.getByRole('dialog');
    const borders = () =>
      [...document.querySelectorAll('dialog[open], dialog[open] .filled')].map(
        (element) => getComputedStyle(element).borderTopWidth,
      );
    await dialog.waitFor();
    expect(await library.evaluate(borders)).toEqual(['1px', '1px']);
  });
});
