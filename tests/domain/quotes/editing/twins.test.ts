import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOwnTwins } from '../../../../utils/quotes/editing/twins';
import { readFile } from '../../../../utils/quotes/formats/read-file';
import { READWISE } from '../../../../utils/quotes/formats/tables';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { nasty } from '../../../support/nasty';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

const OPTIONS = { title: 'All', now: '2026-11-24T10:00:00.000Z', linkOf: () => '' };

/** What importing the table of these quotes would bring. @param change what another program does to the table */
function readBack(quotes: readonly Quote[], change = (table: string) => table): Quote[] {
  const reading = readFile(new TextEncoder().encode(change(READWISE.write(quotes, OPTIONS))));
  return reading.outcome === 'readable' ? withOwnTwins(reading.quotes, () => quotes) : [];
}

const quote = (n: number, more: Partial<Quote> = {}) => quoteOfDraft(draftOf(n), more);

describe('our own table, read back', () => {
  it('brings no quote twice, whatever note and tags it has', () => {
    const tags = fc.uniqueArray(nasty.map((tag) => tag.trim()).filter(Boolean), {
      maxLength: 3,
      selector: (tag) => tag.toLowerCase(),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, tags), { minLength: 1, maxLength: 3 }), (given) => {
        const quotes = given.map(([note, own], n) => quote(n, { note, tags: own }));
        expect(readBack(quotes)).toEqual(quotes);
      }),
    );
  });

  it.each([
    ['tags with dots, underscores and commas', { tags: ['gpt-4.5', 'to_check', 'a,b', 'Dr. No'] }],
    ['a note of several lines', { note: ' One\n\n- two \n' }],
    ['a note that starts with a dot after white space', { note: '\n.env of the demo' }],
  ])('brings no quote twice that has %s, even from a spreadsheet', (_, more) => {
    const quotes = [quote(1, more)];
    expect(readBack(quotes)).toEqual(quotes);
    expect(readBack(quotes, (table) => table.replace(/\r?\n/g, '\r\n'))).toEqual(quotes);
  });

  it('finds each of two quotes of the same words', () => {
    const quotes = [quote(1, { tags: ['first'] }), { ...quote(1, { tags: ['second'] }), id: quote(2).id }];
    expect(readBack(quotes)).toEqual(quotes);
  });

  it('what it adds is new', () => {
    const own = quote(1, { note: 'Mine.', tags: ['oil'] });
    expect(readBack([own], (table) => table.replace('Mine.', 'Yours.'))[0]?.id).not.toBe(own.id);
    expect(readBack([own], (table) => table.replace('.oil', '.glass'))[0]?.id).not.toBe(own.id);
  });
});
