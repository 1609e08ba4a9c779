/** The golden pages in a real DOM: form clobbering, custom elements and ranges are only there what they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as sites from '../../utils/sites';
import { type Chromium, openChromium } from '../support/chromium';
import { root } from '../tools/lib/project.mjs';

interface Expected {
  url: string;
  state: string;
  turns?: { speaker: string | null; text: string }[];
}

const FIXTURES = join(root, 'tests/fixtures');
const episodes = readdirSync(FIXTURES)
  .filter((slug) => existsSync(join(FIXTURES, slug, 'expected.json')))
  .map((slug) => ({
    slug,
    html: readFileSync(join(FIXTURES, slug, 'page.html'), 'utf8'),
    expected: JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8')) as Expected,
  }))
  .filter(({ expected }) => expected.state === 'episode');

/** The reader as the extension ships it, as one script for a page. */
async function bundleReader(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'utils/sites/index.ts'), name: 'sites', formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

describe('golden pages read in Chromium', () => {
  let chromium: Chromium;
  let page: Page;
  let reader: string;

  beforeAll(async () => {
    reader = await bundleReader();
    chromium = await openChromium();
    chromium.serve('https://golden.example/', '<!doctype html>');
    page = await chromium.open('https://golden.example/');
  });
  afterAll(() => chromium?.close());

  it.each(episodes)('$slug', async ({ html, expected }) => {
    await page.setContent(html);
    const read = await page.evaluate(
      ([code, url]) => {
        const { pickSite } = new Function(`${code}; return sites;`)() as typeof sites;
        const reading = pickSite(url)?.read(document, url);
        if (reading == null) return null;
        const { transcript, pageText } = reading;
        const names = new Map(transcript.speakers.map(({ id, name }) => [id, name]));
        const words = (text: string) =>
          text
            .normalize('NFC')
            .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
            .replace(/\s+/g, ' ');
        /** P6: a live range over whole paragraphs, and over parts of them, holds the very words. */
        const strays: string[] = [];
        for (const turn of transcript.turns) {
          for (const { start, end } of turn.paragraphs) {
            const middle = (start + end) >> 1;
            for (const [from, to] of [
              [start, end],
              [start, middle],
              [middle, end],
            ] as const) {
              const points = pageText.pointsOf({ start: from, end: to });
              if (points === null || to === from) continue;
              const range = document.createRange();
              range.setStart(points.start.node, points.start.offset);
              range.setEnd(points.end.node, points.end.offset);
              const seen = words(range.toString()).trim();
              if (seen.replaceAll(' ', '') !== words(transcript.text.slice(from, to)).replaceAll(' ', ''))
                strays.push(seen);
            }
          }
        }
        return {
          turns: transcript.turns.map(({ speaker, start, end }) => ({
            speaker: speaker === null ? null : (names.get(speaker) ?? '?'),
            text: transcript.text.slice(start, end),
          })),
          strays,
        };
      },
      [reader, expected.url] as const,
    );
    expect(read?.turns).toEqual(expected.turns);
    expect(read?.strays).toEqual([]);
  });
});
