import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/storage/settings';
import { showAs } from '../support/chromium';
import {
  changeSettings,
  chapter,
  drawn,
  eventually,
  expectedOf,
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

/** The same page with a sticky header, like IBM's. */
const STICKY = `${sample.url}-sticky`;
/** The same page with a bar below its header that sticks once it gets to the top. It is lower than the strip. */
const LATE_BAR = `${sample.url}-late-bar`;
const LATE_BAR_PX = 40;
const BAR_PX = 48;
const STRIP_PX = 48;

/** The words with which each chapter starts. */
const STARTS: Record<string, string> = {
  'Small models on big tractors': 'But first, let’s talk about small models on big tractors.',
  'Open weather data': 'So I want to move us on to our second topic, which is open weather data',
  'Who audits the auditors': 'All right, next up, and it has been knocking on the door',
  'Reading aloud to machines': 'So for our last segment, let’s turn to reading aloud to machines.',
};

inChromium();
beforeAll(async () => {
  chromium.serve(
    STICKY,
    sample.html.replace(
      'header,footer{',
      `header{position:sticky;top:0;height:${BAR_PX}px;box-sizing:border-box}header,footer{`,
    ),
  );
  chromium.serve(
    LATE_BAR,
    sample.html.replace('<main', `<nav style="position:sticky;top:0;height:${LATE_BAR_PX}px"></nav><main`),
  );
});

const rows = (page: Page) => roundtable(page).locator('.topic, .speaker').allInnerTexts();
const scrolledTo = (page: Page) => page.evaluate(() => scrollY);
const hereRow = (page: Page) => roundtable(page).locator('[aria-current="location"]');

/** Scrolls the words to the middle of the window. */
async function readAt(page: Page, words: string) {
  const { top } = await placeOf(page, words);
  await page.evaluate((y) => scrollTo({ top: scrollY + y - innerHeight * 0.3, behavior: 'instant' }), top);
}

describe('the outline', () => {
  it('lists every chapter with its printed time, main speaker and reading time', async () => {
    const page = await openEpisode(chromium);
    expect(await rows(page)).toEqual([
      '00:00\nIntro\nCold open and welcome\n1 min read',
      '01:22\nSmall models on big tractors\nMara leads, 73%\n4 min read',
      '06:28\nOpen weather data\nTobias leads, 60%\n4 min read',
      '11:33\nWho audits the auditors\nDele leads, 65%\n3 min read',
      '15:15\nReading aloud to machines\nMara leads, 39%\n4 min read',
    ]);
    expect(await roundtable(page).locator('.meta').innerText()).toBe('≈20 min · 16 min read');
  });

  it.each(Object.keys(STARTS))('jumps to the sentence at which "%s" begins', async (title) => {
    const page = await openEpisode(chromium, STICKY);
    const words = STARTS[title] ?? '';
    await chapter(page, title).click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    expect((await highlighted(page, 'roundtable-landing'))?.join('')).toMatch(new RegExp(`^${words.slice(0, 30)}`));
    await chromium.until('the sentence under the bar', async () => {
      const { top, bottom } = await placeOf(page, words);
      return top >= BAR_PX && bottom <= BAR_PX + 120 ? true : undefined;
    });
    expect(await page.locator('[data-roundtable-landing]').count()).toBe(1);
    await chromium.until('the row of the chapter', async () =>
      (await hereRow(page).innerText()).includes(title) ? true : undefined,
    );
  });

  it('removes the flash after a while', async () => {
    const page = await openEpisode(chromium);
    await chapter(page, 'Open weather').click();
    await eventually(page, () => document.querySelector('[data-roundtable-landing]') !== null);
    await eventually(page, () => document.querySelector('[data-roundtable-landing]') === null);
    expect(await highlightNames(page)).not.toContain('roundtable-landing');
  });

  it('ends the first flash when the reader jumps again', async () => {
    const page = await openEpisode(chromium);
    await chapter(page, 'Reading aloud').click();
    await chapter(page, 'Open weather').click();
    expect(await page.locator('[data-roundtable-landing]').count()).toBe(1);
    expect((await highlighted(page, 'roundtable-landing'))?.[0]).toMatch(/^So I want to move us on/);
  });

  it('opens a collapsed <details> around its target', async () => {
    const url = `${sample.url}-folded`;
    const folded = sample.html
      .replace('<h2>Episode transcript</h2>', '<details><summary>Episode transcript</summary>')
      .replace('<div class="ibmcom-next-steps">', '</details><div class="ibmcom-next-steps">');
    chromium.serve(url, folded);
    const page = await openEpisode(chromium, url);
    await chapter(page, 'Open weather').click();
    await eventually(page, () => document.querySelector('details')?.open === true);
    await chromium.until('the sentence', async () => {
      const { top } = await placeOf(page, STARTS['Open weather data'] ?? '');
      return top >= 0 && top <= 120 ? true : undefined;
    });
  });

  it('marks where the reader is and follows the scroll position', async () => {
    const page = await openEpisode(chromium);
    await page.mouse.move(200, 300);
    for (const [title, words] of Object.entries(STARTS)) {
      await readAt(page, words);
      await chromium.until(`the row of ${title}`, async () =>
        (await hereRow(page).count()) === 1 && (await hereRow(page).innerText()).includes(title) ? true : undefined,
      );
      expect(await hereRow(page).innerText()).toContain('You are here');
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await chromium.until('no row', async () => ((await hereRow(page).count()) === 0 ? true : undefined));
  });

  it.each([
    // At 2,000 px, several topics start above the reading line.
    900, 2_000,
  ])(
    'marks the topic that was reached by key, also after a little scrolling, in a window %i px high',
    async (height) => {
      const page = await openEpisode(chromium);
      await showAs(page, { height });
      const place = roundtable(page).locator('.topic, .subtopic').and(roundtable(page).locator('[aria-current]'));
      const titles = await roundtable(page).locator('.topic .head, .subtopic > span:nth-child(2)').allInnerTexts();
      await page.mouse.click(4, 400);
      let last = -1;
      for (let press = 0; press < 3; press++) {
        await page.keyboard.press('t');
        const words = await chromium.until('a sentence under the cursor', () =>
          page.evaluate(() => {
            const here = [...CSS.highlights.keys()].find((name) => name.endsWith('-here'));
            const [range] = here === undefined ? [] : [...(CSS.highlights.get(here) ?? [])];
            return range === undefined ? undefined : [range.startContainer.textContent, range.startOffset].join();
          }),
        );
        expect(words).toBeTruthy();
        // Longer than any travel animation takes; from then on only the scroll position counts.
        await page.waitForTimeout(1_600);
        await page.mouse.wheel(0, 20);
        await page.waitForTimeout(200);
        expect(await place.count()).toBe(1);
        const here = (await place.innerText()).split('\n');
        const at = titles.findIndex((title) => here.includes(title));
        if (press === 0) expect(at, here.join(' / ')).toBeGreaterThanOrEqual(0);
        else expect(at, here.join(' / ')).toBe(last + 1);
        last = at;
      }
    },
  );

  it('the key for the next topic continues from the clicked row', async () => {
    const page = await openEpisode(chromium);
    const rows = roundtable(page).locator('.topic .head, .subtopic > span:nth-child(2)');
    const titles = await rows.allInnerTexts();
    expect(titles.length).toBeGreaterThan(4);
    for (const [at, title] of titles.slice(0, -1).entries()) {
      await rows.nth(at).click();
      await page.keyboard.press('t');
      const next = titles[at + 1] as string;
      await chromium.until(`${next} after ${title}`, async () =>
        (await hereRow(page).count()) === 1 && (await hereRow(page).innerText()).includes(next) ? true : undefined,
      );
    }
  });

  it('scrolls to the current row unless it is hovered or has the focus, and never scrolls the page', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { height: 490 });
    const body = roundtable(page).locator('.body');
    await body.waitFor();
    const scrolled = () => body.evaluate((element) => element.scrollTop);
    const settled = async (words: string, title: string) => {
      await readAt(page, words);
      await chromium.until('the row', async () =>
        (await hereRow(page).count()) === 1 && (await hereRow(page).innerText()).includes(title) ? true : undefined,
      );
      await drawn(page);
    };
    const last = 'Reading aloud to machines';
    await body.hover();
    await settled(STARTS[last] ?? '', last);
    expect(await scrolled()).toBe(0);
    await page.mouse.move(200, 300);
    await settled(STARTS['Small models on big tractors'] ?? '', 'Small models');
    const before = await scrolledTo(page);
    await settled(STARTS[last] ?? '', last);
    expect(await scrolled()).toBeGreaterThan(0);
    const after = await scrolledTo(page);
    expect(after).toBeGreaterThan(before);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await scrolledTo(page)).toBe(after);
    const there = await scrolled();
    await body.locator('.topic').last().focus();
    await settled(STARTS['Small models on big tractors'] ?? '', 'Small models');
    expect(await scrolled()).toBe(there);
  });
});

describe('the speakers', () => {
  it('are listed host first, then by share, with their share and role', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    expect((await rows(page)).map((row) => row.split('\n').slice(0, 4))).toEqual([
      ['NC', 'Nora Castellan', '20%', 'Host'],
      ['ML', 'Mara Lindqvist', '34%', 'Guest · Director of Field Autonomy at Stubble & Loam'],
      [
        'DA',
        'Dele Ashworth',
        '25%',
        'Guest · Independent auditor of automated systems and the author of The Second Signature',
      ],
      ['TW', 'Tobias Wrede', '21%', 'Guest · Meteorologist and Keeper of the Archive at the Fenwick Weather Commons'],
    ]);
  });

  it('in solo, exactly the words of the others are dimmed until Escape, and both are announced', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    const others = expectedOf('sample-episode').turns.filter(({ speaker }) => speaker !== 'Dele Ashworth');
    expect(await highlighted(page, 'roundtable-dim')).toEqual(others.flatMap(({ text }) => text.split('\n\n')));
    const dimmed = await page.$$eval('[data-roundtable-dimmed]', (elements) =>
      elements.map((element) => element.getAttribute('data-roundtable-slot')),
    );
    expect(dimmed).toHaveLength(others.flatMap(({ text }) => text.split('\n\n')).length);
    expect(await person(page, 'Dele Ashworth').getAttribute('aria-pressed')).toBe('true');
    const status = roundtable(page).getByRole('status').first();
    expect(await status.innerText()).toBe('Only Dele Ashworth. Escape shows everyone.');
    await page.mouse.click(200, 500);
    await page.keyboard.press('Escape');
    await eventually(page, () => !CSS.highlights.has('roundtable-dim'));
    expect(await page.locator('[data-roundtable-dimmed]').count()).toBe(0);
    expect(await status.innerText()).toBe('Everyone is shown.');
    expect(await person(page, 'Dele Ashworth').getAttribute('aria-pressed')).toBe('false');
  });

  it('in solo, the hovered row has one background, not two', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    await person(page, 'Dele Ashworth').hover();
    await page.waitForTimeout(150);
    const wash = (selector: string) =>
      roundtable(page)
        .locator(selector)
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await wash('.marked')).not.toBe('rgba(0, 0, 0, 0)');
    expect(await wash('.marked > .speaker')).toBe('rgba(0, 0, 0, 0)');
  });

  it('in solo, Next turn continues from the clicked question, however near that turn is', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Questions').click();
    await roundtable(page).locator('.asking', { hasText: 'nine startups' }).click();
    await eventually(page, () => CSS.highlights.has('roundtable-landing'));
    await tab(page, 'Speakers').click();
    await person(page, 'Tobias Wrede').click();
    const next = async (begins: RegExp) => {
      await roundtable(page).getByRole('button', { name: 'Next turn' }).click();
      await expect.poll(async () => (await highlighted(page, 'roundtable-landing'))?.[0]).toMatch(begins);
    };
    await next(/^Mostly not\./);
    await next(/^No, I am sorry/);
  });

  it('in solo, Next turn visits the turns in order, and Show everyone or the name ends solo', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Tobias Wrede').click();
    const heard: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await roundtable(page).getByRole('button', { name: 'Next turn' }).click();
      const before = heard.at(-1);
      heard.push(
        await chromium.until('another landing', async () => {
          const [words] = (await highlighted(page, 'roundtable-landing')) ?? [];
          return words !== undefined && words !== before ? words : undefined;
        }),
      );
      await chromium.until('a page that stands still', async () => {
        const at = await scrolledTo(page);
        await drawn(page);
        return (await scrolledTo(page)) === at ? true : undefined;
      });
    }
    const own = expectedOf('sample-episode').turns.filter(({ speaker }) => speaker === 'Tobias Wrede');
    for (const [index, words] of heard.entries()) expect(own[index]?.text.startsWith(words), words).toBe(true);
    await roundtable(page).getByRole('listitem').getByRole('button', { name: 'Show everyone' }).click();
    expect(await highlightNames(page)).not.toContain('roundtable-dim');
    await person(page, 'Tobias Wrede').click();
    expect(await highlightNames(page)).toContain('roundtable-dim');
    await person(page, 'Tobias Wrede').click();
    expect(await highlightNames(page)).not.toContain('roundtable-dim');
  });
});

describe('the rail', () => {
  it('remembers its side, folded state and selected tab after a reload and in other browser tabs', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await roundtable(page).getByRole('button', { name: 'Move rail to the other side' }).click();
    const left = async (where: Page) => (await roundtable(where).locator('.rail').boundingBox())?.x;
    expect(await roundtable(page).locator('aside').getAttribute('data-side')).toBe('start');
    await roundtable(page)
      .getByRole('button', { name: 'Fold rail' })
      .or(roundtable(page).locator('.folded'))
      .first()
      .click();
    const second = await openEpisode(chromium);
    expect(await roundtable(second).locator('aside').getAttribute('data-side')).toBe('start');
    expect(await roundtable(second).locator('.rail').count()).toBe(0);
    await page.reload();
    await roundtable(page).locator('.folded').click();
    expect(await left(page)).toBe(0);
    expect(await tab(page, 'Speakers').getAttribute('aria-selected')).toBe('true');
    await changeSettings(chromium, DEFAULT_SETTINGS);
    await chromium.until('the second tab to follow', async () =>
      (await roundtable(second).locator('aside').getAttribute('data-side')) === 'end' ? true : undefined,
    );
  });

  it('remembers whether it was folded in a window with room', async () => {
    const page = await openEpisode(chromium);
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    await roundtable(page).locator('.folded').waitFor();
    await page.reload();
    await roundtable(page).locator('.folded').waitFor();
    expect(await roundtable(page).locator('.rail').count()).toBe(0);
    await roundtable(page).locator('.folded').click();
    await roundtable(page).locator('.rail').waitFor();
    await page.reload();
    await roundtable(page).locator('.rail').waitFor();
  });

  it('fills the window from below the sticky header of the site and the strip to the bottom', async () => {
    const page = await openEpisode(chromium, STICKY);
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 1_500);
    await chromium.until('the rail under the strip', async () => {
      const box = await roundtable(page).locator('.rail').boundingBox();
      return box !== null && box.y === BAR_PX + STRIP_PX && box.y + box.height === 900 ? true : undefined;
    });
    expect((await roundtable(page).locator('.strip').boundingBox())?.y).toBe(BAR_PX);
  });

  it('goes below a bar of the page that sticks only after some scrolling, though the strip covered it', async () => {
    const page = await openEpisode(chromium, LATE_BAR);
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 1_500);
    await chromium.until('the strip under the bar', async () =>
      (await roundtable(page).locator('.strip').boundingBox())?.y === LATE_BAR_PX ? true : undefined,
    );
    // Everything in the rail would get a new style if it inherited where the rail begins.
    const inherited = (selector: string) =>
      roundtable(page)
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).getPropertyValue('--roundtable-top'));
    expect([await inherited('.rail'), await inherited('.rail .topic')]).toEqual([`${LATE_BAR_PX}px`, '']);
  });

  it('writes nothing that is there already while the reader scrolls through topics', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => {
      const same: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { target, attributeName, oldValue } of records) {
          const { localName, className } = target as Element;
          if (attributeName !== null && (target as Element).getAttribute(attributeName) === oldValue)
            same.push(`${localName}.${className} ${attributeName}=${oldValue}`);
        }
      });
      const watched = { subtree: true, attributes: true, attributeOldValue: true };
      observer.observe(document, watched);
      observer.observe(document.querySelector('[data-roundtable]')?.shadowRoot as ShadowRoot, watched);
      Object.assign(globalThis, { same });
    });
    await readAt(page, STARTS['Open weather data'] as string);
    await hereRow(page).filter({ hasText: 'Open weather data' }).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => hereRow(page).count()).toBe(0);
    await readAt(page, STARTS['Reading aloud to machines'] as string);
    await hereRow(page).filter({ hasText: 'Reading aloud' }).waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { same: string[] }).same)).toEqual([]);
  });

  it('moves up when a header that is not sticky has scrolled away', async () => {
    const page = await openEpisode(chromium);
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 1_500);
    await chromium.until('the rail under the strip, which is at the top', async () =>
      (await roundtable(page).locator('.rail').boundingBox())?.y === STRIP_PX ? true : undefined,
    );
    expect((await roundtable(page).locator('.strip').boundingBox())?.y).toBe(0);
  });
});
