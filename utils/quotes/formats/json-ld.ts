import { annotationOf } from '../annotation';
import type { QuoteFormat } from './format';

/** W3C Web Annotations in a collection of one page, as annotation tools read them. */
export const JSON_LD: QuoteFormat = {
  id: 'json-ld',
  name: 'W3C Web Annotations (JSON-LD)',
  extension: 'jsonld',
  mime: 'application/ld+json',
  write: (quotes, { title }) => {
    const items = quotes.map(annotationOf);
    const page = { type: 'AnnotationPage', startIndex: 0, items };
    const collection = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: title,
      total: items.length,
      first: page,
    };
    return `${JSON.stringify(collection, null, 1)}\n`;
  },
};
