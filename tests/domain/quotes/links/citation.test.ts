import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cited, citationOf } from '../../../../utils/quotes/links/citation';

const KILN: Cited = {
  anchor: {
    exact: 'A cold kiln is a patient teacher.\n\nWe learned to wait.',
    turns: { first: 3, last: 3, offset: 0 },
  },
  episode: {
    url: 'https://www.ibm.com/think/podcasts/clay-and-fire/36',
    show: 'Clay & Fire',
    number: 36,
    title: 'Cold kilns',
  },
  speaker: { name: 'Ann Lee', title: 'Head Potter, North Works' },
  seconds: 881,
};
const LINK = 'https://example.org/e/36#:~:text=A%20cold%20kiln';

/** The text of an HTML paragraph as a browser would display it. */
function shown(html: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replace(/<[^>]*>/g, '').replace(/&([a-z]+|#39);/g, (_, name: string) => names[name] as string);
}

describe('citationOf', () => {
  it('gives the words, speaker, source and time, with a link that is spelled out in plain text', () => {
    const { plain, html } = citationOf(KILN, LINK);
    expect(plain).toBe(
      `“A cold kiln is a patient teacher. We learned to wait.” — Ann Lee (Head Potter, North Works), “Cold kilns”, Clay & Fire ep. 36, IBM, ≈14:41. ${LINK}`,
    );
    expect(html).toBe(
      '<p>“A cold kiln is a patient teacher. We learned to wait.” — Ann Lee (Head Potter, North Works), “Cold kilns”, ' +
        `<i>Clay &amp; Fire</i> ep. 36, IBM, <a href="${LINK}">≈14:41</a>.</p>`,
    );
  });

  it('leaves out what is not known', () => {
    const bare = { ...KILN, speaker: null, seconds: null, episode: { ...KILN.episode, number: null } };
    expect(citationOf(bare, '').plain).toBe(
      '“A cold kiln is a patient teacher. We learned to wait.” — “Cold kilns”, Clay & Fire, IBM.',
    );
    expect(citationOf(bare, LINK).html).toContain(`<a href="${LINK}">“Cold kilns”</a>`);
    const untitled = { ...KILN, speaker: { name: 'Ann Lee', title: null } };
    expect(citationOf(untitled, '').plain).toContain('” — Ann Lee, “Cold kilns”, Clay & Fire');
    const { url } = KILN.episode;
    const nowhere = { ...KILN, speaker: null, episode: { url, show: '', number: null, title: '' }, seconds: null };
    expect(citationOf(nowhere, '').plain).toMatch(/” — IBM\.$/);
  });

  it('names an imported source by its title, and IBM only if IBM published it', () => {
    const foreign = { url: 'https://example.org/kilns', show: '', number: null, title: 'On kilns' };
    const book = { ...KILN, speaker: { name: 'Ann Lee', title: null }, episode: foreign, seconds: null };
    expect(citationOf(book, '').plain).toBe(
      '“A cold kiln is a patient teacher. We learned to wait.” — Ann Lee, “On kilns”.',
    );
    const page = { ...book, episode: { ...foreign, url: KILN.episode.url } };
    expect(citationOf(page, LINK).html).toContain(`Ann Lee, <a href="${LINK}">“On kilns”</a>, IBM.</p>`);
    const bare = { ...book, speaker: null, episode: { ...foreign, title: '' } };
    expect(citationOf(bare, '').plain).toBe('“A cold kiln is a patient teacher. We learned to wait.”');
  });

  it('P22 is inert HTML whatever is quoted, and both forms say the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>', '&lt;b&gt;', "' onclick='x", '</p>'),
    );
    const cited = fc.record({
      anchor: fc.record({
        exact: text,
        turns: fc.record({ first: fc.nat(1), last: fc.constant(1), offset: fc.nat() }),
      }),
      episode: fc.record({
        url: fc.constantFrom('', KILN.episode.url),
        show: text,
        number: fc.option(fc.nat()),
        title: text,
      }),
      speaker: fc.option(fc.record({ name: text, title: fc.option(text) })),
      seconds: fc.option(fc.nat(9999)),
    });
    fc.assert(
      fc.property(cited, (quote) => {
        const { plain, html } = citationOf(quote, LINK);
        const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
        expect(
          tags.filter((tag) => !['<p>', '</p>', '<i>', '</i>', '</a>', `<a href="${LINK}">`].includes(tag)),
        ).toEqual([]);
        expect(`${shown(html)} ${LINK}`).toBe(plain);
      }),
    );
  });
});
