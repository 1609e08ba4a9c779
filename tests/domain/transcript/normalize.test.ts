import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, normalize } from '../../../utils/transcript/normalize';

const ZERO_WIDTH = [...'\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2064\ufeff'];
const SPACES = [...'\u00a0\u0085\u180e\u3000\n\t'];

/** Text as on real pages: words, NBSP, zero-width characters, NFD accents, emoji, lone surrogates, Hangul jamo. */
const pageText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(' ', '\u00a0', '\n', '\t', '\u2009', '  ', ...ZERO_WIDTH),
      fc.constantFrom('e\u0301', 'n\u0303o', '\u1112\u1161\u11ab', '\ud83d', '\udc4d', 'ﬁ', '…', '’'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('normalize', () => {
  test('is idempotent', () => {
    fc.assert(fc.property(pageText, (raw) => clean(clean(raw)) === clean(raw)));
  });

  test('P7 gives well-formed NFC text with single spaces and trimmed ends', () => {
    fc.assert(
      fc.property(pageText, (raw) => {
        const text = clean(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/^\s|\s$|\s{2}|[^\S ]/u);
      }),
    );
  });

  test('P3 inserting zero-width characters between words and swapping spaces changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }), { maxLength: 10 }),
        fc.constantFrom(...ZERO_WIDTH),
        fc.constantFrom(...SPACES),
        (words, nothing, space) => {
          const plain = words.join(' ');
          const dressed = words.join(nothing + space + nothing);
          expect(clean(dressed)).toBe(clean(plain));
        },
      ),
    );
  });

  test('P6 maps are monotone, stay inside the raw string, and lead every character back to itself', () => {
    fc.assert(
      fc.property(pageText, (raw) => {
        const { text, rawStart, rawEnd } = normalize(raw);
        for (let at = 0; at < text.length; at++) {
          expect(rawStart(at)).toBeLessThan(raw.length);
          expect(rawStart(at + 1)).toBeGreaterThanOrEqual(rawStart(at));
          expect(rawEnd(at + 1)).toBeGreaterThan(rawStart(at));
          expect(rawEnd(at + 1)).toBeLessThanOrEqual(raw.length);
        }
      }),
    );
  });

  test('P6 what begins later in the raw string is the same, with offsets of the whole', () => {
    fc.assert(
      fc.property(pageText, fc.nat(60), (raw, at) => {
        const from = Math.min(at, raw.length);
        const [whole, part] = [normalize(raw, from), normalize(raw.slice(from))];
        expect(whole.text).toBe(part.text);
        for (let n = 0; n < part.text.length; n++) {
          expect(whole.rawStart(n)).toBe(from + part.rawStart(n));
          expect(whole.rawEnd(n + 1)).toBe(from + part.rawEnd(n + 1));
        }
      }),
    );
  });

  test('P6 the raw slice of any run of whole words normalizes to that run', () => {
    fc.assert(
      fc.property(pageText, fc.nat(), fc.nat(), (raw, a, b) => {
        const { text, rawStart, rawEnd } = normalize(raw);
        const edges = [0, ...[...text.matchAll(/ /g)].map((m) => m.index + 1)];
        const from = edges[a % edges.length] as number;
        const to = text.indexOf(' ', from + (b % (text.length + 1)));
        const end = to === -1 ? text.length : to;
        if (end <= from) return;
        expect(clean(raw.slice(rawStart(from), rawEnd(end)))).toBe(text.slice(from, end));
      }),
    );
  });
});
