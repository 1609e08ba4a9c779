import { annotationOf } from '../model/annotation';
import { canonicalJson, checksumOf } from '../model/checksum';
import type { QuoteFormat } from './format';

/** W3C Web Annotations as a collection of one page, which annotation tools can read. */
export const JSON_LD: QuoteFormat = {
  id: 'json-ld',
  name: 'W3C Web Annotations (JSON-LD)',
  extension: 'jsonld',
  mime: 'application/ld+json',
  write: (quotes, { title }) => {
    const items = quotes.map(annotationOf);
    const held = canonicalJson(quotes.map(({ id, revision }) => [id, revision]));
    const id = urnOf(held);
    const page = { id: urnOf(`${held} page 1`), type: 'AnnotationPage', partOf: id, startIndex: 0, items };
    const collection = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: title,
      total: items.length,
      first: page,
    };
    return `${JSON.stringify(collection, null, 1)}\n`;
  },
};

/** A UUID derived from a text, the same for the same text (version 8, RFC 9562). */
function urnOf(text: string): string {
  const digits = checksumOf(text) + checksumOf(`${text}~`);
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(digits) ?? [];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}
