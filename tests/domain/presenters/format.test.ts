import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromWithin } from '../../../utils/lib/from-within';
import {
  aboutClock,
  aboutMinutes,
  count,
  dotted,
  keepStart,
  percent,
  readingTime,
} from '../../../utils/presenters/format';
import { clock } from '../../../utils/transcript/timestamps';

it.each([
  [clock(0), '00:00'],
  [clock(784.9), '13:04'],
  [clock(3723), '1:02:03'],
  [clock(-3), '00:00'],
  [aboutClock(802), '≈13:22'],
  [aboutMinutes(2290), '≈38 min'],
  [aboutMinutes(29), '<1 min'],
  [percent(0.414), '41%'],
  [percent(0.004), '<1%'],
  [percent(0), '0%'],
  [percent(1), '100%'],
  [readingTime(2618), '11 min read'],
  [readingTime(4), '1 min read'],
  [count(1, 'turn'), '1 turn'],
  [count(8, 'turn'), '8 turns'],
  [keepStart('Short enough', 20), 'Short enough'],
  [keepStart('I think it is a little of both, actually', 34), 'I think it is a little of both\u00a0…'],
  [keepStart(`AI ${'渡轮'.repeat(40)}`, 43), `AI ${'渡轮'.repeat(20)}\u00a0…`],
  [keepStart('灯\u{20000}\u{20001}', 4), '灯\u{20000}\u00a0…'],
  [fromWithin('Is that so?'), 'Is that so?'],
  [fromWithin('what would it be?'), '… what would it be?'],
  [dotted('10 turns', null, '', '≈9 min'), '10 turns · ≈9 min'],
])('gives %s', (actual, expected) => {
  expect(actual).toBe(expected);
});

it('keepStart keeps whole words from the start of the text, and never exceeds the given length', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-zé,.]{1,12}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 13, max: 80 }), (parts, most) => {
      const text = parts.join(' ');
      const start = keepStart(text, most);
      if (text.length <= most) return start === text;
      const head = start.replace(/\u00a0…$/, '');
      // The cut is at punctuation or a space, never in the middle of a word.
      return text.startsWith(head) && head.length <= most && /^[\s,.]/.test(text.slice(head.length));
    }),
  );
});
