import fc from 'fast-check';
import { expect, it } from 'vitest';
import { balancedLines, shortened } from '../../../utils/page/picture-text';

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
