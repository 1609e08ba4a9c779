import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { Haystack } from '../../../../utils/quotes/search/haystack';
import { hitsIn, search, searchEntry } from '../../../../utils/quotes/search/search';
import {
  isSameTerm,
  parseQuery,
  printQuery,
  type SearchTerm,
  type TermField,
  toggleTerm,
} from '../../../../utils/quotes/search/search-query';
import { fold } from '../../../../utils/transcript/fold';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

const FIELDS: TermField[] = ['words', 'by', 'topic', 'tag', 'color', 'show', 'has'];

/** Any valid value of a search term: NFC, single spaces, no quotation marks. */
const anyValue = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('kate', 'by:', 'by:kate', '#cost', 'a b', 'TOPIC:x', '-', ':', '##', 'é', 'İstanbul', '"'),
  )
  .map((raw) =>
    raw
      .normalize('NFC')
      .replace(/["“”„]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC'),
  )
  .filter((value) => value !== '');

const anyTerm: fc.Arbitrary<SearchTerm> = fc
  .record({ field: fc.constantFrom(...FIELDS), value: anyValue })
  .filter(({ field, value }) => field !== 'tag' || !value.startsWith('#'));
const anyQuery = fc.array(anyTerm, { maxLength: 5 });

describe('the search query', () => {
  it('is parsed back from what it prints', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
    );
  });

  it('can be parsed from any text, and is the same when printed and parsed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const query = parseQuery(typed);
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
    );
  });

  it.each<[string, [TermField, string][]]>([
    [
      'by:kate cost',
      [
        ['by', 'kate'],
        ['words', 'cost'],
      ],
    ],
    [
      'BY:"Kate Soule" #cost',
      [
        ['by', 'Kate Soule'],
        ['tag', 'cost'],
      ],
    ],
    [
      '“fully burdened” color:idea',
      [
        ['words', 'fully burdened'],
        ['color', 'idea'],
      ],
    ],
    [
      'has:note tag:"two words"',
      [
        ['has', 'note'],
        ['tag', 'two words'],
      ],
    ],
    ['by: # "" lamp', [['words', 'lamp']]],
    [
      'who:kate 3:30',
      [
        ['words', 'who:kate'],
        ['words', '3:30'],
      ],
    ],
    ['"not closed', [['words', 'not closed']]],
  ])('is parsed from %s', (typed, terms) => {
    expect(parseQuery(typed)).toEqual(terms.map(([field, value]) => ({ field, value })));
  });

  it('gets a term added and removed again by toggling it', () => {
    fc.assert(
      fc.property(anyQuery, anyTerm, (query, term) => {
        const others = query.filter((other) => !isSameTerm(other, term));
        expect(toggleTerm(toggleTerm(others, term), term)).toEqual(others);
      }),
    );
  });
});

/** Made of few different letters, so that random texts and queries often match. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'é', ' ', '-', '’'), maxLength: 6 });
const some = letters.map((text) => text.replace(/ +/g, ' ').trim()).filter((text) => text !== '');
/** Quoted words and notes can have several paragraphs. */
const lines = fc.array(some, { minLength: 1, maxLength: 2 }).map((all) => all.join('\n\n'));

const anyQuote: fc.Arbitrary<Quote> = fc
  .record({
    exact: lines,
    note: fc.oneof(fc.constant(''), lines),
    tags: fc.uniqueArray(some, { maxLength: 2, selector: (tag) => tag.toLowerCase() }),
    name: fc.option(some),
    topic: fc.option(some),
    show: some,
    title: some,
    color: fc.constantFrom('idea' as const, 'fact' as const, 'doubt' as const, 'line' as const),
  })
  .map(({ exact, name, show, title, ...rest }) => {
    const { anchor, ...draft } = draftOf(1, rest);
    const speaker = name === null ? null : { id: name, name, role: 'guest' as const, title: null };
    return quoteOfDraft({
      ...draft,
      speaker,
      anchor: { ...anchor, exact },
      episode: { ...draft.episode, show, number: 1, title },
    });
  });

/** A slow and simple reference implementation: letter by letter, each field by itself. */
function naive(quote: Quote, query: readonly SearchTerm[]): boolean {
  const plain = (text: string) =>
    [...text.normalize('NFD').toLowerCase()]
      .filter((one) => !/\p{M}/u.test(one))
      .join('')
      .replaceAll('’', "'")
      .replace(/\s+/g, ' ');
  const begins = (text: string | null | undefined, value: string) => {
    const whole = plain(text ?? '');
    return [...whole].some((_, at) => whole.slice(at).startsWith(plain(value)) && !/[a-z]/.test(whole[at - 1] ?? ' '));
  };
  const holds = ({ field, value }: SearchTerm): boolean => {
    const { anchor, note, tags, speaker, topic, episode, color } = quote;
    const all = [anchor.exact, note, ...tags, speaker?.name ?? '', topic ?? '', episode.show, episode.title];
    switch (field) {
      case 'words':
        return all.some((text) => plain(text).includes(plain(value)));
      case 'by':
        return begins(speaker?.name, value);
      case 'topic':
        return begins(topic, value);
      case 'show':
        return begins(episode.show, value);
      case 'tag':
        return tags.some((tag) => begins(tag, value));
      case 'color':
        return color.startsWith(plain(value));
      case 'has':
        return ('note'.startsWith(value) && note !== '') || ('tags'.startsWith(value) && tags.length > 0);
    }
  };
  return FIELDS.every((field) => {
    const own = query.filter((term) => term.field === field);
    const one = ['by', 'topic', 'show', 'color'].includes(field);
    return own.length === 0 || (one ? own.some(holds) : own.every(holds));
  });
}

describe('a search', () => {
  const anyMeetingTerm = fc.oneof(
    fc.record({ field: fc.constantFrom<TermField>('words', 'by', 'topic', 'show', 'tag'), value: some }),
    fc.record({ field: fc.constant<TermField>('color'), value: fc.constantFrom('idea', 'f', 'blue') }),
    fc.record({ field: fc.constant<TermField>('has'), value: fc.constantFrom('note', 'tags', 'tag', 'x') }),
  );

  const stacks = fc.array(fc.array(anyQuote, { maxLength: 4 }), { maxLength: 2 });

  it('finds what a simple comparison of every field finds, in the same order', () => {
    let found = 0;
    fc.assert(
      fc.property(stacks, fc.array(anyMeetingTerm, { maxLength: 3 }), (quotes, query) => {
        const entries = quotes.map((own) => own.map(searchEntry));
        const expected = entries
          .map((own) => own.filter(({ quote }) => naive(quote, query)))
          .filter(({ length }) => length > 0);
        if (query.length > 0) found += expected.flat().length;
        expect(
          search(
            entries.map((own) => new Haystack(own)),
            query,
          ),
        ).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it('finds a tag that is typed with its hash sign', () => {
    const entry = searchEntry(quoteOfDraft(draftOf(1, { tags: ['low cost'] })));
    for (const typed of ['#cost', 'tag:#cost', '##cost', 'tag:"# cost"']) {
      expect(printQuery(parseQuery(typed))).toBe('#cost');
      expect(search([new Haystack([entry])], parseQuery(typed)), typed).toEqual([[entry]]);
    }
    expect(parseQuery('tag:# ##')).toEqual([]);
  });

  it('accepts has:note and has:tag in the singular and plural', () => {
    const entry = searchEntry(quoteOfDraft(draftOf(1, { note: 'Oil.', tags: ['cost'] })));
    for (const typed of ['has:note', 'has:notes', 'has:tag', 'has:tags'])
      expect(search([new Haystack([entry])], parseQuery(typed)), typed).toEqual([[entry]]);
  });

  it('folds text without moving any offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
    expect(fold('İÉ’S “Naïve”')).toBe('ie\'s "naive"');
  });

  it('finds and marks a phrase across paragraphs, but not from the words into the note', () => {
    const entry = searchEntry(quoteOfDraft(draftOf(1, { note: 'Ask again.\nA new wick?' })));
    const exact = 'That is the end.\n\nA new harbor.';
    const found = (typed: string) => {
      const own = searchEntry({ ...entry.quote, anchor: { ...entry.quote.anchor, exact } });
      return search([new Haystack([own])], parseQuery(typed)).length;
    };
    expect(['"the end. A new"', '"again. a new"', '"harbor. Ask"'].map(found)).toEqual([1, 1, 0]);
    const marked = hitsIn(exact, parseQuery('"the end. A new" (.*)'));
    expect(marked.map(({ start, end }) => exact.slice(start, end))).toEqual(['the end.\n\nA new']);
  });

  it('marks every occurrence of the words, and none twice', () => {
    fc.assert(
      fc.property(letters, fc.array(some, { maxLength: 3 }), (text, values) => {
        const marked = new Set<number>();
        for (const value of values.map(fold))
          for (let at = 0; at <= text.length - value.length; at++)
            if (fold(text).slice(at, at + value.length) === value)
              for (let i = 0; i < value.length; i++) marked.add(at + i);
        const query = values.map((value) => ({ field: 'words' as const, value }));
        const spans = hitsIn(text, query);
        for (const [i, { start }] of spans.entries()) expect(start).toBeGreaterThan(spans[i - 1]?.end ?? -1);
        const covered = spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
        for (const at of covered) expect(marked).toContain(at);
        for (const value of values) if (fold(text).includes(fold(value))) expect(spans.length).toBeGreaterThan(0);
      }),
    );
  });
});
