import fc from 'fast-check';
import { expect, it } from 'vitest';
import { balancedLines, fitted, linesWithin, shortened } from '../../../utils/page/picture-text';

/** Ten pixels per character, as in a monospaced font. */
const widthOf = (text: string) => text.length * 10;
const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });

it('balancedLines keeps all words in order, uses as few lines as possible, and balances their widths', () => {
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

it('shortened cuts a text that does not fit, and only such a text', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ');
      const cut = shortened(text, 200, widthOf);
      expect(widthOf(cut)).toBeLessThanOrEqual(200);
      expect(cut === text).toBe(widthOf(text) <= 200);
    }),
  );
});

it('fitted shrinks text until it fits its box, not below a minimum size, and cuts only what then remains', () => {
  const box = { size: 36, line: 48, width: 984, height: 400 };
  // From a narrow font to one in which characters are wider than high.
  fc.assert(
    fc.property(words, fc.double({ min: 0.4, max: 1.2, noNaN: true }), (parts, wide) => {
      const widthAt = (text: string, size: number) => text.length * size * wide;
      const text = parts.join(' ');
      const { size, line, lines } = fitted(text, box, widthAt);
      const fits = (at: { size: number; line: number }) => {
        const broken = balancedLines(text, box.width, (part) => widthAt(part, at.size));
        return broken.length * at.line <= box.height && broken.every((part) => widthAt(part, at.size) <= box.width);
      };
      expect(lines.length * line).toBeLessThanOrEqual(box.height);
      for (const each of lines) expect(widthAt(each, size)).toBeLessThanOrEqual(box.width);
      expect(size).toBeGreaterThanOrEqual(24);
      if (fits({ size, line })) expect(lines.join(' ')).toBe(text);
      else expect([size, lines.at(-1)?.endsWith(' …')]).toEqual([24, true]);
      expect(size === box.size || !fits({ size: size + 2, line: line + 2 })).toBe(true);
    }),
  );
});

it('fitted breaks text without spaces between words, keeps punctuation with its word, and stays legible', () => {
  const box = { size: 36, line: 48, width: 984, height: 400 };
  // Square characters, as in these scripts.
  const em = (text: string, size: number) => [...text].length * size;
  const sentence = '今日は、とても良い天気ですね。「明日」も晴れるでしょうか？';
  for (const text of [
    sentence,
    sentence.repeat(11).slice(0, 320),
    '我们认为，模型的安全比速度更重要。'.repeat(19).slice(0, 320),
  ]) {
    const { size, line, lines } = fitted(text, box, em);
    expect(lines.join('')).toBe(text);
    expect(size).toBeGreaterThanOrEqual(24);
    expect(lines.length * line).toBeLessThanOrEqual(box.height);
    for (const each of lines) {
      expect(em(each, size)).toBeLessThanOrEqual(box.width);
      expect(each).not.toMatch(/^[、。，！？」]|[「]$/);
    }
  }
});

it('fitted breaks an overlong word only at the minimum size, and marks a cut with an ellipsis', () => {
  const box = { size: 36, line: 48, width: 984, height: 400 };
  const em = (text: string, size: number) => text.length * size;
  const address = 'x'.repeat(60);
  expect(fitted(address, box, em)).toEqual({ size: 24, line: 36, lines: ['x'.repeat(41), 'x'.repeat(19)] });
  const { size, lines } = fitted('y'.repeat(600), box, em);
  expect([size, lines.length, lines.at(-1)]).toEqual([24, 11, `${'y'.repeat(39)} …`]);
});

it('linesWithin wraps a title to a number of lines, and cuts it only beyond them', () => {
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
