import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeUrl, parsePodcastUrl } from '../../../utils/sites/ibm-urls';

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/);
const locale = fc.constantFrom('', '/mx-es', '/de-de', '/jp-ja', '/in-en');

describe('podcast URLs', () => {
  test('P8 normalize to one address per episode, under any locale, query, hash and trailing slash', () => {
    fc.assert(
      fc.property(
        locale,
        slug,
        slug,
        fc.constantFrom('', '/'),
        fc.constantFrom('', '?utm_source=x', '#t=1', '?a=1#b'),
        (cc, series, name, slash, tail) => {
          const url = normalizeUrl(`https://www.ibm.com${cc}/think/podcasts/${series}/${name}${slash}${tail}`);
          expect(url).toBe(`https://www.ibm.com/think/podcasts/${series}/${name}`);
          expect(normalizeUrl(url)).toBe(url);
        },
      ),
    );
  });

  test.each([
    ['https://www.ibm.com/think/podcasts', { series: null, slug: null }],
    ['https://www.ibm.com/think/podcasts/smart-talks', { series: 'smart-talks', slug: null }],
    ['https://www.ibm.com/mx-es/think/podcasts/smart-talks/one', { series: 'smart-talks', slug: 'one' }],
    ['https://www.ibm.com/think/topics/podcasts/x/y', null],
    ['https://www.ibm.com/think/podcasts/a/b/c', null],
    ['http://www.ibm.com/think/podcasts/a/b', null],
    ['https://www.ibm.com.evil.example/think/podcasts/a/b', null],
    ['https://evil.example/https://www.ibm.com/think/podcasts/a/b', null],
    ['not an address', null],
  ])('are parsed, or refused: %s', (url, expected) => {
    expect(parsePodcastUrl(url)).toEqual(expected);
  });
});
