/** Correcting the clock of an episode: everything Roundtable prints moves, in every tab, and the page's own text stays. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { showAs, violations } from '../support/chromium';
import { fixture } from '../support/sample';
import { chapter, drawn, openEpisode, roundtable, send, TOASTER, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { focused, press } from './lib/keys';
import { forgetQuotes, keptQuotes, save } from './lib/page-quotes';

const OTHER = fixture('turns-continued');
const EGGS = 'I would not let anything with a firmware update near my eggs';

inChromium();

const button = (page: Page, name: string) => roundtable(page).getByRole('button', { name, exact: true });
const door = (page: Page) => roundtable(page).locator('.correction .unfold');
/** Waits until the first chapter has this time. */
const introAt = (page: Page, time: string) => chapter(page, 'Intro').getByText(time, { exact: true }).waitFor();

/** Makes the times 12 s later. */
async function correct(page: Page): Promise<void> {
  await door(page).click();
  for (const step of ['10 s later', '1 s later', '1 s later']) await button(page, step).click();
  await introAt(page, '≈00:12');
}

/** Seconds of "≈19:40", "19:40" or an address of YouTube. */
function secondsOf(text: string | undefined): number {
  const [, minutes = '', seconds = '', second = ''] = /(\d+):(\d\d)|t=(\d+)s/.exec(text ?? '') ?? [];
  return second === '' ? Number(minutes) * 60 + Number(seconds) : Number(second);
}

/** The tab that this opens; nothing is loaded in it. */
async function opened(act: () => Promise<unknown>): Promise<string | undefined> {
  const [page] = await Promise.all([chromium.context.waitForEvent('page'), act()]);
  const address = await chromium.until('the request', () => chromium.refused.shift());
  await page.close();
  return address;
}

/** The times that are printed on one page, in seconds. */
async function printedOn(page: Page): Promise<Record<string, number>> {
  const textOf = (selector: string) => roundtable(page).locator(selector).first().innerText();
  await tab(page, 'Search').click();
  const hit = await textOf('.hit .time');
  await tab(page, 'Questions').click();
  const [asked, answered] = [await textOf('.answers .time, .said .time'), await textOf('.asking .time')];
  await tab(page, 'Outline').click();
  const row = roundtable(page).locator('.strip-table tr').nth(4).locator('td').nth(2);
  const times = {
    chapter: await chapter(page, 'Open weather data').locator('.time').innerText(),
    subtopic: await textOf('.subtopic .time'),
    strip: await roundtable(page).locator('.strip .now').textContent(),
    table: await row.getAttribute('data-words'),
    hit,
    asked,
    answered,
    played: await opened(() => roundtable(page).locator('.subtopics .play').first().click()),
  };
  return Object.fromEntries(Object.entries(times).map(([where, text]) => [where, secondsOf(text ?? undefined)]));
}

it('moves the times in all places by as much, once, and nothing else', async () => {
  const page = await openEpisode(chromium);
  const text = await page.locator('main').innerText();
  await roundtable(page).locator('.strip').waitFor({ state: 'attached' });
  await tab(page, 'Questions').click();
  await roundtable(page).getByRole('textbox', { name: /^Ask/ }).fill('What about the toaster?');
  await roundtable(page).locator('.said').first().waitFor();
  await press(page, 'Escape', 'Escape');
  await tab(page, 'Search').click();
  await roundtable(page).getByRole('textbox', { name: 'Search the transcript' }).fill('dial');
  await roundtable(page).locator('.hit').first().waitFor();
  const before = await printedOn(page);
  await correct(page);
  const later = Object.fromEntries(Object.entries(before).map(([where, seconds]) => [where, seconds + 12]));
  expect(await printedOn(page)).toEqual(later);
  expect(await page.locator('main').innerText()).toBe(text);

  await page.reload();
  await introAt(page, '≈00:12');
  await tab(page, 'Outline').click();
  await door(page).click();
  await roundtable(page).getByRole('status').getByText('Times are 12 s later.').waitFor({ state: 'attached' });
  await button(page, 'Reset').click();
  await introAt(page, '00:00');
  await roundtable(page).getByText('Times off?').waitFor();
});

it('quotes saved from then on have the corrected time, earlier ones keep theirs', async () => {
  const page = await openEpisode(chromium);
  await save(page, TOASTER);
  await correct(page);
  await save(page, EGGS);
  const [before, after] = await keptQuotes(chromium);
  await page.reload();
  await introAt(page, '≈00:12');
  expect((await keptQuotes(chromium)).map(({ seconds }) => seconds)).toEqual([before?.seconds, after?.seconds]);
  // The two sentences are next to each other.
  const apart = (after?.seconds ?? 0) - (before?.seconds ?? 0);
  expect(apart).toBeGreaterThan(12);
  expect(apart).toBeLessThan(24);
  await forgetQuotes(chromium);
});

it('other tabs of the episode follow at once, other episodes do not, and forgetting what was read resets it', async () => {
  chromium.serve(OTHER.url, OTHER.html);
  const [page, second, other] = [
    await openEpisode(chromium),
    await openEpisode(chromium),
    await openEpisode(chromium, OTHER.url),
  ];
  const times = () => roundtable(other).locator('.topic .time').allInnerTexts();
  const before = await times();
  await correct(page);
  await introAt(second, '≈00:12');
  await door(second).getByText('Times 12 s later').waitFor();
  expect(await times()).toEqual(before);
  await send(chromium, 'forgetProgress');
  for (const each of [page, second]) await introAt(each, '00:00');
});

it('is done by keyboard: one stop each, and the focus stays while the times change', async () => {
  const page = await openEpisode(chromium);
  await tab(page, 'Outline').focus();
  await press(page, 'Tab', 'Tab');
  expect(await focused(page)).toMatchObject({ name: 'Times off? : correct them', ring: 'solid 2px' });
  await press(page, 'Enter', 'Tab');
  expect((await focused(page)).name).toBe('10 s earlier');
  await press(page, 'Tab', 'Tab', 'Tab', 'Enter');
  await introAt(page, '≈00:10');
  expect((await focused(page)).name).toBe('10 s later');
  await press(page, 'Tab', 'Enter');
  await introAt(page, '00:00');
  expect((await focused(page)).name).toBe('Reset');
});

it.each(['light', 'dark'] as const)('has no axe violations in %s mode', async (colorScheme) => {
  const page = await openEpisode(chromium);
  await showAs(page, { colorScheme, reducedMotion: 'reduce' });
  await roundtable(page).locator(`aside[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
  await correct(page);
  await drawn(page);
  expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
  if (process.env['SHOTS']) {
    await page.mouse.move(400, 400);
    await page.screenshot({ path: `/tmp/shots/correct-${colorScheme}.png` });
    await page.setViewportSize({ width: 320, height: 640 });
    await roundtable(page).locator('.opener, .bottom-bar button').first().click();
    await drawn(page);
    await page.screenshot({ path: `/tmp/shots/correct-${colorScheme}-320.png` });
  }
});
