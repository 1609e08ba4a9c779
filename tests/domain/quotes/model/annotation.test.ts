import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationOf, quoteOf } from '../../../../utils/quotes/model/annotation';
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
  });

  test('is not read from anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(quoteOf(anything)).toBeNull();
      }),
    );
  });
});
