import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../support/sample';
import {
  eventually,
  HUB,
  highlighted,
  highlightNames,
  openEpisode,
  person,
  placeOf,
  roundtable,
  sample,
  tab,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { save } from './lib/page-quotes';

const SILENT = fixture('no-transcript');
const ELSEWHERE = 'https://www.ibm.com/think/topics/models';

inChromium({ quotes: true });
beforeAll(async () => {
  chromium.serve(SILENT.url, SILENT.html);
  chromium.serve(HUB, '<!doctype html><title>Podcasts</title><main><h1>Kitchen Table Computing</h1></main>');
  chromium.serve(ELSEWHERE, sample.html);
});

/** Opens the real popup over this tab and waits until its cards or its message are drawn. */
async function openPopup(page: Page): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await popup.locator('.card, .state[aria-busy="false"]').first().waitFor();
  return popup;
}

/** The text of the file that this button saves. */
async function exported(popup: Page, format: string): Promise<string> {
  const written = popup.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => {
          URL.createObjectURL = make;
          (file as Blob).text().then(resolve, reject);
          return make(file);
        };
      }),
  );
  await popup.getByRole('button', { name: format }).click();
  return await written;
}

const closed = (popup: Page) => chromium.until('the popup to close', () => (popup.isClosed() ? true : undefined));
const words = (popup: Page, selector: string) => popup.locator(selector).allInnerTexts();
/** The toolbar button's title over a tab. */
const toolbarTitle = async (page: Page) => {
  await page.bringToFront();
  return await (await chromium.worker()).evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return await chrome.action.getTitle({ tabId: active?.id as number });
  });
};

describe('the popup on an episode', () => {
  it('shows the title, the length and how much each speaker talks, at 400 × 600 px', async () => {
    const popup = await openPopup(await openEpisode(chromium));
    expect(await words(popup, 'header .kicker, header h1, header .meta')).toEqual([
      'Kitchen Table Computing · Episode 12',
      'Small models on big tractors, open weather and reading aloud to machines',
      '≈20 min · 16 min read · 4 speakers',
    ]);
    expect(await words(popup, '.legend li')).toEqual(['Nora 20%', 'Mara 34%', 'Dele 25%', 'Tobias 21%']);
    // In headless mode, the window around the popup is lower than browsers allow.
    const asAllowed = await chromium.openPopupInTab(await openEpisode(chromium));
    await asAllowed.locator('.card').first().waitFor();
    const size = await asAllowed.locator('body').boundingBox();
    expect([size?.width, size?.height]).toEqual([400, 600]);
  });

  it('has a card for each speaker, guests by share and the host last, with key points in time order', async () => {
    const popup = await openPopup(await openEpisode(chromium));
    expect(await words(popup, '.card .name')).toEqual([
      'Mara Lindqvist',
      'Dele Ashworth',
      'Tobias Wrede',
      'Nora Castellan',
    ]);
    const counts: number[] = [];
    for (const card of await popup.locator('.card').all()) {
      const times = await card.locator('.time').allInnerTexts();
      counts.push(times.length);
      expect([...times].sort()).toEqual(times);
      for (const time of times) expect(time).toMatch(/^≈\d\d:\d\d$/);
    }
    expect(counts).toEqual([3, 3, 3, 2]);
    expect(await words(popup, '.topics .door > span > bdi')).toEqual([
      'Intro',
      'Small models on big tractors',
      'Open weather data',
      'Who audits the auditors',
      'Reading aloud to machines',
    ]);
  });

  it('quotes key points verbatim from the page, under the name of the speaker who said them', async () => {
    const page = await openEpisode(chromium);
    const turns = await page.$$eval('[data-roundtable-slot]', (elements) =>
      elements.map((element) => (element.textContent ?? '').replace(/\s+/g, ' ')),
    );
    const popup = await openPopup(page);
    let points = 0;
    for (const card of await popup.locator('.card').all()) {
      const name = await card.locator('.name').innerText();
      for (const point of await card.locator('.door span:last-child').allInnerTexts()) {
        // A leading "… " means that the sentence starts before the quoted part.
        const words = point.replace(/^… /, '');
        points++;
        expect(words.length).toBeGreaterThan(20);
        const turn = turns.findLast((text) => text.includes(words));
        expect(turn, point).toBeDefined();
        const at = turns.indexOf(turn as string);
        const speaker = turns.slice(0, at + 1).findLast((text) => /^[A-Z]\w+ [A-Z]\w+:/.test(text));
        expect(speaker?.startsWith(`${name}:`), point).toBe(true);
      }
    }
    expect(points).toBeGreaterThan(3);
  });

  it('keeps times from overlapping the text when the browser enforces a minimum font size', async () => {
    const popup = await openPopup(await openEpisode(chromium));
    const overlapping = await popup.locator('.door').evaluateAll((doors) =>
      doors.filter((door) => {
        const [time, words] = door.children as unknown as [HTMLElement, HTMLElement];
        time.style.fontSize = '20px';
        const printed = new Range();
        printed.selectNodeContents(time);
        return printed.getBoundingClientRect().right > words.getBoundingClientRect().left;
      }),
    );
    expect(overlapping).toHaveLength(0);
  });

  it('jumps to the sentence of a key point, flashes it and closes', async () => {
    const page = await openEpisode(chromium);
    const popup = await openPopup(page);
    const door = popup.locator('.card').nth(1).locator('.door').first();
    const sentence = await door.locator('span').last().innerText();
    await door.click();
    await closed(popup);
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect((await highlighted(page, 'roundtable-landing'))?.[0]).toBe(sentence);
    // It is inside a turn, so what was said before it stays in view.
    const height = await page.evaluate(() => innerHeight);
    await chromium.until('the sentence', async () => {
      const { top } = await placeOf(page, sentence.slice(0, 40));
      return top > height / 4 && top < height / 2 ? true : undefined;
    });
  });

  it('jumps to the start of a topic', async () => {
    const page = await openEpisode(chromium);
    const popup = await openPopup(page);
    await popup.locator('.topics').getByRole('button', { name: 'Who audits the auditors' }).click();
    await closed(popup);
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect((await highlighted(page, 'roundtable-landing'))?.[0]).toMatch(/^All right, next up/);
  });

  it('exports the whole transcript as a WebVTT file', async () => {
    const popup = await openPopup(await openEpisode(chromium));
    const captions = await exported(popup, 'Captions (WebVTT)');
    expect(captions.startsWith('WEBVTT\n\nNOTE times are estimated\n\n00:00:')).toBe(true);
    expect(captions).toContain('<v Mara Lindqvist>');
  });

  it('saves the transcript with what the reader wrote, and the episode as notes', async () => {
    const page = await openEpisode(chromium);
    const words = 'It has one job, one dial and forty years of peer review';
    await save(page, words);
    const popup = await openPopup(page);
    const marked = await exported(popup, 'Markdown with your quotes');
    expect(marked).toContain(`==${words}==`);
    expect(marked).toMatch(new RegExp(`^> \\[!quote\\] .+ · Idea\\n> ${words} \\^rt-\\w{8}$`, 'm'));
    expect(marked).toContain('- **Nora Castellan** · Host\n');
    const notes = await exported(popup, 'Notes (Markdown)');
    expect(notes.match(/^## .+$/gm)).toEqual(['## Outline', '## Key points', '## Questions']);
    expect(notes).toMatch(/^- \*\*Mara Lindqvist\*\*: .+ \[≈\d\d:\d\d\]\(https:\/\/.+#:~:text=.+\)$/m);
  });

  it("leads from a speaker's card to their quotes in the library", async () => {
    const page = await openEpisode(chromium);
    await save(page, 'It has one job, one dial and forty years of peer review');
    const popup = await openPopup(page);
    const link = popup.locator('.card a');
    const text = await link.innerText();
    expect(text).toMatch(/^1 quote saved/);
    const name = await popup
      .locator('.card', { has: popup.locator('a') })
      .locator('.name')
      .innerText();
    const opened = chromium.context.waitForEvent('page');
    // The popup closes before the click has returned.
    await link.click().catch(() => undefined);
    const library = await opened;
    await library.getByRole('heading', { name }).first().waitFor();
    await library.getByText('It has one job, one dial').first().waitFor();
  });

  it('starts and ends solo, in sync with the rail', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    let popup = await openPopup(page);
    await popup.getByRole('button', { name: 'Solo Dele Ashworth' }).click();
    await popup.locator('[aria-pressed="true"]').waitFor();
    await eventually(page, () => CSS.highlights.has('roundtable-dim'));
    expect(await person(page, 'Dele Ashworth').getAttribute('aria-pressed')).toBe('true');
    await popup.getByRole('button', { name: 'Solo Tobias Wrede' }).click();
    await chromium.until('the rail to follow', async () =>
      (await person(page, 'Tobias Wrede').getAttribute('aria-pressed')) === 'true' ? true : undefined,
    );
    expect(await popup.locator('[aria-pressed="true"]').count()).toBe(1);
    await popup.close();
    await person(page, 'Mara Lindqvist').click();
    popup = await openPopup(page);
    expect(await popup.locator('[aria-pressed="true"]').getAttribute('aria-label')).toBe('Solo Mara Lindqvist');
    await popup.getByRole('button', { name: 'Solo Mara Lindqvist' }).click();
    await eventually(page, () => !CSS.highlights.has('roundtable-dim'));
    expect(await person(page, 'Mara Lindqvist').getAttribute('aria-pressed')).toBe('false');
  });

  it('warns about the same doubtful names as the rail, except those dismissed there', async () => {
    const url = `${sample.url}-doubted`;
    const doubted = sample.html
      .replace('It is cheap, I will not pretend.', 'Thanks, Mara. $&')
      .replace('Begin with the apology.', 'Thanks, Tobias. $&');
    chromium.serve(url, doubted);
    const page = await openEpisode(chromium, url);
    const cautions = async () => {
      const popup = await openPopup(page);
      const said = await words(popup, 'header .notice');
      await popup.close();
      return said;
    };
    expect(await cautions()).toEqual([expect.stringMatching(/^2 printed names may be wrong, the first at ≈/)]);
    const dismiss = roundtable(page).getByRole('button', { name: 'Dismiss the doubt at' });
    await dismiss.first().click();
    const left = (await roundtable(page).locator('.doubted .time').allInnerTexts()).join();
    expect(await cautions()).toEqual([`The name printed at ${left} may be wrong.`]);
    await dismiss.click();
    expect(await cautions()).toEqual([]);
  });

  it('opens a folded rail, and the settings', async () => {
    const page = await openEpisode(chromium);
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    let popup = await openPopup(page);
    await popup.getByRole('button', { name: 'Open rail' }).click();
    await closed(popup);
    await roundtable(page).locator('.rail').waitFor();
    popup = await openPopup(page);
    const opened = chromium.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Settings' }).click();
    const settings = await opened;
    await settings.waitForURL(/options\.html$/);
    expect(await settings.getByRole('heading', { level: 1 }).innerText()).toBe('Settings');
  });

  it('moves the focus into the rail, whether it is folded or open', async () => {
    const page = await openEpisode(chromium);
    const inRail = () =>
      eventually(page, () => {
        const { activeElement } = document.querySelector('[data-roundtable]')?.shadowRoot ?? {};
        return activeElement?.getAttribute('role') === 'tab';
      });
    let popup = await openPopup(page);
    await popup.getByRole('button', { name: 'Go to rail' }).click();
    await closed(popup);
    await inRail();
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    popup = await openPopup(page);
    await popup.getByRole('button', { name: 'Open rail' }).click();
    await closed(popup);
    await inRail();
  });

  it('keeps its scroll position, also when the page does not respond, which it reports', async () => {
    const page = await openEpisode(chromium);
    const popup = await chromium.openPopupInTab(page);
    await popup.setViewportSize({ width: 400, height: 600 });
    const solo = popup.getByRole('button', { name: /^Solo / }).last();
    await solo.scrollIntoViewIfNeeded();
    const scrolled = () => popup.locator('.scroll').evaluate(({ scrollTop }) => scrollTop);
    const before = await scrolled();
    expect(before).toBeGreaterThan(100);
    await solo.click();
    await popup.locator('[aria-pressed="true"]').waitFor();
    expect(await scrolled()).toBe(before);
    await page.close();
    await solo.click();
    await popup.getByRole('alert').getByText("The page didn't respond.").waitFor();
    expect(await scrolled()).toBe(before);
  });

  it('shows "Reading the page" until the page answers, then the episode', async () => {
    const page = await openEpisode(chromium);
    const debug = await chromium.context.newCDPSession(page);
    await debug.send('Debugger.enable');
    // Pauses all scripts of the page, including ours.
    await debug.send('Debugger.pause');
    const popup = await chromium.openPopupInTab(page);
    await popup.getByRole('heading', { name: 'Reading the page' }).waitFor();
    expect(await popup.locator('.card').count()).toBe(0);
    await debug.send('Debugger.disable');
    await popup.locator('.card').first().waitFor();
    expect(await popup.locator('[aria-busy="true"]').count()).toBe(0);
  });
});

describe('the popup on other pages', () => {
  it('says that an episode has no transcript, and links to its show', async () => {
    const popup = await openPopup(await chromium.open(SILENT.url));
    expect(await popup.getByRole('heading').innerText()).toBe('This page has no transcript');
    expect(await popup.getByRole('link').getAttribute('href')).toBe(
      'https://www.ibm.com/think/podcasts/mixture-of-experts',
    );
    expect(await popup.getByRole('button', { name: 'Open rail' }).count()).toBe(0);
    expect(await popup.getByRole('button', { name: 'Settings' }).count()).toBe(1);
  });

  it('says that the page is a list of episodes', async () => {
    const popup = await openPopup(await chromium.open(HUB));
    expect(await popup.getByRole('heading').innerText()).toBe('This is the list of episodes');
  });

  it('says that any other page is not a podcast page, and leaves that page untouched', async () => {
    const page = await chromium.open(ELSEWHERE);
    const popup = await openPopup(page);
    expect(await popup.getByRole('heading').innerText()).toBe('Not an IBM podcast page');
    expect(await page.locator('[data-roundtable], [data-roundtable-slot]').count()).toBe(0);
  });

  it('shows how many quotes the library has, and on an episode how many are from it', async () => {
    const page = await openEpisode(chromium);
    await save(page, 'It has one job, one dial and forty years of peer review');
    await save(page, 'I trust the neighbor who rings the bell');
    const popup = await openPopup(page);
    expect(await popup.locator('header .meta').innerText()).toBe('≈20 min · 16 min read · 4 speakers · 2 quotes saved');
    await popup.close();
    const elsewhere = await openPopup(await chromium.open(HUB));
    await elsewhere.getByText('2 quotes').waitFor();
  });

  it('F03 changes nothing on a page without a transcript', async () => {
    const url = `${SILENT.url}-watched`;
    const script =
      '<script>window.changes=0;new MutationObserver((all)=>{changes+=all.length}).observe(document,{subtree:true,childList:true,attributes:true,characterData:true})</script>';
    chromium.serve(url, SILENT.html.replace('</body>', `${script}</body>`));
    const page = await chromium.open(url);
    await chromium.until('the page to be seen', async () =>
      (await toolbarTitle(page)) === 'Roundtable: this page has no transcript' ? true : undefined,
    );
    const changes = await page.evaluate(() => (globalThis as unknown as { changes: number }).changes);
    // The parser still adds the rest of the document after the script; those changes are the browser's.
    expect(changes).toBeLessThanOrEqual(2);
    expect(await highlightNames(page)).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
});

describe('the toolbar button', () => {
  it.each([
    [sample.url, 'Roundtable: who said what in this episode'],
    [SILENT.url, 'Roundtable: this page has no transcript'],
    [HUB, 'Roundtable: list of episodes'],
    [ELSEWHERE, 'Roundtable: not an IBM podcast page'],
  ])('has a title that describes the page %s', async (url, title) => {
    const page = await chromium.open(url);
    await chromium.until(title, async () => ((await toolbarTitle(page)) === title ? true : undefined));
  });

  it('changes its title when the tab navigates to another page', async () => {
    const page = await openEpisode(chromium);
    await chromium.until('the episode', async () =>
      (await toolbarTitle(page)) === 'Roundtable: who said what in this episode' ? true : undefined,
    );
    await page.goto(ELSEWHERE);
    expect(await toolbarTitle(page)).toBe('Roundtable: not an IBM podcast page');
  });
});

describe('a page that was opened before the extension was updated', () => {
  it('is taken over by the new version and answers the popup', async () => {
    const page = await openEpisode(chromium);
    await chromium.reloadExtension();
    await chromium.until('the popup of the page', async () => {
      // Playwright may still hold the worker that has just ended, and the page its old script.
      const opened = await openPopup(page).catch(() => undefined);
      return (await opened?.locator('.card').count()) === 4 ? true : undefined;
    });
  });
});
