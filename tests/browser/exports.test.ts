/** Files that the library exports, read by the program that will open them: the browser's own parser. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byEpisode } from '../../utils/quotes/formats/format';
import { HTML } from '../../utils/quotes/formats/html';
import { labeledWords } from '../../utils/quotes/links/voices';
import { episodeTitle } from '../../utils/quotes/model/episode-title';
import type { Quote } from '../../utils/quotes/model/quote';
import { nasty, nastyQuote } from '../support/nasty';
import { chromium, inChromium } from './lib/in-chromium';

const NOW = '2026-11-24T10:00:00.000Z';
const FILE = 'https://files.example/quotes.html';
const EVIL = '</blockquote><img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script>';

inChromium();

/** Text as HTML parsers see it: line ends are unified, and NUL is dropped in some places and replaced in others. */
const parsed = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\0\ufffd]/g, '');

async function openFile(html: string) {
  chromium.serve(FILE, html);
  const page = await chromium.context.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(FILE);
  return { page, dialogs };
}

it('P22 F80: an exported web page shows every text unchanged, with no elements or attributes but ours', async () => {
  const page = await chromium.context.newPage();
  const given = fc.sample(fc.tuple(fc.array(nastyQuote, { minLength: 1, maxLength: 3 }), nasty, nasty), 150);
  const files = given.map(([quotes, title, link]) =>
    HTML.write(quotes, { title, now: NOW, linkOf: () => `https://www.ibm.com/think/podcasts/${link}` }),
  );
  const read = await page.evaluate(
    (all) =>
      all.map((html) => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        const texts = (selector: string) =>
          [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
        return {
          title: texts('title, h1'),
          episodes: texts('h2'),
          words: texts('article blockquote'),
          rest: texts('article'),
          elements: [...document.querySelectorAll('*')].map(
            (one) =>
              `${one.localName} ${one
                .getAttributeNames()
                .filter((name) => name !== 'content')
                .join(' ')}`,
          ),
          links: [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? ''),
        };
      }),
    files,
  );
  const known = ['html lang', 'head ', 'meta charset', 'meta http-equiv', 'title ', 'style ', 'body ', 'h1 '];
  const ours = new Set([...known, 'section ', 'h2 dir', 'p ', 'p dir', 'article ', 'blockquote dir', 'a href']);
  for (const [n, [quotes, title, link]] of given.entries()) {
    const { elements, words, rest, links, ...heads } = read[n] as (typeof read)[number];
    const ordered: Quote[] = byEpisode(quotes).flatMap((one) => one.quotes);
    expect(elements.filter((one) => !ours.has(one))).toEqual([]);
    expect(heads.title.map(parsed)).toEqual([parsed(title), parsed(title)]);
    expect(heads.episodes.map(parsed)).toEqual(byEpisode(quotes).map(({ episode }) => parsed(episodeTitle(episode))));
    expect(words.map(parsed)).toEqual(ordered.map(({ anchor }) => parsed(labeledWords(anchor))));
    for (const [at, { note, topic, speaker, tags }] of ordered.entries())
      for (const text of [note, topic ?? '', speaker?.name ?? '', speaker?.title ?? '', ...tags])
        expect(parsed(rest[at] ?? '')).toContain(parsed(text));
    expect(links.map(parsed)).toEqual(ordered.map(() => parsed(`https://www.ibm.com/think/podcasts/${link}`)));
  }
});

/** One speaker, so that the words stand alone. */
const ONE = { first: 0, last: 0, offset: 0 };

it('F80: an exported web page runs no scripts, even if text were not escaped', async () => {
  const [quote] = fc.sample(nastyQuote, 1) as [Quote];
  const evil = {
    ...quote,
    anchor: { ...quote.anchor, exact: EVIL, turns: ONE },
    note: EVIL,
    topic: EVIL,
    tags: [EVIL],
  };
  const html = HTML.write([evil], { title: 'Mine', now: NOW, linkOf: () => '' });
  const { page, dialogs } = await openFile(html);
  expect(await page.locator('blockquote').textContent()).toBe(EVIL);
  expect(await page.title()).toBe('Mine');
  // Simulates a forgotten escape: the file's own content security policy still prevents harm.
  const { page: torn } = await openFile(html.replace('<h1>', `${EVIL}<h1>`));
  await torn.waitForLoadState('networkidle');
  expect(await torn.locator('script').count()).toBe(1);
  expect(await torn.title()).toBe('Mine');
  expect(dialogs).toEqual([]);
});
