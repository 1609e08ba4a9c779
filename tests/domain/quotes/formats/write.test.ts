import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportName, QUOTE_FORMATS } from '../../../../utils/quotes/formats/all-formats';
import { readCsv, writeCsv } from '../../../../utils/quotes/formats/csv';
import { escapeHtml } from '../../../../utils/quotes/formats/escape-html';
import { fileName } from '../../../../utils/quotes/formats/file-name';
import type { WriteOptions } from '../../../../utils/quotes/formats/format';
import { HTML } from '../../../../utils/quotes/formats/html';
import { MARKDOWN } from '../../../../utils/quotes/formats/markdown';
import { markdownAddress, markdownText, obsidianTag } from '../../../../utils/quotes/formats/markdown-text';
import { NOTION, READWISE } from '../../../../utils/quotes/formats/tables';
import { fillTemplate } from '../../../../utils/quotes/formats/template';
import { anyQuote } from '../../../support/quotes';

const OPTIONS: WriteOptions = {
  title: 'All quotes',
  now: '2026-11-24T10:00:00.000Z',
  linkOf: ({ episode }) => episode.url,
};

/** Text that has hurt others before, in any mixture. */
const NASTY = [
  ...'`*_[]<>&|~=$%^#@!(){}\\"\'+-.:;,/?\t\n\r\0\u2028\u202e\ufeff ',
  '---',
  '```',
  '](javascript:alert(1))',
  '<script>alert(1)</script>',
  '[[link]]',
  '==mark==',
  '%%',
  '1. ',
  '- ',
  '    code',
  'https://a.example',
  'www.a.example',
  'a@b.example',
  '&amp;',
  '=1+1',
  '\n\n',
  'word',
  'é',
  '漢',
  '😀',
  '\r\n',
  '|',
  '> ',
  '# ',
  '***',
];
const nasty = fc.array(fc.constantFrom(...NASTY), { maxLength: 30 }).map((parts) => parts.join(''));
const folded = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** What a CommonMark reader sees: the text of every paragraph, and the kinds of all other nodes. */
function rendered(markdown: string): { paragraphs: string[]; kinds: Set<string> } {
  const walker = new Parser().parse(markdown).walker();
  const paragraphs: string[] = [];
  const kinds = new Set<string>();
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step as { node: Node; entering: boolean };
    if (!entering) continue;
    kinds.add(node.type);
    if (node.type === 'paragraph') paragraphs.push('');
    else if (node.type === 'text') paragraphs[paragraphs.length - 1] += node.literal ?? '';
    else if (node.type === 'softbreak') paragraphs[paragraphs.length - 1] += ' ';
  }
  return { paragraphs, kinds };
}

describe('Markdown', () => {
  it('P21 F82: any text renders as itself, with no link, code, heading, list or HTML in it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { paragraphs, kinds } = rendered(markdownText(text));
        // CommonMark replaces NUL.
        expect(paragraphs).toEqual(folded(text).map((part) => part.replaceAll('\0', '\ufffd')));
        expect([...kinds].filter((kind) => !['document', 'paragraph', 'text', 'softbreak'].includes(kind))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('P21 F82: an address stays inside its brackets', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { kinds } = rendered(
          `[open](${markdownAddress(`https://a.example/${text.toWellFormed().replaceAll('\0', '')}`)})`,
        );
        expect(kinds.has('link')).toBe(true);
        expect([...kinds].filter((kind) => !['document', 'paragraph', 'text', 'link'].includes(kind))).toEqual([]);
      }),
    );
  });

  it('gives every quote its callout, its note and tags that Obsidian reads', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { minLength: 1, maxLength: 5 }), (quotes) => {
        const written = MARKDOWN.write(quotes, OPTIONS);
        expect(written.match(/^> \[!quote\]/gm)).toHaveLength(quotes.length);
        for (const tag of quotes.flatMap(({ tags }) => tags))
          expect(obsidianTag(tag)).toMatch(/^(?!\d+$)[\p{L}\p{N}_/-]+$/u);
      }),
    );
  });
});

describe('fillTemplate', () => {
  it('leaves out what is empty, with its separator, and repeats the quote mark for every line', () => {
    const filled = fillTemplate('> {{who}} · {{when}} · {{what}}\n> {{text}}\n{{note}}\nEnd {{other}}', {
      who: 'Ann',
      when: '',
      what: 'Ferries',
      text: 'One.\n\nTwo.',
      note: '',
    });
    expect(filled).toBe('> Ann · Ferries\n> One.\n>\n> Two.\nEnd {{other}}');
  });
});

describe('CSV', () => {
  it('P20 F81: comes back from a real reader cell for cell, but for the apostrophe that guards a formula', () => {
    const rows = fc.array(fc.array(nasty, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (given) => {
        const text = writeCsv(given);
        const guarded = given.map((row) => row.map((cell) => (/^[=+\-@\t\r\n\0]/.test(cell) ? `'${cell}` : cell)));
        expect(Papa.parse(text, { newline: '\r\n', delimiter: ',' }).data.slice(0, -1)).toEqual(guarded);
        expect(readCsv(text)).toEqual(guarded);
        for (const cell of readCsv(text).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\0]/);
      }),
    );
  });

  it('P20 F81: no cell of any table is a formula', () => {
    fc.assert(
      fc.property(anyQuote, nasty, (quote, words) => {
        const evil = { ...quote, note: `=${words}`, topic: `+${words}`, tags: ['@a'] };
        for (const { write } of [NOTION, READWISE])
          for (const cell of readCsv(write([evil], OPTIONS).replace(/^\ufeff/, '')).flat())
            expect(cell).not.toMatch(/^[=+\-@\t\r\0]/);
      }),
    );
  });

  it('reads what others write: line feeds, missing last line end, marks inside cells', () => {
    expect(readCsv('a,b\n"c\n""d""",e\n,')).toEqual([
      ['a', 'b'],
      ['c\n"d"', 'e'],
      ['', ''],
    ]);
    expect(readCsv('"open,\nnever closed')).toEqual([['open,\nnever closed']]);
  });
});

describe('files', () => {
  it('of one library in different kinds have different names', () => {
    const names = QUOTE_FORMATS.map((format) => exportName('All quotes', format));
    expect(new Set(names).size).toBe(QUOTE_FORMATS.length);
    expect(names).toContain('All-quotes.md');
    expect(names).toContain('All-quotes-CSV-for-Readwise.csv');
  });

  it('F83: every name is one that every system takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('CON', '../../etc', 'nul')),
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

  it('P22 F80: what a reader wrote is text in the web page, never markup', () => {
    fc.assert(
      fc.property(anyQuote, nasty, (quote, note) => {
        const page = HTML.write([{ ...quote, note }], { ...OPTIONS, title: note });
        const tags = page.match(/<[^>]*>/g) ?? [];
        const known =
          /^<(?:!doctype html|\/?(?:html|head|body|title|style|h1|h2|section|article|blockquote|p|a)(?: [^<>]*)?|meta [^<>]*|html lang="en")>$/;
        expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
        expect(escapeHtml(note)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('names each format once and writes nothing but text, also for no quotes', () => {
    expect(new Set(QUOTE_FORMATS.map(({ id }) => id)).size).toBe(QUOTE_FORMATS.length);
    for (const format of QUOTE_FORMATS) expect(typeof format.write([], OPTIONS)).toBe('string');
  });

  it('the reference formats keep to their grammar, whatever is quoted', () => {
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

/** BibTeX counts braces and nothing else. */
function bracesPair(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(/[{}]/g) ?? []) {
    depth += mark === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
