/**
 * Chromium itself decides whether a link opens on the words it was made for: what it paints as `::target-text`, at the
 * place it scrolls to, must match to the pixel what a highlight of exactly those words paints.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fragmentLink } from '../../utils/quotes/links/fragment';
import type { pickSite } from '../../utils/sites';
import type { Span, Transcript } from '../../utils/transcript/model';
import { bundledReader } from '../support/reader-bundle';
import { type PageTurn, type PrintStyle, renderPage } from '../support/render-page';
import { fixture } from '../support/sample';
import { requireBrowser } from '../tools/lib/browsers.mjs';
import { pageAddress } from '../tools/lib/pages.mjs';
import { root } from '../tools/lib/project.mjs';

const PAINT = 'background-color: #f0f; color: #f0f;';
const STYLE = `<style>::target-text { ${PAINT} } ::highlight(wanted) { ${PAINT} } html { scroll-behavior: auto !important }</style>`;

const REAL_PAGE = join(root, '../shared/pages/moe-ep36.html');
const REPETITIVE = 'https://www.ibm.com/think/podcasts/kitchen-table-computing/twice';
const STYLE_OF_PAGE: PrintStyle = {
  label: 'strong',
  colon: 'inside',
  gap: '&nbsp;',
  container: 'rich-text',
  heading: 'h3',
  breaks: false,
};

/** Every turn repeats most of the previous one, with different letter case, quotation marks and accents. */
function repetitiveTurns(): PageTurn[] {
  const rooms = 'kitchen cellar attic hallway garden workshop library pantry'.split(' ');
  return rooms.flatMap((room, index) => [
    {
      speaker: 'Ann Lee',
      paragraphs: [
        `Yeah, exactly. We painted the ${room}, and it’s fine - nobody complains, caf\u00e9 and all.`,
        `Right. So what comes next, in your opinion, after the ${room}?`,
      ],
    },
    {
      speaker: 'Bo Dahl',
      paragraphs: [
        `YEAH, EXACTLY. We painted the ${rooms[index - 1] ?? 'roof'}, and it's fine: nobody complains, cafe and all.`,
      ],
    },
    {
      speaker: 'Cy Obi',
      paragraphs: [
        `Right. So what comes next is the ${room}, (again & again), “every year”.`,
        `We painted it ${index + 2} times.`,
      ],
    },
  ]);
}

/** What the bundle defines on `window`. */
interface Bundled {
  sites: { pickSite: typeof pickSite };
}

/** A seeded generator (Park and Miller), for the same spans in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Spans of all lengths, from one word to whole turns, some cut in the middle of a word. */
function someSpans({ text, turns }: Transcript, count: number, seed: number): Span[] {
  const roll = dice(text.length + seed);
  return Array.from({ length: count }, (_, number) => {
    if (number % 10 === 9) return turns[roll(turns.length)] as Span;
    const start = roll(text.length - 1);
    return { start, end: Math.min(text.length, start + 1 + roll([30, 120, 600, 2000][number % 4] as number)) };
  }).filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

describe('text-fragment links in Chromium', () => {
  let browser: Browser;
  let opened: Page;
  let beside: Page;
  let reader: string;
  let html = '';

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: await requireBrowser('chromium'),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    // One window each, because a page behind another one paints nothing.
    [opened, beside] = await Promise.all([window(), window()]);
    reader = await bundledReader();
  });
  afterAll(() => browser?.close());

  async function window(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 640, height: 480 } });
    await context.route('**/*', (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    return await context.newPage();
  }

  async function read(page: { html: string; url: string }): Promise<Transcript> {
    html = page.html.replace('</head>', `${STYLE}</head>`);
    await beside.goto(page.url);
    await beside.evaluate(`${reader};window.sites = sites;`);
    return await beside.evaluate((url) => {
      const reading = (globalThis as unknown as Bundled).sites.pickSite(url)?.read(document, url);
      if (reading == null) throw new Error('no transcript');
      Object.assign(globalThis, { reading });
      return reading.transcript;
    }, page.url);
  }

  /** Null if the link opened on its words; otherwise what was wrong. */
  async function check(transcript: Transcript, span: Span): Promise<string | null> {
    const link = fragmentLink(transcript, span);
    await opened.goto('about:blank');
    await opened.goto(link);
    const top = await opened.evaluate(() => scrollY);
    const seen = await beside.evaluate(
      ({ span: { start, end }, y }) => {
        const { pageText } = (globalThis as unknown as { reading: import('../../utils/sites/site').PageReading })
          .reading;
        const points = pageText.pointsOf({ start, end });
        if (points === null) return false;
        const range = new Range();
        range.setStart(points.start.node, points.start.offset);
        range.setEnd(points.end.node, points.end.offset);
        CSS.highlights.set('wanted', new Highlight(range));
        scrollTo(0, y);
        const box = range.getClientRects()[0];
        return box !== undefined && box.bottom > 0 && box.top < innerHeight;
      },
      { span: linked(transcript, span), y: top },
    );
    const words = transcript.text.slice(span.start, span.end);
    if (!seen) return `not in view: ${words} (${link})`;
    const [got, wanted] = [await opened.screenshot(), await beside.screenshot()];
    return got.equals(wanted) ? null : `other words marked: ${words} (${link})`;
  }

  /** What went wrong for some spans of a page; empty if every link opened on its words. */
  async function wrongAmong(page: { html: string; url: string }, count: number, seed: number): Promise<string[]> {
    const transcript = await read(page);
    const wrong: string[] = [];
    for (const span of someSpans(transcript, count, seed)) {
      const found = await check(transcript, span);
      if (found !== null) wrong.push(found);
    }
    return wrong;
  }

  it.each([1, 2, 3, 4])('open the sample episode at the linked words (part %i)', async (seed) => {
    expect(await wrongAmong(fixture('sample-episode'), 12, seed)).toEqual([]);
  });

  it('open a transcript in a script without spaces at long quotes', async () => {
    const sentence = (n: number) => `第${n}号码头的渡轮每天早上六点出发，船长说今天的风很大。`;
    const turns = [0, 40, 80].map((from) => ({
      speaker: from === 40 ? 'Bo Dahl' : 'Ann Lee',
      paragraphs: [Array.from({ length: 40 }, (_, n) => sentence(from + n)).join('')],
    }));
    const transcript = await read({ url: REPETITIVE, html: renderPage(turns, STYLE_OF_PAGE) });
    for (const [first, last] of [
      [5, 30],
      [50, 75],
      [20, 60],
    ] as const) {
      const start = transcript.text.indexOf(sentence(first));
      const span = { start, end: transcript.text.indexOf(sentence(last)) };
      expect(fragmentLink(transcript, span).length).toBeLessThan(1_000);
      expect(await check(transcript, span)).toBe(null);
    }
  });

  it('open a transcript in which everything is said twice at the intended place', async () => {
    expect(await wrongAmong({ url: REPETITIVE, html: renderPage(repetitiveTurns(), STYLE_OF_PAGE) }, 14, 5)).toEqual(
      [],
    );
  });

  if (existsSync(REAL_PAGE)) {
    it('open the real page at the linked words', async () => {
      // Without this, each of the page's external requests would be blocked only after a while.
      const html = readFileSync(REAL_PAGE, 'utf8').replace(/<script[\s\S]*?<\/script>|<link\b[^>]*>/gi, '');
      expect(await wrongAmong({ url: pageAddress(html, 'real'), html }, 12, 6)).toEqual([]);
    });
  } else console.warn(`not tested: ${REAL_PAGE} is not here`);
});

/** The whole words that a link covers. */
function linked({ text }: Transcript, span: Span): Span {
  let { start, end } = span;
  while (/\s/.test(text.charAt(start))) start++;
  while (/\s/.test(text.charAt(end - 1))) end--;
  // One word at a time: segmenting one long string would take quadratic time in Node.
  const wordAt = (at: number) => {
    const from = text.slice(0, at).search(/\S*$/);
    const to = at + text.slice(at).search(/\s|$/);
    const word = new Intl.Segmenter('en', { granularity: 'word' }).segment(text.slice(from, to)).containing(at - from);
    return { start: from + (word?.index ?? 0), end: from + (word?.index ?? 0) + (word?.segment.length ?? 0) };
  };
  return { start: wordAt(start).start, end: wordAt(end - 1).end };
}
