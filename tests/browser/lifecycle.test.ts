/** The extension on an open page: what the page, the browser and updates do to it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium';
import { draftOf, quoteOfDraft } from '../support/quotes';
import { fixture } from '../support/sample';
import { buildFolder } from '../tools/lib/project.mjs';
import {
  changeSettings,
  chapter,
  drawn,
  eventually,
  HUB,
  highlighted,
  highlightNames,
  mainOf,
  openEpisode,
  openRoundtable,
  PLAIN,
  person,
  roundtable,
  sample,
  send,
  showAllNames,
  tab,
  understood,
} from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { drag, fillUp, line, saveAs } from './lib/page-quotes';

const OTHER = fixture('turns-continued');
const CACHED_WORDS = 'I trust the neighbor who rings the bell';
const HIDDEN = `${sample.url}-late`;
/** The sample page before its content has arrived. */
const empty = sample.html.replace(/(<main\b[^>]*>)[\s\S]*(<\/main>)/, '$1<p>One moment.</p>$2');

inChromium();
beforeAll(async () => {
  chromium.serve(PLAIN, sample.html);
  chromium.serve(OTHER.url, OTHER.html);
  chromium.serve(HIDDEN, empty);
});

const turns = (page: Page) => page.locator('[data-roundtable-initials]').count();
const colored = (page: Page, count: number) =>
  chromium.until(`${count} turns`, async () => ((await turns(page)) === count ? true : undefined));
const swapMain = (page: Page, content: string) =>
  page.evaluate((html) => {
    (document.querySelector('main') as Element).innerHTML = html;
  }, content);
/** Marks our element, to detect later whether it was replaced. */
const mark = (page: Page) =>
  roundtable(page).evaluate((host) => {
    host.id = 'the-same';
  });

it('F26 reads the visible copy of a transcript, and switches when the window shows another copy', async () => {
  const page = await chromium.open(HIDDEN);
  await page.setViewportSize({ width: 1280, height: 800 });
  const talk = mainOf(sample.html);
  const style =
    '@media (width < 700px) { .wide { display: none } } @media (width >= 700px) { .narrow { display: none } }';
  const section = talk.slice(talk.lastIndexOf('<div class="rich-text text">', talk.indexOf('Episode transcript')));
  const copies = `<style>${style}</style><div class="narrow">${section}</div><div class="wide">${section}</div>`;
  await swapMain(page, talk.replace(section, copies));
  await colored(page, 53);
  const shown = (copy: string) => page.locator(`.${copy} [data-roundtable-initials]`).count();
  expect([await shown('narrow'), await shown('wide')]).toEqual([0, 53]);
  await page.setViewportSize({ width: 600, height: 800 });
  await eventually(page, () => document.querySelectorAll('.narrow [data-roundtable-initials]').length === 53);
  expect(await shown('wide')).toBe(0);
  expect(await roundtable(page).count()).toBe(1);
});

describe('a transcript that arrives late or is replaced', () => {
  it('F20 is read once it has arrived', async () => {
    const page = await chromium.open(HIDDEN);
    await swapMain(page, mainOf(sample.html));
    await colored(page, 53);
    expect(await roundtable(page).locator('.topic').count()).toBe(5);
  });

  it('F20 is read while other parts of the page keep changing', async () => {
    const page = await chromium.open(HIDDEN);
    await page.evaluate(() => {
      const ticker = document.createElement('p');
      document.querySelector('main')?.before(ticker);
      document.querySelector('main')?.append(document.createElement('time'));
      setInterval(() => {
        const clock = document.querySelector('main time');
        if (clock) clock.textContent = String(performance.now());
      }, 200);
    });
    await page.evaluate((html) => {
      const area = document.querySelector('main') as Element;
      area.insertAdjacentHTML('afterbegin', html);
    }, mainOf(sample.html));
    await colored(page, 53);
  });

  it('F20 is read when it arrives in a new <main>', async () => {
    const page = await chromium.open(HIDDEN);
    await page.evaluate((html) => {
      const fresh = document.createElement('main');
      fresh.innerHTML = html;
      document.querySelector('main')?.replaceWith(fresh);
    }, mainOf(sample.html));
    await colored(page, 53);
  });

  it('F20 is read again when its chapters arrive after the text', async () => {
    const page = await chromium.open(HIDDEN);
    const takeaways = /<p>Key takeaways:<\/p>\s*<ul>.*<\/ul>/;
    await swapMain(page, mainOf(sample.html).replace(takeaways, '<p id="late"></p>'));
    await colored(page, 53);
    const printed = roundtable(page).locator('.topic').getByText('Small models on big tractors', { exact: true });
    expect(await printed.count()).toBe(0);
    await page.evaluate(
      (list) => document.querySelector('#late')?.insertAdjacentHTML('afterend', list),
      takeaways.exec(sample.html)?.[0] ?? '',
    );
    await printed.first().waitFor();
    await colored(page, 53);
  });

  it('F26 is read again when the page replaces its nodes with the same words, and solo continues', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    await swapMain(page, mainOf(sample.html));
    await eventually(page, () => document.querySelector('[data-roundtable-slot]') === null);
    await colored(page, 53);
    await showAllNames(page);
    expect(await highlighted(page, 'roundtable-name-0')).toHaveLength(17);
    expect(await roundtable(page).count()).toBe(1);
    await chromium.until('solo to go on', async () =>
      (await highlightNames(page)).includes('roundtable-dim') ? true : undefined,
    );
    expect(await person(page, 'Dele Ashworth').getAttribute('aria-pressed')).toBe('true');
    await chapter(page, 'Open').or(tab(page, 'Outline')).first().click();
    await chapter(page, 'Open weather').click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
  });

  it('F26 is read again when the page replaces its whole <body>, with the same and with another text', async () => {
    const page = await openEpisode(chromium);
    const replaceBody = (html: string) =>
      page.evaluate((content) => {
        const fresh = document.createElement('body');
        fresh.innerHTML = `<main>${content}</main>`;
        document.body.replaceWith(fresh);
      }, html);
    await replaceBody(mainOf(sample.html));
    await colored(page, 53);
    expect(await roundtable(page).count()).toBe(1);
    await replaceBody(mainOf(OTHER.html));
    await chromium.until('the other words', async () => {
      const all = await turns(page);
      return all > 0 && all < 53 ? true : undefined;
    });
    expect(await roundtable(page).count()).toBe(1);
  });

  it('F26 leaves nothing of ours on the page when it is removed', async () => {
    const page = await openEpisode(chromium);
    await swapMain(page, '<p>This episode is no longer available.</p>');
    await eventually(page, () => document.querySelector('[data-roundtable]') === null);
    expect(await highlightNames(page)).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
});

describe('a page that keeps changing', () => {
  it('F28 costs almost no script time at sixty changes a second, and is not changed by us', async () => {
    const page = await openEpisode(chromium);
    await mark(page);
    await page.evaluate(() => {
      const counts = { ours: 0, ticks: 0 };
      Object.assign(globalThis, { counts });
      new MutationObserver((records) => {
        counts.ours += records.filter(({ target }) => (target as Element).id !== 'ticker').length;
      }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
      const ticker = document.createElement('p');
      ticker.id = 'ticker';
      document.querySelector('main')?.append(ticker);
      setInterval(() => {
        ticker.textContent = String(counts.ticks++);
      }, 1_000 / 60);
    });
    const counts = () =>
      page.evaluate(() => (globalThis as unknown as { counts: { ours: number; ticks: number } }).counts);
    await chromium.until('180 changes', async () => ((await counts()).ticks > 180 ? true : undefined));
    // The one allowed change is the insertion of the ticker.
    expect((await counts()).ours).toBeLessThanOrEqual(1);
    expect(await page.locator('#the-same').count()).toBe(1);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const scripted = async () =>
      (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
    const [before, from] = [await scripted(), (await counts()).ticks];
    await chromium.until('60 more', async () => ((await counts()).ticks > from + 60 ? true : undefined));
    expect((await scripted()) - before).toBeLessThan(0.1);
  });

  it('F29 gets no more changes from us once it is colored', async () => {
    const page = await openEpisode(chromium);
    await drawn(page);
    await page.evaluate(() => {
      const counts = { ours: 0 };
      Object.assign(globalThis, { counts });
      new MutationObserver((records) => {
        counts.ours += records.length;
      }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await mark(page);
    await page.waitForTimeout(1_200);
    // The one change is the mark itself.
    expect(await page.evaluate(() => (globalThis as unknown as { counts: { ours: number } }).counts.ours)).toBe(1);
    expect(await page.locator('#the-same').count()).toBe(1);
  });
});

describe('a site that navigates without loading a page', () => {
  it('F21 is followed to another episode and back, each with its own speakers', async () => {
    const page = await openEpisode(chromium);
    const go = async (url: string, html: string) => {
      await page.evaluate((address) => history.pushState({}, '', address), url);
      await swapMain(page, mainOf(html));
    };
    const people = async () => await roundtable(page).locator('.speaker .name').allInnerTexts();
    await tab(page, 'Speakers').click();
    expect(await people()).toContain('Dele Ashworth');
    await go(OTHER.url, OTHER.html);
    await chromium.until('the other people', async () => {
      const names = await people();
      return names.length > 0 && !names.includes('Dele Ashworth') ? true : undefined;
    });
    expect(await roundtable(page).count()).toBe(1);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await go(sample.url, sample.html);
    await colored(page, 53);
    expect(await people()).toContain('Dele Ashworth');
    expect(await roundtable(page).count()).toBe(1);
  });

  it('F21 is followed when the new content arrives long after the address, in a new <main>', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate((address) => history.pushState({}, '', address), OTHER.url);
    // The old content still on the page does not belong to the new address and must not be treated as its talk.
    await page.waitForTimeout(1_500);
    expect(await turns(page)).toBe(0);
    expect(await roundtable(page).count()).toBe(0);
    await page.evaluate((html) => {
      const fresh = document.createElement('main');
      fresh.innerHTML = html;
      document.querySelector('main')?.replaceWith(fresh);
    }, mainOf(OTHER.html));
    await chromium.until('the other episode', async () => {
      const all = await turns(page);
      return all > 0 && all < 53 ? true : undefined;
    });
    expect(await roundtable(page).count()).toBe(1);
  });

  it('F21 is followed when the back button returns to the episode', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(
      ([url, there, here]) => {
        addEventListener('popstate', () => {
          (document.querySelector('main') as Element).innerHTML = here;
        });
        history.pushState({}, '', url);
        (document.querySelector('main') as Element).innerHTML = there;
      },
      [HUB, '<h1>All episodes</h1>', mainOf(sample.html)] as const,
    );
    await eventually(page, () => document.querySelector('[data-roundtable]') === null);
    await page.goBack();
    await colored(page, 53);
  });

  it('F22 keeps rail and solo untouched when only the hash or query changes', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Tobias Wrede').click();
    await mark(page);
    const heard = await page.evaluateHandle(() => {
      const counts = { all: 0 };
      new MutationObserver((records) => {
        counts.all += records.length;
      }).observe(document.documentElement, { subtree: true, attributes: true, childList: true });
      return counts;
    });
    await page.evaluate(() => {
      location.hash = '#transcript';
      history.pushState({}, '', '?utm_source=mail');
      history.replaceState({}, '', '?utm_source=mail#again');
    });
    await page.waitForTimeout(600);
    expect(await page.locator('#the-same').count()).toBe(1);
    expect(await heard.evaluate(({ all }) => all)).toBe(0);
    expect(await highlightNames(page)).toContain('roundtable-dim');
  });
});

/** Opens a browser with back-forward cache, which Playwright disables, and an episode that has gone into that cache. */
async function openCached(act: (browser: Chromium, page: Page) => Promise<void> = async () => {}) {
  const cached = await openRoundtable({
    context: {
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', '--disable-back-forward-cache'],
    } as object,
  });
  cached.serve('https://www.ibm.com/think/topics', '<!doctype html><title>Topics</title><p>Elsewhere</p>');
  const page = await openEpisode(cached);
  await act(cached, page);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await page.goto('https://www.ibm.com/think/topics');
  // Playwright waits for a load event, which a cached page never has; DevTools can be asked directly.
  const session = await cached.context.newCDPSession(page);
  const ask = async (expression: string) =>
    (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  return { cached, ask };
}

describe('browser behavior', () => {
  it('F103 a page from the back-forward cache shows quotes and settings changed in the meantime', async () => {
    const { cached, ask } = await openCached();
    try {
      const draft = draftOf(1);
      const anchor = { ...draft.anchor, exact: CACHED_WORDS, prefix: '', suffix: '' };
      const quote = quoteOfDraft({ ...draft, anchor }, { episode: { ...draft.episode, url: sample.url } });
      // Both are broadcast to the open pages; the page in the cache receives nothing.
      expect(await send(cached, 'importQuotes', { quotes: [quote], newer: [] })).toMatchObject({ value: { added: 1 } });
      await changeSettings(cached, { side: 'start' });
      await ask('history.back()');
      const quotes =
        '[...CSS.highlights].filter(([name]) => /^q\\w{8}-idea-/.test(name)).flatMap(([, all]) => [...all].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)))';
      const side = `document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('aside')?.dataset.side`;
      const wanted = JSON.stringify([true, 'start', [CACHED_WORDS]]);
      let seen: unknown;
      await cached
        .until('what was changed', async () => {
          seen = await ask(`JSON.stringify([globalThis.persisted, ${side}, ${quotes}])`);
          return seen === wanted ? true : undefined;
        })
        .catch(() => undefined);
      expect(seen).toBe(wanted);
      expect(cached.problems).toEqual([]);
    } finally {
      await cached.close();
    }
  });

  it('F103 a page from the back-forward cache still shows a quote that could not be saved', async () => {
    const { cached, ask } = await openCached(async (browser, page) => {
      await (await browser.worker()).evaluate(fillUp);
      await drag(page, CACHED_WORDS);
      await saveAs(page, 'Idea').click();
      await line(page).getByText('Not saved: this computer is out of space').waitFor();
      await roundtable(page).evaluate((root) => root.setAttribute('id', 'before'));
    });
    try {
      await ask('history.back()');
      // The page must have been read again: what was there before going back proves nothing.
      const anew = `document.querySelector('[data-roundtable]:not(#before)') !== null`;
      const failed = `[...CSS.highlights.keys()].filter((name) => name.endsWith('-failed')).length`;
      await cached.until('the words', async () =>
        (await ask(`globalThis.persisted === true && ${anew} && ${failed} === 1`)) === true ? true : undefined,
      );
    } finally {
      await cached.close();
    }
  });

  it('F24 a page from the back-forward cache has the search and the solo with which it was left', async () => {
    const { cached, ask } = await openCached(async (_, page) => {
      await tab(page, 'Speakers').click();
      await person(page, 'Tobias Wrede').click();
      await tab(page, 'Search').click();
      await roundtable(page).getByRole('textbox', { name: 'Search the transcript' }).fill('weather');
      await eventually(page, () => [...CSS.highlights.keys()].some((name) => name.endsWith('-hit')));
      await roundtable(page).evaluate((root) => root.setAttribute('id', 'before'));
    });
    try {
      await ask('history.back()');
      const root = `document.querySelector('[data-roundtable]:not(#before)')?.shadowRoot`;
      const state = `[${root}?.querySelector('.search input')?.value, CSS.highlights.has('roundtable-dim'), [...CSS.highlights.keys()].some((name) => name.endsWith('-hit'))].join()`;
      await cached.until('the cache', async () => ((await ask('globalThis.persisted')) === true ? true : undefined));
      await expect.poll(() => ask(state), { timeout: 10_000 }).toBe('weather,true,true');
    } finally {
      await cached.close();
    }
  });

  it('F24 a page from the back-forward cache has our interface and colors exactly once', async () => {
    const { cached, ask } = await openCached();
    try {
      await ask('history.back()');
      const count = (selector: string) => `document.querySelectorAll('${selector}').length`;
      const state = () =>
        ask(
          `[globalThis.persisted, ${count('[data-roundtable]')}, ${count('[data-roundtable-initials]')}, document.adoptedStyleSheets.length, CSS.highlights.size].join()`,
        );
      let seen: unknown;
      await cached
        .until('the page as it was', async () => {
          seen = await state();
          return seen === 'true,1,53,1,4' ? true : undefined;
        })
        .catch(() => undefined);
      expect(seen).toBe('true,1,53,1,4');
      expect(cached.problems).toEqual([]);
    } finally {
      await cached.close();
    }
  });

  it('F100 rail, popup and settings work after the background was stopped', async () => {
    const page = await openEpisode(chromium);
    await chromium.stopWorker(page);
    await tab(page, 'Speakers').click();
    await person(page, 'Mara Lindqvist').click();
    await eventually(page, () => CSS.highlights.has('roundtable-dim'));
    await chromium.stopWorker(page);
    const popup = await chromium.openPopupInTab(page);
    await popup.locator('[aria-pressed="true"]').waitFor();
    await popup.close();
    await chromium.stopWorker(page);
    const second = await openEpisode(chromium);
    expect(await tab(second, 'Speakers').getAttribute('aria-selected')).toBe('true');
  });

  it('F51 solo and reading a new text work offline', async () => {
    const page = await openEpisode(chromium);
    await chromium.context.setOffline(true);
    try {
      await tab(page, 'Speakers').click();
      await person(page, 'Mara Lindqvist').click();
      await eventually(page, () => CSS.highlights.has('roundtable-dim'));
      await swapMain(page, mainOf(OTHER.html));
      await chromium.until('the other words', async () => {
        const all = await turns(page);
        return all > 0 && all < 53 ? true : undefined;
      });
    } finally {
      await chromium.context.setOffline(false);
    }
  });

  it('F43 the extension runs only in the top frame, even if frames have the same transcript', async () => {
    const url = `${sample.url}-framed`;
    const frames = `<iframe src="${sample.url}"></iframe><iframe src="${sample.url}?again"></iframe>`;
    chromium.serve(url, sample.html.replace('</main>', `</main>${frames}`));
    chromium.serve(`${sample.url}?again`, sample.html);
    const page = await openEpisode(chromium, url);
    expect(page.frames()).toHaveLength(3);
    for (const frame of page.frames().slice(1)) {
      await frame.waitForLoadState();
      expect(await frame.locator('[data-roundtable], [data-roundtable-slot]').count()).toBe(0);
    }
    expect(await roundtable(page).count()).toBe(1);
  });

  it('F46 colors, rail, solo and jumps work under a strict content security policy', async () => {
    const url = `${sample.url}-strict`;
    chromium.serve(url, sample.html.replace(/<style>[\s\S]*?<\/style>/, ''), {
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-same-origin",
      },
    });
    const page = await openEpisode(chromium, url);
    // Without its style sheet the page has no free margin, so the rail starts folded.
    await roundtable(page).locator('.folded').click();
    await chapter(page, 'Open weather').click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    // The rail covered the text, so it folded again.
    await roundtable(page).locator('.folded').click();
    await tab(page, 'Speakers').click();
    await person(page, 'Mara Lindqvist').click();
    await eventually(page, () => CSS.highlights.has('roundtable-dim'));
    const { position, width } = await roundtable(page)
      .locator('.rail')
      .evaluate((element) => getComputedStyle(element));
    expect([position, width]).toEqual(['fixed', '376px']);
  });
});

describe('a page that interferes with the extension', () => {
  it('F27 can remove our element: it is restored three times and no more', async () => {
    const page = await openEpisode(chromium);
    const removals = await page.evaluate(async () => {
      let removed = 0;
      for (let round = 0; round < 8; round++) {
        const host = document.querySelector('[data-roundtable]');
        if (host === null) break;
        host.remove();
        removed++;
        await new Promise((done) => setTimeout(done, 50));
      }
      return removed;
    });
    expect(removed(removals)).toBe('first and three more');
    expect(await turns(page)).toBe(53);

    function removed(times: number) {
      return times === 4 ? 'first and three more' : `${times} times`;
    }
  });

  it('F27 can move our element: the rail still works', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.querySelector('[data-roundtable]') as Element);
    });
    await drawn(page);
    expect(await roundtable(page).count()).toBe(1);
    await chapter(page, 'Open weather').click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
  });

  it('F27 can set other style sheets and move its text into a new <body>: ours and the rail come back', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [new CSSStyleSheet()];
    });
    await eventually(page, () => document.adoptedStyleSheets.length === 2);
    await page.evaluate(async () => {
      const text = document.createElement('div');
      text.append(...[...document.body.children].filter((node) => !node.matches('[data-roundtable]')));
      document.body.append(text);
      await new Promise((done) => setTimeout(done));
      // Taken from within, so that the old body sees no change.
      const body = document.createElement('body');
      body.append(...text.children);
      document.body.replaceWith(body);
    });
    await eventually(page, () => document.querySelector('body > [data-roundtable]') !== null);
    await chapter(page, 'Open weather').click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
  });

  it('F35 cannot press our buttons or keys by script', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => {
      const root = document.querySelector('[data-roundtable]')?.shadowRoot;
      for (const button of root?.querySelectorAll('button') ?? []) {
        button.click();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        for (const key of ['Enter', ' ', 'ArrowRight'])
          button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    });
    await drawn(page);
    expect(await highlightNames(page)).not.toContain('roundtable-landing');
    expect(await tab(page, 'Outline').getAttribute('aria-selected')).toBe('true');
    expect(await roundtable(page).locator('.rail').isVisible()).toBe(true);
    expect(await roundtable(page).locator('aside').getAttribute('data-side')).toBe('end');
    await tab(page, 'Speakers').click();
    await person(page, 'Mara Lindqvist').click();
    await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(await highlightNames(page)).toContain('roundtable-dim');
  });

  it('F32 F33 F34 cannot break it with patched prototypes, clobbered names or forged events', async () => {
    const url = `${sample.url}-hostile`;
    const hostile = `<script>
      for (const method of ['setAttribute','attachShadow','querySelector','append','remove','getBoundingClientRect'])
        Element.prototype[method] = () => { throw new Error('patched') };
      Array.prototype.map = Array.prototype.filter = JSON.stringify = Map.prototype.get = () => { throw new Error('patched') };
      Node.prototype.appendChild = CSSStyleSheet.prototype.replaceSync = () => { throw new Error('patched') };
      Object.defineProperty(Object.prototype, 'name', { get() { return 'page' }, set() {}, configurable: true });
      </script><div id="navigation"></div><img name="querySelector"><img name="body">
      <form name="documentElement"><input name="textContent"><input name="childNodes"><input name="parentNode"></form>
      <script>var navigation = 1; window.CSS.extra = 1;</script>`;
    chromium.serve(url, sample.html.replace('<main>', `${hostile}<main>`));
    const page = await chromium.open(url);
    await colored(page, 53);
    const forged = () =>
      page.evaluate(() => {
        for (const type of ['roundtable-take-over', 'roundtable-free'])
          document.dispatchEvent(new CustomEvent(type, { cancelable: true }));
        postMessage({ type: 'toPage', data: { name: 'soloSpeaker', data: { speaker: 'x' } } }, '*');
      });
    await forged();
    await drawn(page);
    expect(await turns(page)).toBe(53);
    await roundtable(page).locator('.topic').nth(2).click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
  });

  it('F34 cannot stop it by imitating the take-over event of a newer version', async () => {
    const page = await openEpisode(chromium);
    const goesOn = await page.evaluate(() =>
      document.dispatchEvent(new CustomEvent('roundtable-take-over', { cancelable: true })),
    );
    expect(goesOn).toBe(true);
    await drawn(page);
    expect(await roundtable(page).count()).toBe(1);
    expect(await turns(page)).toBe(53);
  });
});

describe('other software on the page', () => {
  it('F36 machine translation keeps colors and jumps working, and does not translate our interface', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => {
      document.documentElement.classList.add('translated-ltr');
      const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (text.data.trim() === '') continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data.replaceAll('the', 'die');
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
    await eventually(page, () =>
      [...(CSS.highlights.get('roundtable-name-1') ?? [])].some(({ startContainer }) => startContainer.isConnected),
    );
    expect((await highlighted(page, 'roundtable-name-1'))?.[0]).toBe('Mara Lindqvist:');
    await colored(page, 53);
    expect(await roundtable(page).getAttribute('translate')).toBe('no');
    await chapter(page, 'Small models').click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
  });

  it('F45 a second copy of the extension adds no second rail and no second colors', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roundtable-copy-'));
    const two = await openRoundtable();
    try {
      cpSync(buildFolder('chrome testing'), folder, { recursive: true });
      const devtools = await two.context.browser()?.newBrowserCDPSession();
      await devtools?.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: folder } as never);
      const page = await openEpisode(two);
      let hosts = 0;
      for (let look = 0; look < 8; look++) {
        await page.waitForTimeout(100);
        hosts = await roundtable(page).count();
      }
      expect(hosts).toBe(1);
      expect(await turns(page)).toBe(53);
    } finally {
      await two.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a page that is still loading', () => {
  it('wakes the background before there is anything to read', async () => {
    const page = await chromium.newPage();
    await page.goto('about:blank');
    const devtools = await chromium.context.newCDPSession(page);
    const isAwake = async () => {
      const { targetInfos } = await devtools.send('Target.getTargets');
      return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(chromium.id)) || undefined;
    };
    await chromium.stopWorker(page);
    await chromium.until('the end of the background', async () => (await isAwake()) === undefined || undefined);
    // A script that never arrives keeps the page loading forever.
    await page.route(`${PLAIN}/never.js`, () => undefined);
    const html = sample.html.replace('<main', `<script src="${PLAIN}/never.js"></script><main`);
    await page.route(sample.url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(sample.url, { waitUntil: 'commit' });
    await chromium.until('the background', isAwake);
    expect(await page.evaluate(() => [document.readyState, document.querySelector('main')])).toEqual(['loading', null]);
  });
});

describe('an update of the extension', () => {
  it('F61 F101 hands the open page over to the new code and removes everything of the old', async () => {
    const page = await openEpisode(chromium);
    await mark(page);
    await chromium.reloadExtension();
    await eventually(page, () => document.querySelectorAll('[data-roundtable]:not(#the-same)').length === 1);
    await understood(page);
    expect(await roundtable(page).count()).toBe(1);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    // The background and the page can exchange messages again.
    await changeSettings(chromium, { side: 'start' });
    await roundtable(page).locator('aside[data-side="start"]').waitFor({ state: 'attached' });
    expect(await roundtable(page).getByText('Roundtable was updated').count()).toBe(0);
  });

  it('F61 leaves no page with the old copy in the back-forward cache', async () => {
    const { cached, ask } = await openCached();
    try {
      await cached.reloadExtension();
      await ask('history.back()');
      const root = `document.querySelector('[data-roundtable]')?.shadowRoot`;
      await cached.until('the page', async () =>
        (await ask(`${root}?.querySelector('aside') != null`)) === true ? true : undefined,
      );
      // The page obeys the extension that is installed now.
      await changeSettings(cached, { side: 'start' });
      await expect.poll(() => ask(`${root}?.querySelector('aside')?.dataset.side`), { timeout: 10_000 }).toBe('start');
    } finally {
      await cached.close();
    }
  });

  it('F45 leaves nothing of the old copy after a reload of the page', async () => {
    const page = await openEpisode(chromium);
    await chromium.reloadExtension();
    await page.reload();
    await understood(page);
    expect(await roundtable(page).count()).toBe(1);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });
});

describe('a removed extension', () => {
  let alone: Chromium;
  beforeAll(async () => {
    alone = await openRoundtable();
  });
  afterAll(() => alone?.close());

  it('F101 leaves the open page working, shows a notice there and throws no errors', async () => {
    const page = await openEpisode(alone);
    await alone.removeExtension();
    const notice = roundtable(page).getByText('Roundtable was updated');
    await notice.waitFor();
    await chapter(page, 'Open weather').click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    await tab(page, 'Speakers').click();
    await person(page, 'Mara Lindqvist').click();
    await eventually(page, () => CSS.highlights.has('roundtable-dim'));
    await page.evaluate((url) => history.pushState({}, '', url), HUB);
    await eventually(page, () => document.querySelector('[data-roundtable]') === null);
    expect(alone.problems).toEqual([]);
  });
});
