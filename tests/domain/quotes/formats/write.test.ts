import fc from 'fast-check';
import Papa from 'papaparse';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportName, QUOTE_FORMATS } from '../../../../utils/quotes/formats/all-formats';
import { readCsv, unguarded, writeCsv } from '../../../../utils/quotes/formats/csv';
import { backupName, fileName } from '../../../../utils/quotes/formats/file-name';
import { byEpisode, type WriteOptions } from '../../../../utils/quotes/formats/format';
import { MARKDOWN } from '../../../../utils/quotes/formats/markdown';
import { markdownAddress, markdownText, obsidianTag } from '../../../../utils/quotes/formats/markdown-text';
import { NOTION, READWISE } from '../../../../utils/quotes/formats/tables';
import { fillTemplate } from '../../../../utils/quotes/formats/template';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { rendered } from '../../../support/commonmark';
import { nasty, nastyQuote } from '../../../support/nasty';
import { anyQuote, draftOf, EPISODE, quoteOfDraft } from '../../../support/quotes';

/** The address at which every quote opens. */
const LINK = 'https://www.ibm.com/think/podcasts/tide-talk/harbor#:~:text=ferries';

const OPTIONS: WriteOptions = {
  title: 'All quotes',
  now: '2026-11-24T10:00:00.000Z',
  linkOf: () => LINK,
};

afterEach(() => void vi.unstubAllEnvs());

const folded = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** Decodes all percent-encoding, even if it was applied repeatedly. */
function decoded(address: string): string {
  const once = address.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
  return once === address ? address : decoded(once);
}

describe('Markdown', () => {
  it('P21 F82: renders any text as itself, without links, code, headings, lists or HTML', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { paragraphs, kinds } = rendered(markdownText(text));
        // CommonMark replaces NUL with U+FFFD.
        expect(paragraphs).toEqual(folded(text).map((part) => part.replaceAll('\0', '\ufffd')));
        expect([...kinds].filter((kind) => !['document', 'paragraph', 'text', 'softbreak'].includes(kind))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('P21 F82: escapes every mark that GitHub and Obsidian read beyond CommonMark', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        // Apart from the escaped characters, nothing with a special meaning is left.
        expect(markdownText(text).replace(/\\[!-/:-@[-`{-~]/g, ' ')).not.toMatch(
          /[|~=$%^#@[\]<>]|:\/\/|(?<![a-z0-9])www\./i,
        );
      }),
    );
  });

  it('P21 F82: keeps an address inside its brackets, and complete', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const address = `https://a.example/${text.toWellFormed().replaceAll('\0', '')}`;
        const { paragraphs, kinds, links } = rendered(`[open](${markdownAddress(address)})`);
        expect(paragraphs).toEqual(['open']);
        expect([...kinds].filter((kind) => !['document', 'paragraph', 'text', 'link'].includes(kind))).toEqual([]);
        // CommonMark parsers encode what is not valid in an address, such as a lone "%".
        expect(links.map(decoded)).toEqual([decoded(address)]);
      }),
    );
  });

  it('P21 F82: has exactly the expected callouts, links and headings in a whole file, whatever is quoted', () => {
    fc.assert(
      fc.property(fc.array(nastyQuote, { minLength: 1, maxLength: 4 }), (quotes) => {
        const [, head = '', body = ''] =
          /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(MARKDOWN.write(quotes, OPTIONS)) ?? [];
        for (const line of head.trimEnd().split('\n'))
          expect(() => JSON.parse(line.replace(/^\w+: /, '')), line).not.toThrow();
        const { kinds, links, counts } = rendered(body);
        const known = ['document', 'block_quote', 'paragraph', 'text', 'softbreak', 'link', 'heading'];
        expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([]);
        expect(links).toEqual(byEpisode(quotes).flatMap((one) => one.quotes.map(() => LINK)));
        expect(counts['block_quote']).toBe(quotes.length);
        const episodes = byEpisode(quotes).length;
        expect(counts['heading'] ?? 0).toBe(episodes === 1 ? 0 : episodes);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the line breaks of a note', () => {
    const quote = quoteOfDraft(draftOf(1, { note: 'Ask Ann:\n- oil\n- wicks\n\nSoon.' }));
    expect(MARKDOWN.write([quote], OPTIONS)).toContain('\n\nAsk Ann:\n\\- oil\n\\- wicks\n\nSoon.\n');
  });

  it('keeps emoji and letters of any script in tags', () => {
    const tags = ['🔥 hot', '🔥', '🇩🇪 👍🏽', '👩‍💻', '日本 語', 'to\u2014do'];
    expect(tags.map(obsidianTag)).toEqual(['🔥-hot', '🔥', '🇩🇪-👍🏽', '👩💻', '日本-語', 'to-do']);
  });

  it('keeps tags apart that differ in a sign which a tag cannot have', () => {
    expect(['C', 'C++', 'C#', 'Disney+', '+1', 'a # b'].map(obsidianTag)).toEqual([
      ...['C', 'Cplusplus', 'Csharp', 'Disneyplus', 'tag-1', 'a-b'],
    ]);
  });

  it('leaves the Markdown of a note as it is only where the template says so', () => {
    const quote = quoteOfDraft(draftOf(1, { note: '**Ask** [[Ann]]:\r\n- oil #todo\n' }));
    expect(MARKDOWN.write([quote], OPTIONS)).toContain('\\*\\*Ask\\*\\* \\[\\[Ann\\]\\]:\n\\- oil \\#todo\n');
    const written = MARKDOWN.write([quote], { ...OPTIONS, template: '> {{text}}\n> {{note_markdown}}' });
    expect(written).toContain('\n> **Ask** [[Ann]]:\n> - oil #todo\n');
  });

  it('gives every quote a callout, and tags that Obsidian can read', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { minLength: 1, maxLength: 5 }), (quotes) => {
        const written = MARKDOWN.write(quotes, OPTIONS);
        expect(written.match(/^> \[!quote\]/gm)).toHaveLength(quotes.length);
        for (const tag of quotes.flatMap(({ tags }) => tags))
          expect(obsidianTag(tag)).toMatch(/^(?!\d+$)[\p{L}\p{M}\p{N}\p{RI}\p{ExtPict}\p{EMod}_/-]+$/u);
      }),
    );
  });
});

it('byEpisode tells quotes without an address apart by title', () => {
  const of = (title: string) => ({ episode: { url: '', show: '', number: null, title } });
  const quotes = ['Harbor', 'Kilns', 'Harbor'].map((title, n) => quoteOfDraft(draftOf(n + 1, of(title))));
  expect(byEpisode(quotes).map((one) => [one.episode.title, one.quotes.length])).toEqual([
    ['Harbor', 2],
    ['Kilns', 1],
  ]);
});

it('Anki cards keep tags unescaped, because Anki reads HTML only in the columns of fields', () => {
  const anki = QUOTE_FORMATS.find(({ id }) => id === 'anki') as (typeof QUOTE_FORMATS)[number];
  const quote = quoteOfDraft(draftOf(1, { tags: ['R&D', 'why\tnot "now"'] }));
  expect(anki.write([quote], OPTIONS)).toMatch(/\tidea R&D why_not_"now"\n$/);
});

describe('fillTemplate', () => {
  it('leaves out empty values with their separator, and repeats the quote mark on every line', () => {
    const filled = fillTemplate('> {{who}} · {{when}} · {{what}}\n> {{text}}\n{{note}}\nEnd {{other}}', {
      who: 'Ann',
      when: '',
      what: 'Ferries',
      text: 'One.\n\nTwo.',
      note: '',
    });
    expect(filled).toBe('> Ann · Ferries\n> One.\n>\n> Two.\nEnd {{other}}');
  });

  it('accepts spaces inside the braces, and keeps further lines inside their list item', () => {
    const values = { text: 'One.\n\nTwo.', who: 'Ann' };
    expect(fillTemplate('{{ who }} {{ other }}', values)).toBe('Ann {{ other }}');
    expect(fillTemplate('- {{text}}\n> 10. {{text}}\n---\n* * *', values)).toBe(
      '- One.\n\n  Two.\n> 10. One.\n>\n>     Two.\n---\n* * *',
    );
  });
});

/** What a spreadsheet executes or drops at the start of a cell (OWASP), including full-width characters. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

describe('CSV', () => {
  it('P20 F81: is read back by another parser cell by cell, except for the apostrophe that guards a formula', () => {
    const apostrophes = fc.stringMatching(/^'{0,3}[=+@-][a-z]{0,2}$/);
    const rows = fc.array(fc.array(fc.oneof(nasty, apostrophes), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const text = writeCsv(given);
        const mustGuard = (cell: string) => FORMULA.test(cell.replace(/^'+/, ''));
        const guarded = given.map((row) => row.map((cell) => (mustGuard(cell) ? `'${cell}` : cell)));
        expect(Papa.parse(text, { newline: '\r\n', delimiter: ',' }).data.slice(0, -1)).toEqual(guarded);
        expect(readCsv(text)).toEqual(guarded);
        expect(readCsv(text).map((row) => row.map(unguarded))).toEqual(given);
        for (const cell of readCsv(text).flat()) expect(cell).not.toMatch(FORMULA);
      }),
    );
  });

  it('P20 F81: has no formula in any cell of any table, as read by another parser', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '');
    fc.assert(
      fc.property(nastyQuote, nasty, start, (quote, words, mark) => {
        const evil = `${mark}${words}`;
        const { anchor, episode, speaker } = quote;
        const given: Quote = {
          ...quote,
          anchor: { ...anchor, exact: evil || 'x' },
          note: evil,
          topic: evil,
          tags: ['@a'],
          episode: { ...episode, url: evil, title: evil, show: evil },
          speaker: speaker && { ...speaker, name: evil },
        };
        for (const { write } of [NOTION, READWISE]) {
          const { data } = Papa.parse<string[]>(write([given], { ...OPTIONS, linkOf: () => evil }), {
            newline: '\r\n',
            delimiter: ',',
          });
          for (const cell of data.flat()) expect(cell).not.toMatch(FORMULA);
          expect(data.map((row) => row.length)).toEqual([data[0]?.length, data[0]?.length, 1]);
        }
      }),
    );
  });

  it('gives all quotes of an episode the same source in Readwise, whatever their links', () => {
    const quotes = [1, 2].map((n) => quoteOfDraft(draftOf(n)));
    const linkOf = ({ id }: Quote) => `${LINK},${id}`;
    const [head = [], ...rows] = readCsv(READWISE.write(quotes, { ...OPTIONS, linkOf }));
    expect(rows.map((row) => row[head.indexOf('URL')])).toEqual([EPISODE, EPISODE]);
  });

  it('F81: tells spreadsheets that it is UTF-8', () => {
    expect(NOTION.write([], OPTIONS).startsWith('\ufeff')).toBe(true);
  });

  it('is read with line feeds, without a final line break, and with quotation marks and line breaks in cells', () => {
    expect(readCsv('a,b\n"c\n""d""",e\n,')).toEqual([
      ['a', 'b'],
      ['c\n"d"', 'e'],
      ['', ''],
    ]);
    expect(readCsv('"open,\nnever closed')).toEqual([['open,\nnever closed']]);
  });
});

describe('exported files', () => {
  it('have different names in different formats of one library', () => {
    const names = QUOTE_FORMATS.map((format) => exportName('All quotes', format));
    expect(new Set(names).size).toBe(QUOTE_FORMATS.length);
    expect(names).toContain('All-quotes.md');
    expect(names).toContain('All-quotes-CSV-for-Readwise.csv');
  });

  it('F83: have names that every system accepts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          fc.string({ unit: 'grapheme', maxLength: 300 }),
          fc.constantFrom('CON', '../../etc', 'nul', `nul ${'a'.repeat(80)}`, '\u202egnp.exe', '漢'.repeat(300)),
        ),
        (title) => {
          const name = fileName(title, 'md');
          expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.md$/u);
          expect(name.length).toBeLessThanOrEqual(83);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
          expect(name.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('have unique format ids, and are strings even without quotes', () => {
    expect(new Set(QUOTE_FORMATS.map(({ id }) => id)).size).toBe(QUOTE_FORMATS.length);
    for (const format of QUOTE_FORMATS) expect(typeof format.write([], OPTIONS)).toBe('string');
  });

  it('give dates in the time zone of the reader', () => {
    const now = '2026-11-24T23:30:00.000Z';
    const quote = quoteOfDraft(draftOf(1), { created: '2026-01-01T02:00:00.000Z' });
    for (const [zone, today, saved] of [
      ['America/New_York', '2026-11-24', '2025-12-31'],
      ['Asia/Tokyo', '2026-11-25', '2026-01-01'],
    ] as const) {
      vi.stubEnv('TZ', zone);
      const of = (id: string) =>
        QUOTE_FORMATS.find((format) => format.id === id)!.write([quote], { ...OPTIONS, now, template: '{{saved}}' });
      expect(backupName(now, 'json')).toBe(`roundtable-backup-${today}.json`);
      expect(of('markdown')).toContain(`\ncreated: "${today}"\n`);
      expect(of('markdown')).toMatch(new RegExp(`\n${saved}\n$`));
      expect(of('bibtex')).toContain(`urldate = {${today}}`);
      expect(of('ris')).toContain(`Y2  - ${today.replaceAll('-', '/')}\r\n`);
      expect(JSON.parse(of('csl'))[0].accessed).toEqual({ 'date-parts': [today.split('-').map(Number)] });
    }
  });

  it('have ids for a collection of annotations and its page that depend only on the quotes', () => {
    const format = QUOTE_FORMATS.find(({ id }) => id === 'json-ld')!;
    const of = (...quotes: Quote[]) => JSON.parse(format.write(quotes, OPTIONS));
    const [one, two] = [1, 2].map((n) => quoteOfDraft(draftOf(n))) as [Quote, Quote];
    const names = [of(one), of(two), of(one, two), of()].flatMap(({ id, first }) => [id, first.id]);
    for (const name of names)
      expect(name).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(names).size).toBe(8);
    expect(of(one).id).toBe(names[0]);
    expect(of(one).first.partOf).toBe(names[0]);
  });

  it('in HTML show what is known about a quote, and let each text set its direction', () => {
    const html = (quote: Quote, link: string) =>
      QUOTE_FORMATS.find(({ id }) => id === 'html')!.write([quote], { ...OPTIONS, linkOf: () => link });
    const bare = { episode: { url: 'https://example.org/e', show: '', number: null, title: '' }, topic: null };
    const foreign = quoteOfDraft(draftOf(1, { ...bare, speaker: null, seconds: null, note: 'שמן' }));
    expect(html(foreign, '')).toContain('<h2 dir="auto">https://example.org/e</h2>\n<article>');
    expect(html(foreign, '')).toContain('</blockquote>\n<p dir="auto">שמן</p>');
    expect(html(foreign, LINK)).toContain(`<p><a href="${LINK}">Open</a></p>`);
    expect(html(quoteOfDraft(draftOf(1)), LINK)).toMatch(/<p>— Mara Lindqvist .+ <a href=/);
  });

  it('in reference formats leave out what is unknown, and name IBM only for its podcasts', () => {
    const book = quoteOfDraft(draftOf(1, { episode: { url: '', show: '', number: null, title: 'Harbor' } }));
    const of = (id: string, quote: Quote) => QUOTE_FORMATS.find((format) => format.id === id)!.write([quote], OPTIONS);
    for (const id of ['csl', 'bibtex', 'ris']) {
      expect(of(id, quoteOfDraft(draftOf(1)))).toContain('IBM');
      expect(of(id, book)).not.toContain('IBM');
      expect(of(id, quoteOfDraft(draftOf(1)))).toMatch(/podcast|SOUND/i);
      expect(of(id, book)).not.toMatch(/podcast|broadcast|SOUND/i);
    }
    expect(JSON.parse(of('csl', book))[0]).not.toHaveProperty('URL');
    const page = quoteOfDraft(
      draftOf(1, { episode: { url: 'https://example.org/e', show: '', number: null, title: '' } }),
    );
    expect(JSON.parse(of('csl', page))[0].title).toBe('https://example.org/e');
    expect(of('bibtex', page)).toContain('title = {{https://example.org/e}}');
    expect(of('ris', page)).toContain('TI  - https://example.org/e\r\n');
    expect(of('ris', book)).not.toMatch(/^(?!ER).. {2}- \r$/m);
  });

  it.each([
    ['Kate Soule', 'Soule, Kate', { family: 'Soule', given: 'Kate' }],
    ['Lev Orlov Jr.', 'Orlov, Jr., Lev', { family: 'Orlov', given: 'Lev', suffix: 'Jr.' }],
    ['Lev Orlov, PhD', 'Orlov, PhD, Lev', { family: 'Orlov', given: 'Lev', suffix: 'PhD' }],
    ['Lev Orlov Jr., PhD', 'Orlov, Jr. PhD, Lev', { family: 'Orlov', given: 'Lev', suffix: 'Jr. PhD' }],
    ['Ann van der Berg', 'van der Berg, Ann', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ann' }],
    [
      'Ana María de la Cruz Jr.',
      'de la Cruz, Jr., Ana María',
      {
        'non-dropping-particle': 'de la',
        family: 'Cruz',
        given: 'Ana María',
        suffix: 'Jr.',
      },
    ],
    ['Robert De Niro', 'De Niro, Robert', { family: 'De Niro', given: 'Robert' }],
    ['Kaoutar El Maghraoui', 'El Maghraoui, Kaoutar', { family: 'El Maghraoui', given: 'Kaoutar' }],
    ['Ann Van der Berg', '{Van der Berg}, Ann', { family: 'Van der Berg', given: 'Ann' }],
    ['Lev van Den Berg', 'van Den Berg, Lev', { 'non-dropping-particle': 'van', family: 'Den Berg', given: 'Lev' }],
    ['Van Morrison', 'Morrison, Van', { family: 'Morrison', given: 'Van' }],
    ['van der Berg', '{van der Berg}', { family: 'van der Berg' }],
    ['Narrator', '{Narrator}', { family: 'Narrator' }],
    ['Ann Lee and Lev Orlov', '{Ann Lee and Lev Orlov}', { family: 'Ann Lee and Lev Orlov' }],
    ['Lev Orlov, Acme', '{Lev Orlov, Acme}', { family: 'Lev Orlov, Acme' }],
  ])('in reference formats split the name %s only if it is the name of one person', (name, bibtex, csl) => {
    const quote = quoteOfDraft(draftOf(1, { speaker: { id: 'x', name, role: 'guest', title: null } }));
    const of = (id: string) => QUOTE_FORMATS.find((format) => format.id === id)!.write([quote], OPTIONS);
    expect(of('bibtex')).toContain(`author = {${bibtex}},`);
    expect(JSON.parse(of('csl'))[0].guest).toEqual([csl]);
  });

  it('in reference formats have the show where citation styles look for it, and signs that TeX prints as they are', () => {
    const quote = quoteOfDraft(draftOf(1, { note: 'a < b > c | `d`' }));
    const of = (id: string) => QUOTE_FORMATS.find((format) => format.id === id)!.write([quote], OPTIONS);
    const show = 'Mixture of Experts';
    expect(JSON.parse(of('csl'))[0]).toMatchObject({ 'container-title': show, 'collection-title': show });
    expect(of('bibtex')).toContain(
      'a \\textless{} b \\textgreater{} c \\textbar{} \\textasciigrave{}d\\textasciigrave{}',
    );
  });

  it('in reference formats are syntactically valid, whatever is quoted', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { minLength: 1, maxLength: 4 }), nasty, (quotes, note) => {
        const given = quotes.map((quote) => ({ ...quote, note }));
        const of = (id: string) => QUOTE_FORMATS.find((format) => format.id === id)!.write(given, OPTIONS);
        for (const line of of('ris').split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n]*$/);
        expect(Array.isArray(JSON.parse(of('csl')))).toBe(true);
        expect(bracesPair(of('bibtex'))).toBe(true);
        const anki = of('anki')
          .split('\n')
          .filter((line) => !line.startsWith('#') && line !== '');
        for (const line of anki) expect(line.split('\t')).toHaveLength(4);
        expect(anki).toHaveLength(quotes.length);
      }),
    );
  });
});

/** BibTeX only requires balanced braces. */
function bracesPair(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(/[{}]/g) ?? []) {
    depth += mark === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
