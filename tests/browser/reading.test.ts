/**
 * The product's reader in a real browser, whose parser repairs markup and clobbers forms in ways happy-dom does not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReading, pickSite } from '../../utils/sites';
import { bundledReader } from '../support/reader-bundle';
import { requireBrowser } from '../tools/lib/browsers.mjs';
import { root } from '../tools/lib/project.mjs';

const FIXTURES = join(root, 'tests/fixtures');
const SLUGS = readdirSync(FIXTURES).filter((slug) => existsSync(join(FIXTURES, slug, 'expected.json')));
const SPANS_A_PAGE = 40;

/** What the bundle defines on `window`. */
interface Bundled {
  sites: { pickSite: typeof pickSite };
}

interface Expected {
  url: string;
  state: string;
  speakers: { name: string; labels: string[] }[];
  turns: { speaker: string | null; text: string }[];
  chapters: { seconds: number; title: string }[];
}

describe('the reader in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let reader: string;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: await requireBrowser('chromium'),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    page = await browser.newPage({ javaScriptEnabled: true });
    await page.route('**/*', (route) => route.abort());
    reader = await bundledReader();
  });
  afterAll(() => browser?.close());

  /** Opens a fixture, parsed by the browser, with the reader loaded. */
  async function open(slug: string): Promise<Expected> {
    await page.setContent(readFileSync(join(FIXTURES, slug, 'page.html'), 'utf8'), { waitUntil: 'domcontentloaded' });
    await page.evaluate(`${reader};window.sites = sites;`);
    return JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8'));
  }

  it.each(SLUGS)('F32 reads %s as in its hand-checked expectations', async (slug) => {
    const expected = await open(slug);
    const found = await page.evaluate((url) => {
      const site = (globalThis as unknown as Bundled).sites.pickSite(url);
      const state = site?.detect(document, url) ?? 'not-a-podcast';
      const transcript = state === 'episode' ? site?.read(document, url)?.transcript : undefined;
      if (transcript === undefined) return { state };
      const names = new Map(transcript.speakers.map(({ id, name }) => [id, name]));
      return {
        state,
        speakers: transcript.speakers.map(({ name, labels }) => ({ name, labels })),
        turns: transcript.turns.map(({ speaker, start, end }) => ({
          speaker: speaker === null ? null : names.get(speaker),
          text: transcript.text.slice(start, end),
        })),
        chapters: transcript.chapters,
      };
    }, expected.url);
    const { state, speakers, turns, chapters } = expected;
    expect(found).toEqual(state === 'episode' ? { state, speakers, turns, chapters } : { state });
  });

  it.each(SLUGS)('P6 maps random spans of %s to DOM ranges with the same words, and back', async (slug) => {
    const { url } = await open(slug);
    const wrong = await page.evaluate(
      ([address, spans]) => {
        const reading = (globalThis as unknown as Bundled).sites.pickSite(address)?.read(document, address) as
          | PageReading
          | null
          | undefined;
        if (reading == null) return [];
        const { transcript, pageText } = reading;
        const { text, turns } = transcript;
        let seed = text.length;
        const random = (below: number) => {
          // A seeded generator (Park and Miller), for the same spans in every run.
          seed = (seed * 48_271) % 2_147_483_647;
          return seed % below;
        };
        const strip = (words: string) =>
          words
            .normalize('NFC')
            .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '')
            .replace(/\s+/g, ' ')
            .trim();
        const paragraphs = turns.flatMap((turn) => turn.paragraphs);
        const found: string[] = [];
        for (let number = 0; number < spans; number++) {
          const paragraph = paragraphs[random(paragraphs.length)];
          if (paragraph === undefined || paragraph.end === paragraph.start) continue;
          const start = paragraph.start + random(paragraph.end - paragraph.start);
          const end = start + 1 + random(paragraph.end - start);
          const points = pageText.pointsOf({ start, end });
          if (points === null) return [`nowhere: ${start}–${end}`];
          const range = new Range();
          range.setStart(points.start.node, points.start.offset);
          range.setEnd(points.end.node, points.end.offset);
          const [wanted, got] = [strip(text.slice(start, end)), strip(range.toString())];
          // A <br> is a space in our text but no character in a Range.
          if (wanted.replaceAll(' ', '') !== got.replaceAll(' ', '')) found.push(`${wanted} ≠ ${got}`);
          const back = pageText.offsetOf(points.start.node, points.start.offset);
          if (back !== start && strip(text.slice(Math.min(back ?? 0, start), Math.max(back ?? 0, start))) !== '')
            found.push(`${start} came back as ${back}`);
        }
        return found;
      },
      [url, SPANS_A_PAGE] as const,
    );
    expect(wrong).toEqual([]);
  });
});
