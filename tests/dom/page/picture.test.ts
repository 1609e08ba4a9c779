import fc from 'fast-check';
import { expect, it } from 'vitest';
import { balancedLines, fitted, linesWithin, shortened } from '../../../utils/page/picture-text';

/** Ten pixels a character, as in a font of one width. */
const widthOf = (text: string) => text.length * 10;
const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });

it('breaks the words of a picture into no more lines than needed, all of them and in order, the longest as short as can be', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ');
      const lines = balancedLines(text, 240, widthOf);
      expect(lines.join(' ')).toBe(text);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(240);
      const longest = Math.max(...lines.map(widthOf));
      const narrower = balancedLines(text, longest - 10, widthOf);
      expect(narrower.length > lines.length || longest <= 130).toBe(true);
    }),
  );
});

it('cuts what does not fit, and only that', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ');
      const cut = shortened(text, 200, widthOf);
      expect(widthOf(cut)).toBeLessThanOrEqual(200);
      expect(cut === text).toBe(widthOf(text) <= 200);
    }),
  );
});

it('makes words smaller until they fit their box, never smaller than that, and loses none', () => {
  const box = { size: 36, line: 48, width: 984, height: 400 };
  // From a narrow font to one nearly as wide as high.
  fc.assert(
    fc.property(words, fc.double({ min: 0.4, max: 1.2, noNaN: true }), (parts, wide) => {
      const widthAt = (text: string, size: number) => text.length * size * wide;
      const text = parts.join(' ');
      const { size, line, lines } = fitted(text, box, widthAt);
      const fits = (at: { size: number; line: number }) => {
        const broken = balancedLines(text, box.width, (part) => widthAt(part, at.size));
        return broken.length * at.line <= box.height && broken.every((part) => widthAt(part, at.size) <= box.width);
      };
      expect(lines.join(' ')).toBe(text);
      expect(fits({ size, line })).toBe(true);
      expect(size === box.size || !fits({ size: size + 2, line: line + 2 })).toBe(true);
    }),
  );
});

it('wraps a title within so many lines and cuts it only beyond them', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 3 }), (parts, most) => {
      const text = parts.join(' ');
      const lines = linesWithin(text, 200, most, widthOf);
      expect(lines.length).toBeLessThanOrEqual(most);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(200);
      const whole = balancedLines(text, 200, widthOf).length <= most;
      expect(lines.join(' ') === text).toBe(whole);
    }),
  );
});
