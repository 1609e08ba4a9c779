/**
 * The results of the analysis as a user sees them: sub-topics, key points, questions, the user's own question, names.
 */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showAs, violations } from '../support/chromium';
import { drawn, eventually, highlighted, openEpisode, roundtable, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { focused, press, walkDownTo } from './lib/keys';

inChromium();

const inside = (page: Page, selector: string): Locator => roundtable(page).locator(selector);
const field = (page: Page) => roundtable(page).getByRole('textbox');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Clicks a row. @returns the words that the page then flashes */
async function landedFrom(page: Page, row: Locator): Promise<string> {
  await row.click();
  await eventually(page, () => CSS.highlights.has('roundtable-landing'));
  const [words = ''] = (await highlighted(page, 'roundtable-landing')) ?? [];
  await eventually(page, () => !CSS.highlights.has('roundtable-landing'));
  return plain(words);
}

/** All words that are spoken on the page. */
const said = (page: Page) =>
  page.$$eval('[data-roundtable-slot]', (all) =>
    all.map(({ textContent }) => textContent?.replace(/\s+/g, ' ')).join(' '),
  );

async function openAt(name: 'Speakers' | 'Questions'): Promise<Page> {
  const page = await openEpisode(chromium);
  await tab(page, name).click();
  return page;
}

describe('the outline', () => {
  it('jumps to a sub-topic and marks only it as the current place', async () => {
    const page = await openEpisode(chromium);
    const part = inside(page, '.subtopic').first();
    expect(plain(await part.innerText())).toMatch(/^≈\d\d:\d\d \S.*[A-Z]{2}$/);
    await part.click();
    await inside(page, '.subtopic[aria-current="location"]').waitFor();
    expect(await inside(page, '[aria-current]').count()).toBe(1);
    expect(await part.innerText()).toContain('You are here');
  });

  it('marks a sub-topic as read only if the reader stayed there before moving on', async () => {
    const page = await openEpisode(chromium);
    const parts = inside(page, '.subtopic');
    await parts.nth(0).click();
    await inside(page, '.subtopic[aria-current]').waitFor();
    await page.waitForTimeout(3_100);
    await parts.nth(1).click();
    await inside(page, '.read').waitFor();
    await parts.nth(2).click();
    await eventually(
      page,
      () =>
        document
          .querySelector('[data-roundtable]')
          ?.shadowRoot?.querySelectorAll('.subtopic')[2]
          ?.getAttribute('aria-current') === 'location',
    );
    expect(await inside(page, '.read').count()).toBe(1);
    expect(await parts.nth(0).getAttribute('class')).toContain('read');
  });

  it('unfolds the key points of a chapter by keyboard, and each jumps to its sentence', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Outline').focus();
    await press(page, 'Tab', 'Tab', 'Tab');
    await walkDownTo(page, 'Key points');
    await press(page, 'Enter');
    expect((await focused(page)).name).toContain('Key points');
    await press(page, 'ArrowDown');
    const sentence = plain(await inside(page, '.said .words').first().innerText());
    expect((await focused(page)).name).toContain(sentence);
    expect((await focused(page)).ring).toBe('solid 2px');
    expect(await said(page)).toContain(sentence);
    await press(page, 'Enter');
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect(plain((await highlighted(page, 'roundtable-landing'))?.[0] ?? '')).toContain(
      sentence.split(/(?<=[.?!]) /)[0],
    );
    expect((await focused(page)).name).toContain(sentence);
  });

  it('lists the points of a chapter under the speaker who said them, and stays unfolded', async () => {
    const page = await openEpisode(chromium);
    await inside(page, '.list .unfold').nth(1).click();
    await roundtable(page)
      .getByRole('button', { name: /^Who said what/ })
      .first()
      .click();
    const shown = await inside(page, '.said').count();
    const turns = await page.$$eval('[data-roundtable-slot]', (all) => all.map(({ textContent }) => textContent ?? ''));
    for (const voice of await inside(page, '.voice').all()) {
      const name = await voice.getAttribute('aria-label');
      for (const said of await voice.locator('.words').allInnerTexts()) {
        // A leading "… " means that the sentence starts before the quoted part.
        const words = said.replace(/^… /, '');
        const at = turns.findLastIndex((turn) => plain(turn).includes(plain(words)));
        const label = turns.slice(0, at + 1).findLast((turn) => /^[A-Z]\w+ [A-Z]\w+:/.test(turn));
        expect(label?.startsWith(`${name}:`), words).toBe(true);
      }
    }
    await tab(page, 'Speakers').click();
    await tab(page, 'Outline').click();
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    await roundtable(page).getByRole('button', { name: 'Open Roundtable rail' }).click();
    expect(await inside(page, '.said').count()).toBe(shown);
  });
});

describe('the questions', () => {
  it('jump to where they are asked and to their answers', async () => {
    const page = await openAt('Questions');
    const count = await inside(page, '.question').count();
    expect(await inside(page, '.meta').innerText()).toContain(`${count} questions`);
    const first = inside(page, '.question').first();
    const asking = plain(await first.locator('.asking span[dir]').innerText());
    expect(await landedFrom(page, first.locator('.asking'))).toContain(asking.replace(/^… /, ''));
    const answer = plain(await first.locator('.said .words').first().innerText());
    // If the answer has several sentences, the first one is highlighted.
    const begin = answer.replace(/ …$/, '').split(/(?<=[.?!]) /)[0];
    expect(await landedFrom(page, first.locator('.said').first())).toContain(begin);
  });

  it('can be filtered by topic with the keyboard', async () => {
    const page = await openAt('Questions');
    const all = await inside(page, '.question').count();
    await roundtable(page).getByRole('combobox', { name: 'Topic' }).focus();
    await press(page, 'ArrowDown');
    await eventually(
      page,
      () => document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('select')?.value !== '',
    );
    const few = await inside(page, '.question').count();
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(all);
    expect(await inside(page, '.meta').innerText()).toMatch(new RegExp(`^${few} question`));
  });
});

describe("the reader's own question", () => {
  /** A request as a user could type it. Tobias does say something about the weather. */
  const REQUEST = 'what did Tobias say about weather?';

  it('is answered with verbatim sentences of the named speaker, each with a jump to its place', async () => {
    const page = await openAt('Questions');
    await field(page).pressSequentially(REQUEST);
    await inside(page, '.answers .said').first().waitFor();
    const answers = await inside(page, '.answers .said').all();
    const text = await said(page);
    for (const answer of answers) {
      expect(await answer.innerText()).toContain('Tobias Wrede');
      expect(text).toContain(plain(await answer.locator('.words').innerText()));
    }
    const [first] = answers;
    if (first === undefined) throw new Error('Nobody said a word about the weather.');
    const words = plain(await first.locator('.words').innerText());
    // The row may leave out the opening of the sentence ("But no."), but it leads to the whole sentence.
    expect(await landedFrom(page, first)).toContain(words.replace(/ …$/, '').slice(0, 20));
    expect(await roundtable(page).getByRole('status').last().innerText()).toBe(
      `${answers.length} answer${answers.length === 1 ? '' : 's'}`,
    );
  });

  it('is sent when typing stops, not on every keystroke', async () => {
    const page = await openAt('Questions');
    const worker = await chromium.worker();
    await worker.evaluate(() => {
      const counted = globalThis as unknown as { asked: string[] };
      counted.asked = [];
      chrome.runtime.onMessage.addListener(({ data }) => {
        if (data?.name === 'ask') counted.asked.push(data.data.request);
      });
    });
    await field(page).pressSequentially(REQUEST);
    await press(page, 'Enter');
    await inside(page, '.answers').waitFor();
    const asked = await worker.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
    expect(asked.at(-1)).toBe(REQUEST);
    expect(asked.length).toBeLessThan(REQUEST.length / 2);
  });

  it('gets a notice if the named person does not speak in the episode', async () => {
    const page = await openAt('Questions');
    await field(page).fill('What did Sam Altman say about weather?');
    await inside(page, '.empty').getByText('No one named Sam Altman speaks in this episode.').waitFor();
  });

  it('gets a notice if nobody says its words, and Escape clears it before ending solo', async () => {
    const page = await openAt('Speakers');
    await inside(page, '.speaker').nth(1).click();
    await eventually(page, () => CSS.highlights.has('roundtable-dim'));
    await tab(page, 'Questions').click();
    await field(page).fill('xylophone quarantine');
    await inside(page, '.empty').waitFor();
    expect(await inside(page, '.empty').innerText()).toBe('No one says “xylophone” or “quarantine” in this episode.');
    await press(page, 'Escape');
    await inside(page, '.question').first().waitFor();
    expect(await field(page).inputValue()).toBe('');
    await drawn(page);
    expect(await page.evaluate(() => CSS.highlights.has('roundtable-dim'))).toBe(true);
    await tab(page, 'Questions').focus();
    await press(page, 'Escape');
    await eventually(page, () => !CSS.highlights.has('roundtable-dim'));
  });

  it('without an answer offers others, which can be chosen by keyboard and are answered', async () => {
    const page = await openAt('Questions');
    await field(page).fill('xylophone quarantine');
    const offered = inside(page, '.empty ~ .list button');
    await offered.first().waitFor();
    const name = await offered.first().innerText();
    await offered.first().focus();
    await press(page, 'Enter');
    await inside(page, '.answers .said').first().waitFor();
    expect(await field(page).inputValue()).toBe(name);
    expect(await field(page).evaluate((input) => input.matches(':focus'))).toBe(true);
  });

  it('stays when the tab is changed, and its keystrokes do not reach the page', async () => {
    const page = await openAt('Questions');
    await page.evaluate(() => {
      const heard = globalThis as unknown as { heard: number };
      heard.heard = 0;
      document.addEventListener('keydown', () => heard.heard++);
    });
    await field(page).pressSequentially(REQUEST);
    await inside(page, '.answers').waitFor();
    await tab(page, 'Outline').click();
    await tab(page, 'Questions').click();
    expect(await field(page).inputValue()).toBe(REQUEST);
    expect(await inside(page, '.answers .said').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: number }).heard)).toBe(0);
  });

  it('can be asked in the sheet of a narrow window, which closes on a jump to an answer', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { width: 320, height: 693, reducedMotion: 'reduce' });
    await inside(page, '.bottom-bar').click();
    await tab(page, 'Questions').click();
    await field(page).fill(REQUEST);
    await inside(page, '.answers .said').first().waitFor();
    const dialog = roundtable(page).getByRole('dialog');
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await inside(page, '.answers .said').first().click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect(await dialog.count()).toBe(0);
  });
});

describe('a mentioned name', () => {
  it('cycles through its mentions and shows the number of the current one', async () => {
    const page = await openAt('Speakers');
    const row = inside(page, '.mention').first();
    const name = await row.locator('bdi').innerText();
    const places = Number(/\d+/.exec(await row.locator('.places').innerText())?.[0]);
    expect(places).toBeGreaterThan(1);
    const seen: string[] = [];
    for (let step = 0; step <= places; step++) {
      expect(await landedFrom(page, row)).toMatch(new RegExp(name.split(' ')[0] ?? '', 'i'));
      seen.push(await row.locator('.places').innerText());
    }
    expect(new Set(seen).size).toBe(places);
    expect(seen[0]).toMatch(new RegExp(`^\\d+ of ${places}`));
    expect(seen.at(-1)).toBe(seen[0]);
  });

  it('can be reached with Tab and arrow keys after the speakers', async () => {
    const page = await openAt('Speakers');
    await inside(page, '.speaker').first().focus();
    await press(page, 'Tab');
    const first = plain(await inside(page, '.mention bdi').first().innerText());
    expect((await focused(page)).name).toContain(first);
    await press(page, 'End', 'ArrowDown');
    expect((await focused(page)).name).toContain(first);
  });
});

describe('the popup', () => {
  it('unfolds what a speaker says on each topic, and jumps there', async () => {
    const page = await openEpisode(chromium);
    const popup = await chromium.openPopup(page);
    const more = popup.locator('.by-topic').first();
    await more.focus();
    await press(popup, 'Enter');
    const door = popup.locator('.card:has(.by-topic) .topic-name + .points').first().locator('.door').first();
    const words = plain(await door.locator('span').last().innerText());
    expect(await said(page)).toContain(words);
    await door.click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect(words).toContain(plain((await highlighted(page, 'roundtable-landing'))?.[0] ?? '').slice(-20));
  });
});

describe.each(['light', 'dark', 'forced'] as const)('the interface with %s colors', (looks) => {
  const show = async (page: Page) => {
    await showAs(page, {
      reducedMotion: 'reduce',
      ...(looks === 'forced' ? { forcedColors: 'active' } : { colorScheme: looks }),
    });
    await drawn(page);
  };

  it('has no axe violations in unfolded chapters, names, questions and answers', async () => {
    const page = await openEpisode(chromium);
    await show(page);
    const judged = async () => violations(await chromium.axe(page, { include: '[data-roundtable]' }));
    await inside(page, '.subtopic').first().click();
    await inside(page, '.list .unfold').nth(1).click();
    await roundtable(page)
      .getByRole('button', { name: /^Who said what/ })
      .first()
      .click();
    expect(await judged()).toEqual([]);
    await tab(page, 'Speakers').click();
    await inside(page, '.mention').first().click();
    expect(await judged()).toEqual([]);
    await tab(page, 'Questions').click();
    expect(await judged()).toEqual([]);
    await field(page).fill('weather');
    await inside(page, '.answers').waitFor();
    expect(await judged()).toEqual([]);
  });

  it('has no axe violations in the popup with an unfolded topic', async () => {
    const popup = await chromium.openPopupInTab(await openEpisode(chromium));
    await show(popup);
    await popup.locator('.by-topic').first().click();
    expect(violations(await chromium.axe(popup))).toEqual([]);
  });
});
