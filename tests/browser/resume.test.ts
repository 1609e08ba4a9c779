/** Coming back to an episode: the place and the topics read, what is left to read, and forgetting all of it. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReadingProgress } from '../../utils/quotes/progress/progress';
import { showAs, violations } from '../support/chromium';
import { openFirefox } from '../support/firefox';
import { fixture } from '../support/sample';
import {
  chapter,
  drawn,
  eventually,
  mainOf,
  navigateWithin,
  openEpisode,
  openRoundtable,
  placeOf,
  roundtable,
  sample,
  tab,
  understood,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { focused, press } from './lib/keys';

const OTHER = fixture('turns-continued');
const WORDS = 'So I want to move us on to our second topic, which is open weather data';
/** The start of a sub-topic of it. */
const WITHIN = 'Are they the villains of this story?';
const LATER = 'All right, next up, and it has been knocking on the door';
// The name that is reported for the focus has plain spaces.
const OFFER = /^Continue where you were\s*\S.* · Open weather data · ≈\d\d:\d\d · \d+\smin\sleft$/;

inChromium();
beforeAll(async () => {
  chromium.serve(OTHER.url, OTHER.html);
});
beforeEach(async () => {
  await (await chromium.worker()).evaluate(async () => {
    const keys = await chrome.storage.local.getKeys();
    await chrome.storage.local.remove(keys.filter((key) => key.startsWith('reading:')));
  });
  chromium.serve(sample.url, sample.html);
});

const offer = (page: Page) => roundtable(page).locator('.continue');

/** What is stored about the sample; null when nothing is. */
async function stored(): Promise<ReadingProgress | null> {
  const read = async (name: string) => (await chrome.storage.local.get<Record<string, ReadingProgress>>(name))[name];
  return (await (await chromium.worker()).evaluate(read, `reading:${sample.url}`)) ?? null;
}

/** Scrolls so that the words stand a little below the top, where the eyes are. */
async function bringUp(page: Page, words: string) {
  const { top } = await placeOf(page, words);
  await page.evaluate((y) => scrollTo({ top: scrollY + y - innerHeight * 0.355, behavior: 'instant' }), top);
}

/** Reads at these words until it is stored. */
async function readAt(page: Page, words: string) {
  await bringUp(page, words);
  await chromium.until('the place', async () => ((await stored())?.place?.exact.startsWith(words) ? true : undefined));
}

/** Reads at these words in a tab of its own, and leaves. */
async function wasAt(words: string) {
  const page = await openEpisode(chromium);
  await readAt(page, words);
  await page.close();
}

/** Whether the words are at the top of the window, below the headroom. */
const landedAt = async (page: Page, words: string) => {
  await chromium.until('the landing', async () => {
    const { top } = await placeOf(page, words);
    return top > 0 && top < 200 ? true : undefined;
  });
};

describe('the offer to continue', () => {
  it('names the place, moves nothing by itself, leads there, and is gone', async () => {
    await wasAt(WORDS);
    const page = await openEpisode(chromium);
    await offer(page).waitFor();
    expect((await offer(page).innerText()).replaceAll('\n', ' ')).toMatch(OFFER);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await offer(page).click();
    await landedAt(page, WORDS);
    expect(await offer(page).count()).toBe(0);
    await roundtable(page).locator('[aria-current]').getByText('You are here').waitFor();
  });

  it('stands above the tab that was left open, and on the bar of a narrow window', async () => {
    await wasAt(WORDS);
    const page = await openEpisode(chromium);
    await offer(page).waitFor();
    await tab(page, 'Questions').click();
    await page.reload();
    await understood(page);
    await offer(page).waitFor();
    expect(await roundtable(page).getByRole('tab', { selected: true }).innerText()).toBe('Questions');
    const below = async (selector: string) => (await roundtable(page).locator(selector).boundingBox())?.y ?? 0;
    expect(await below('.continue')).toBeLessThan(await below('.query'));
    await showAs(page, { width: 390, height: 844 });
    await roundtable(page).getByRole('button', { name: 'Continue where you were. Open Roundtable rail' }).click();
    await offer(page).click();
    await landedAt(page, WORDS);
    expect(await roundtable(page).locator('dialog').count()).toBe(0);
    expect(await roundtable(page).locator('.bottom-bar').innerText()).toContain('Open weather data');
  });

  it('is reached and taken by keyboard, and the focus stays in the rail', async () => {
    await wasAt(WORDS);
    const page = await openEpisode(chromium);
    await offer(page).waitFor();
    await tab(page, 'Outline').focus();
    await press(page, 'Tab', 'Tab');
    expect(await focused(page)).toMatchObject({ name: expect.stringMatching(OFFER), ring: 'solid 2px' });
    await press(page, 'Tab');
    expect((await focused(page)).name).toBe('Dismiss');
    await press(page, 'Shift+Tab', 'Enter');
    await landedAt(page, WORDS);
    expect(await offer(page).count()).toBe(0);
    expect((await focused(page)).name).not.toBe('nothing');
  });

  it('is gone when declined, and stays so when the page renders its text again', async () => {
    await wasAt(WORDS);
    const page = await openEpisode(chromium);
    await roundtable(page).getByRole('button', { name: 'Dismiss' }).click();
    expect(await offer(page).count()).toBe(0);
    const before = await roundtable(page).elementHandle();
    await page.evaluate(() => {
      const main = document.querySelector('main') as Element;
      main.innerHTML = `${main.innerHTML}`;
    });
    await chromium.until('a new rail', async () =>
      (await before?.evaluate((host) => host.isConnected)) ? undefined : true,
    );
    await understood(page);
    await drawn(page);
    expect(await offer(page).count()).toBe(0);
    expect((await stored())?.place?.exact).toContain(WORDS);
  });

  it('outlasts a page that renders its text again before anybody has answered it', async () => {
    await wasAt(WORDS);
    const page = await openEpisode(chromium);
    await offer(page).waitFor();
    const before = await roundtable(page).elementHandle();
    await page.evaluate(() => {
      const main = document.querySelector('main') as Element;
      main.innerHTML = main.innerHTML.replace('forty years', 'fifty years');
    });
    await chromium.until('a new rail', async () =>
      (await before?.evaluate((host) => host.isConnected)) ? undefined : true,
    );
    await offer(page).waitFor();
  });

  it('is gone once the reader reads on elsewhere, and that place is offered next time', async () => {
    await wasAt(WORDS);
    const page = await openEpisode(chromium);
    await offer(page).waitFor();
    await readAt(page, LATER);
    expect(await offer(page).count()).toBe(0);
    await page.close();
    const again = await openEpisode(chromium);
    expect(await offer(again).innerText()).toContain('Who audits the auditors');
  });

  it('gives way to a link to words of the text, and to a jump from the popup', async () => {
    await wasAt(WORDS);
    const linked = await openEpisode(chromium, `${sample.url}#:~:text=All%20right%2C%20next%20up`);
    await landedInView(linked);
    await drawn(linked);
    expect(await offer(linked).count()).toBe(0);
    await linked.close();
    const page = await openEpisode(chromium);
    await offer(page).waitFor();
    const popup = await chromium.openPopupInTab(page);
    await popup.getByRole('button', { name: /≈/ }).first().click();
    await eventually(page, () => scrollY > 0);
    expect(await offer(page).count()).toBe(0);
  });

  it('finds the place in a page whose text has changed, and offers nothing when the words are gone', async () => {
    await wasAt(WORDS);
    chromium.serve(sample.url, sample.html.replace('second topic', 'next topic').replace('forty years', 'fifty years'));
    const page = await openEpisode(chromium);
    await offer(page).click();
    await landedAt(page, WORDS.replace('second', 'next'));
    await page.close();
    const start = sample.html.indexOf(WORDS);
    const gone =
      sample.html.slice(0, sample.html.lastIndexOf('<p>', start)) +
      sample.html.slice(sample.html.indexOf('</p>', start) + 4);
    chromium.serve(sample.url, gone);
    const without = await openEpisode(chromium);
    await drawn(without);
    expect(await offer(without).count()).toBe(0);
  });

  it('belongs to its episode: in-page navigation stores each place under its own address', async () => {
    const page = await openEpisode(chromium);
    await readAt(page, WORDS);
    await navigateWithin(page, OTHER.url, mainOf(OTHER.html));
    await understood(page);
    await drawn(page);
    expect(await offer(page).count()).toBe(0);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await navigateWithin(page, sample.url, mainOf(sample.html));
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await chapter(page, 'Open weather data').waitFor();
    expect((await stored())?.place?.exact).toContain(WORDS);
  });

  it.each(['light', 'dark'] as const)('has no axe violations in %s mode', async (colorScheme) => {
    await wasAt(WORDS);
    const page = await openEpisode(chromium);
    await showAs(page, { colorScheme, reducedMotion: 'reduce' });
    await roundtable(page).locator(`aside[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
    await offer(page).waitFor();
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
  });
});

/** Waits until the browser has scrolled to the words of the link. */
const landedInView = (page: Page) => eventually(page, () => scrollY > 0);

describe('what was read', () => {
  it('stays ticked on the next visit', async () => {
    const page = await openEpisode(chromium);
    await readAt(page, WITHIN);
    await readAt(page, LATER);
    const ticked = await roundtable(page).locator('.subtopic.read').allInnerTexts();
    expect(ticked).not.toEqual([]);
    await chromium.until('the topics', async () => ((await stored())?.read.length ? true : undefined));
    await page.close();
    const again = await openEpisode(chromium);
    await chapter(again, 'Intro').waitFor();
    expect(await roundtable(again).locator('.subtopic.read').allInnerTexts()).toEqual(ticked);
  });

  it('does not count when it was passed over, as on the way to the footer', async () => {
    const page = await openEpisode(chromium);
    await readAt(page, WORDS);
    await page.keyboard.press('End');
    await eventually(page, () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
    await page.close();
    expect((await stored())?.place?.exact).toContain(WORDS);
  });

  it('is forgotten in the settings, also by pages that are open', async () => {
    const page = await openEpisode(chromium);
    await readAt(page, WITHIN);
    await readAt(page, LATER);
    await roundtable(page).locator('.subtopic.read').first().waitFor();
    const second = await openEpisode(chromium);
    await offer(second).waitFor();
    const settings = await chromium.openExtensionPage('options.html');
    await settings.getByRole('button', { name: 'Forget what I have read' }).click();
    await settings.getByText('Forgotten.').waitFor();
    await offer(second).waitFor({ state: 'detached' });
    await roundtable(page).locator('.subtopic.read').first().waitFor({ state: 'detached' });
    expect(await stored()).toBeNull();
    const third = await openEpisode(chromium);
    await drawn(third);
    expect(await offer(third).count()).toBe(0);
  });

  it('and what is left: shown inside the transcript only, and less the farther down', async () => {
    const page = await openEpisode(chromium);
    const left = async () => /(\d+) min left/.exec(await roundtable(page).locator('.meta').innerText())?.[1];
    expect(await left()).toBeUndefined();
    await bringUp(page, WORDS);
    await drawn(page);
    const early = Number(await left());
    await bringUp(page, LATER);
    await drawn(page);
    const late = Number(await left());
    expect(early).toBeLessThan(16);
    expect(late).toBeLessThan(early);
    expect(late).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await drawn(page);
    expect(await roundtable(page).locator('.meta').innerText()).toContain('<1 min left');
  });
});

it('F71 a private window stores no place', async () => {
  const own = await openRoundtable();
  try {
    await own.allowInPrivate();
    const hidden = await understood(await own.openPrivately(sample.url));
    await bringUp(hidden, WORDS);
    // The topic would be marked as read, and the place reported, after the same time.
    await hidden.waitForTimeout(3_500);
    const keys = await (await own.worker()).evaluate(() => chrome.storage.local.getKeys());
    expect(keys.filter((key) => key.startsWith('reading:'))).toEqual([]);
    expect(own.problems).toEqual([]);
  } finally {
    await own.close();
  }
});

it('in Firefox: the place is stored and offered on the next visit', async () => {
  const firefox = await openFirefox();
  try {
    firefox.serve(sample.url, sample.html);
    const root = `document.querySelector('[data-roundtable]')?.shadowRoot`;
    const first = await firefox.open(sample.url);
    await first.waitForFunction(`${root}?.querySelector('.topic') != null`);
    await first.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(words);
        if (start < 0) continue;
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        scrollTo({ top: range.getBoundingClientRect().top - innerHeight * 0.33, behavior: 'instant' });
      }
    }, WORDS);
    await first.waitForFunction(`/min left/.test(${root}?.querySelector('.meta')?.textContent)`);
    await new Promise((done) => setTimeout(done, 4_000));
    await first.close();
    const again = await firefox.open(sample.url);
    await again.waitForFunction(`${root}?.querySelector('.continue') != null`);
    const offered = (await again.evaluate(`${root}.querySelector('.continue').innerText`)) as string;
    expect(offered.replaceAll('\n', ' ')).toMatch(OFFER);
    expect(firefox.problems).toEqual([]);
  } finally {
    await firefox.close();
  }
});
