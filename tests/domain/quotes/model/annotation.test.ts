import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationOf, quoteOf } from '../../../../utils/quotes/model/annotation';
import { LONGEST_LINE, LONGEST_TAG, MOST_TAGS, type Quote } from '../../../../utils/quotes/model/quote';
import { anyQuote, draftOf, EPISODE, quoteOfDraft } from '../../../support/quotes';

describe('a quote as a W3C Web Annotation', () => {
  test('P19 is read back field for field, also through JSON', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        expect(quoteOf(JSON.parse(JSON.stringify(annotationOf(quote))))).toEqual(quote);
      }),
    );
  });

  test('has the fields of the standard', () => {
    const quote = quoteOfDraft(draftOf(3, { note: 'Is that so?', tags: ['oil'], color: 'doubt' }));
    expect(annotationOf(quote)).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { rt: expect.stringMatching(/^urn:/) }],
      id: `urn:ulid:${quote.id}`,
      type: 'Annotation',
      motivation: 'highlighting',
      created: '2026-11-24T10:00:00.000Z',
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'Is that so?' },
        { type: 'TextualBody', purpose: 'tagging', value: 'oil' },
        { type: 'TextualBody', purpose: 'classifying', value: 'doubt' },
      ],
      target: {
        source: EPISODE,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: quote.anchor.exact,
            prefix: 'And so we went on. ',
            suffix: ' Nobody minded.',
          },
          { type: 'TextPositionSelector', start: 300, end: 300 + quote.anchor.exact.length },
          { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: 't=30' },
        ],
      },
      'rt:speaker': 'Mara Lindqvist',
      'rt:turn': { first: 3, last: 3, offset: 19 },
      'rt:schema': 1,
    });
    expect(annotationOf({ ...quote, seconds: null })['target']).toMatchObject({
      selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector' }],
    });
  });

  test('holds as much as a quote may, and no more', () => {
    const quote = quoteOfDraft(draftOf(3));
    const lineOf = (length: number) => ({ episode: { ...quote.episode, title: 'x'.repeat(length) } });
    const tagsOf = (count: number) => ({ tags: Array.from({ length: count }, (_, n) => `tag ${n}`) });
    const anchored = (start: number, end: number) => ({ anchor: { ...quote.anchor, start, end } });
    const isRead = (changes: Partial<Quote>) => quoteOf(annotationOf({ ...quote, ...changes })) !== null;
    const most = [lineOf(LONGEST_LINE), tagsOf(MOST_TAGS), { tags: ['x'.repeat(LONGEST_TAG)] }, anchored(0, 1)];
    const more = [
      lineOf(LONGEST_LINE + 1),
      tagsOf(MOST_TAGS + 1),
      { tags: ['x'.repeat(LONGEST_TAG + 1)] },
      { tags: [''] },
      { tags: ['oil', 'Oil'] },
      anchored(1, 1),
      anchored(-1, 1),
    ];
    expect([...most, ...more].map(isRead)).toEqual([...most.map(() => true), ...more.map(() => false)]);
  });

  test('is not read from anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(quoteOf(anything)).toBeNull();
      }),
    );
  });
});
