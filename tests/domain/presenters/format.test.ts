import { expect, it } from 'vitest';
import { aboutClock, aboutMinutes, count, dotted, percent, readingTime } from '../../../utils/presenters/format';
import { clock } from '../../../utils/transcript/timestamps';

it.each([
  [clock(0), '00:00'],
  [clock(784.9), '13:04'],
  [clock(3723), '1:02:03'],
  [clock(-3), '00:00'],
  [aboutClock(802), '≈13:22'],
  [aboutMinutes(2290), '≈38 min'],
  [aboutMinutes(29), '<1 min'],
  [percent(0.414), '41 %'],
  [percent(0.004), '<1 %'],
  [percent(0), '0 %'],
  [percent(1), '100 %'],
  [readingTime(2618), '11 min read'],
  [readingTime(4), '1 min read'],
  [count(1, 'turn'), '1 turn'],
  [count(8, 'turn'), '8 turns'],
  [dotted('10 turns', null, '', '≈9 min'), '10 turns · ≈9 min'],
])('%s', (actual, expected) => {
  expect(actual).toBe(expected);
});
