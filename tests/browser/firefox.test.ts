/** What can differ in Firefox: highlights, the popup and the world of content scripts. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/chromium';
import { fixture } from '../support/sample';
import { sample } from './lib/episode';
import { firefox, inFirefox } from './lib/in-firefox';

const OTHER = fixture('turns-continued');
const SILENT = fixture('no-transcript');
const PLAIN = 'https://www.ibm.com/think/plain-copy';
const STRICT = `${sample.url}-strict`;
const HUB = 'https://www.ibm.com/think/podcasts/kitchen-table-computing';
const mainOf = (html: string) => /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';

inFirefox();

beforeAll(async () => {
  for (const { url, html } of [sample, OTHER, SILENT]) firefox.serve(url, html);
  firefox.serve(PLAIN, sample.html);
  firefox.serve(HUB, '<!doctype html><title>Podcasts</title><main><h1>Kitchen Table Computing</h1></main>');
  firefox.serve(STRICT, sample.html, {
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src https:; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });
});

const understood = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('[data-roundtable-slot]') !== null &&
      document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('button') != null,
    { timeout: 10_000 },
  );

async function openEpisode(url = sample.url): Promise<Page> {
  const page = await firefox.open(url);
  await understood(page);
  return page;
}

/** Clicks an element in our root (containing these words) with real input, because clicks by scripts are ignored. */
async function click(page: Page, selector: string, words = '') {
  const place = await page.evaluate(
    (wanted, text) => {
      const all = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelectorAll(wanted) ?? [];
      const found = [...all].find((element) => element.textContent?.includes(text));
      const { x = -1, y = -1, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    },
    selector,
    words,
  );
  expect(place.x, `${selector} ${words}`).toBeGreaterThan(0);
  await page.mouse.click(place.x, place.y);
}

const has = (page: Page, name: string, there = true) =>
  page.waitForFunction((key, wanted) => CSS.highlights.has(key) === wanted, { timeout: 10_000 }, name, there);

const textUnder = (page: Page, name: string) =>
  page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    name,
  );

const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

describe('an episode in Firefox', () => {
  it('F116 keeps tabs, rows and buttons inside the rail with text-only zoom of 200 %', async () => {
    const page = await openEpisode();
    await firefox.asBrowser(
      `gBrowser.browsers.findLast(({ currentURI }) => currentURI.spec === ${JSON.stringify(sample.url)}).textZoom = 2`,
    );
    await page.waitForFunction(
      () => {
        const row = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.topic');
        return row != null && getComputedStyle(row).fontSize === '28px';
      },
      { timeout: 10_000 },
    );
    for (const tab of ['speakers', 'questions', 'quotes', 'search', 'outline']) {
      await click(page, `#tab-${tab}`);
      const cut = await page.evaluate(() => {
        const rail = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.rail');
        const { right = 0 } = rail?.getBoundingClientRect() ?? {};
        return [...(rail?.querySelectorAll('.tab-row button, .body :is(button, span)') ?? [])]
          .filter((element) => element.clientWidth > 1 && element.getBoundingClientRect().right > right)
          .map(({ className, textContent }) => `${className}: ${textContent}`);
      });
      expect(cut, tab).toEqual([]);
      const slivers = await page.evaluate(() => {
        const hints = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.hints');
        const { right = 0, bottom = 0 } = hints?.getBoundingClientRect() ?? {};
        return [...(hints?.children ?? [])]
          .map((hint) => hint.getBoundingClientRect())
          .filter((hint) => hint.top < bottom && hint.right > right + 1).length;
      });
      expect(slivers, tab).toBe(0);
    }
    await page.close();
  });

  it('has the right slot, initials and name color for every turn', async () => {
    const page = await openEpisode();
    const looks = await page.evaluate(() => {
      const all = [...document.querySelectorAll('[data-roundtable-initials]')].map((turn) =>
        [
          turn.querySelector('strong')?.textContent,
          turn.getAttribute('data-roundtable-slot'),
          turn.getAttribute('data-roundtable-initials'),
        ].join(' '),
      );
      return [all.length, ...new Set(all)];
    });
    expect(looks).toEqual([
      53,
      'Nora Castellan: 0 NC',
      'Mara Lindqvist: 1 ML',
      'Tobias Wrede: 2 TW',
      'Dele Ashworth: 3 DA',
    ]);
    expect(new Set(await textUnder(page, 'roundtable-name-3'))).toEqual(new Set(['Dele Ashworth:']));
    const edges = await page.evaluate(() =>
      [0, 1, 2, 3].map((slot) => {
        const turn = document.querySelector(`[data-roundtable-slot="${slot}"]`) as Element;
        return getComputedStyle(turn, '::before').backgroundImage;
      }),
    );
    expect(new Set(edges).size).toBe(4);
    await page.close();
  });

  it('does not move anything on the page', async () => {
    const rects = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, p, li, strong')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].join();
        }),
      );
    const plain = await firefox.open(PLAIN);
    const page = await openEpisode();
    expect(await rects(page)).toEqual(await rects(plain));
    await Promise.all([page.close(), plain.close()]);
  });

  it('jumps to the sentence at which a chapter begins in the middle of a turn', async () => {
    const page = await openEpisode();
    await click(page, '.topic', 'Open weather data');
    await has(page, 'roundtable-landing');
    expect((await textUnder(page, 'roundtable-landing'))[0]).toMatch(/^So I want to move us on/);
    await page.waitForFunction(() => {
      const [range] = CSS.highlights.get('roundtable-landing') ?? [];
      const top = (range as Range | undefined)?.getClientRects()[0]?.top ?? -1;
      return top >= 0 && top < 120;
    });
    await has(page, 'roundtable-landing', false);
    await page.close();
  });

  it('dims everybody but the solo speaker until Escape', async () => {
    const page = await openEpisode();
    await click(page, '[role="tab"]', 'Speakers');
    await click(page, '.speaker', 'Tobias Wrede');
    await has(page, 'roundtable-dim');
    expect((await textUnder(page, 'roundtable-dim')).join(' ')).not.toContain('I regret the file format');
    await page.keyboard.press('Escape');
    await has(page, 'roundtable-dim', false);
    await click(page, '[role="tab"]', 'Outline');
    await page.close();
  });

  it('unfolds the key points of a chapter, answers a question, and jumps to both', async () => {
    const page = await openEpisode();
    await click(page, '.list .unfold');
    await click(page, '.said');
    await has(page, 'roundtable-landing');
    await has(page, 'roundtable-landing', false);
    await click(page, '[role="tab"]', 'Questions');
    await click(page, '.query input');
    await page.keyboard.type('what did Tobias say about weather?');
    await page.waitForFunction(
      () => document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.answers .said') != null,
    );
    await click(page, '.answers .said', 'Tobias Wrede');
    await has(page, 'roundtable-landing');
    await click(page, '[role="tab"]', 'Outline');
    await page.close();
  });

  it('searches the transcript, paints the hits above quotes, and walks them', async () => {
    const page = await openEpisode();
    await page.keyboard.press('/');
    await page.keyboard.type('weather by:tobias');
    const counted = () =>
      page.evaluate(
        () => document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.search .meta')?.textContent,
      );
    await expect.poll(counted).toMatch(/^1 of \d+ hits$/);
    const hits = await page.evaluate(() =>
      [...CSS.highlights.entries()].flatMap(([name, all]) =>
        name.endsWith('-hit') ? [[name.replace(/^q\w+?-/, ''), all.size, all.priority] as const] : [],
      ),
    );
    expect(hits.map(([name, , priority]) => [name, priority])).toEqual(
      expect.arrayContaining([
        ['hit', 7],
        ['current-hit', 8],
      ]),
    );
    await page.keyboard.press('Enter');
    await has(page, 'roundtable-landing');
    await page.keyboard.press('Enter');
    await expect.poll(counted).toMatch(/^2 of \d+ hits$/);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.endsWith('-hit'))))
      .toEqual([]);
    await page.keyboard.press('Escape');
    await click(page, '[role="tab"]', 'Outline');
    await page.close();
  });

  it('F21 follows the site to another episode, and restores the page exactly when no episode follows', async () => {
    const plain = await firefox.open(PLAIN);
    const page = await openEpisode();
    await page.evaluate(
      (url, html) => {
        history.pushState({}, '', url);
        (document.querySelector('main') as Element).innerHTML = html;
      },
      OTHER.url,
      mainOf(OTHER.html),
    );
    await page.waitForFunction(() => {
      const turns = document.querySelectorAll('[data-roundtable-initials]').length;
      return turns > 0 && turns < 53;
    });
    await page.evaluate(
      (url, html) => {
        (document.querySelector('main') as Element).innerHTML = html;
        history.pushState({}, '', url);
      },
      sample.url,
      mainOf(sample.html),
    );
    await page.waitForFunction(() => document.querySelectorAll('[data-roundtable-initials]').length === 53);
    await page.evaluate((url) => history.pushState({}, '', url), HUB);
    await page.waitForFunction(() => document.querySelector('[data-roundtable]') === null);
    expect(await markup(page)).toBe(await markup(plain));
    expect(await page.evaluate(() => [document.adoptedStyleSheets.length, CSS.highlights.size])).toEqual([0, 0]);
    await Promise.all([page.close(), plain.close()]);
  });

  it('F46 works under a strict content security policy with trusted types', async () => {
    const page = await openEpisode(STRICT);
    await click(page, '.topic', 'Open weather data');
    await has(page, 'roundtable-landing');
    await page.close();
  });

  it('F35 ignores clicks by scripts of the page', async () => {
    const page = await openEpisode();
    const looks = () =>
      page.evaluate(async () => {
        // What is rendered after a click is visible in the next frame.
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const root = document.querySelector('[data-roundtable]')?.shadowRoot;
        return [root?.innerHTML, scrollY, [...CSS.highlights.keys()]];
      });
    const before = await looks();
    const buttons = await page.evaluate(() => {
      const all = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelectorAll('button') ?? [];
      for (const button of all) button.click();
      return all.length;
    });
    expect(buttons).toBeGreaterThan(5);
    expect(await looks()).toEqual(before);
    await page.close();
  });

  it('has no axe violations in rail, popup and settings', async () => {
    const page = await openEpisode();
    expect(violations(await firefox.axe(page, '[data-roundtable]'))).toEqual([]);
    const popup = await firefox.openPopupInTab(page);
    await popup.waitForFunction(() => document.querySelectorAll('.card').length === 4);
    expect(violations(await firefox.axe(popup))).toEqual([]);
    const options = await firefox.openExtensionPage('options.html');
    await options.waitForFunction(() => document.querySelectorAll('input[type="radio"]').length === 12);
    expect(violations(await firefox.axe(options))).toEqual([]);
    await Promise.all([page.close(), popup.close(), options.close()]);
  });
});

describe('popup and settings in Firefox', () => {
  it('show cards for four speakers, start solo and jump to a sentence', async () => {
    const page = await openEpisode();
    const popup = await firefox.openPopupInTab(page);
    await popup.waitForFunction(() => document.querySelectorAll('.card').length === 4);
    expect(await popup.$$eval('.card .name', (names) => names.map((name) => name.textContent))).toEqual([
      'Mara Lindqvist',
      'Dele Ashworth',
      'Tobias Wrede',
      'Nora Castellan',
    ]);
    const sentence = await popup.$eval('.points .door span:last-child', (point) => point.textContent);
    await popup.bringToFront();
    await popup.click('.pill');
    await has(page, 'roundtable-dim');
    await popup.click('.points .door');
    await has(page, 'roundtable-landing');
    expect((await textUnder(page, 'roundtable-landing'))[0]).toBe(sentence);
    await popup.close().catch(() => {});
    await page.close();
  });

  it('say that a page has no transcript', async () => {
    const page = await firefox.open(SILENT.url);
    const popup = await firefox.openPopupInTab(page);
    await popup.waitForFunction(() => document.querySelector('.state[aria-busy="false"]') !== null);
    expect(await popup.$eval('h1', (title) => title.textContent)).toBe('This page has no transcript');
    await Promise.all([page.close(), popup.close()]);
  });

  it('apply the color setting to an open episode at once', async () => {
    const page = await openEpisode();
    const options = await firefox.openExtensionPage('options.html');
    await options.waitForFunction(() => document.querySelectorAll('input[type="radio"]').length === 12);
    const labels = await options.$$('label');
    await labels[1]?.click();
    await page.waitForFunction(() => document.querySelector('[data-roundtable-slot]') === null);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await labels[0]?.click();
    await understood(page);
    await Promise.all([page.close(), options.close()]);
  });
});
