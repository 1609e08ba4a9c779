import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chaptersIn } from '../../../utils/transcript/chapters';

/** The chapter read from a line, in a list in which another line follows. */
const read = (line: string) => chaptersIn([line, '99:59 Last']).slice(0, -1);

describe('a line of a chapter list', () => {
  test.each([
    ['00:01\u2014Intro', 1, 'Intro'],
    ['00:01 \u2013 Intro', 1, 'Intro'],
    ['00:00 - Intro', 0, 'Intro'],
    ['0:00 Intro', 0, 'Intro'],
    ['13:04: The bet', 784, 'The bet'],
    ['[0:49] Small models', 49, 'Small models'],
    ['(01:02:03) The long one', 3723, 'The long one'],
    ['00:00 - 01:30 Intro', 0, 'Intro'],
    ['[0:49 \u2013 3:10] Small models', 49, 'Small models'],
    ['\u301000:49\u3011\u4e2d', 49, '\u4e2d'],
    ['\uff0800:49\uff09\u4e2d', 49, '\u4e2d'],
    ['00:49\uff1a\u4e2d', 49, '\u4e2d'],
    ['\u2022 14:40 \u2014 9.11 or 9.9', 880, '9.11 or 9.9'],
    ['75:10 \u2014 Past the hour', 4510, 'Past the hour'],
  ])('is read: %j', (line, seconds, title) => {
    expect(read(line)).toEqual([{ seconds, title }]);
  });

  test.each(['Intro', '00:49', '00:75 - no such second', 'At 9:41 we met'])('is not read: %j', (line) => {
    expect(read(line)).toEqual([]);
  });

  test('is read as it would be printed, whatever the separator', () => {
    const title = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,8}){0,4}$/);
    fc.assert(
      fc.property(
        fc.nat(5999),
        title,
        fc.constantFrom('\u2014', ' \u2013 ', ' - ', ' ', ': ', ' | '),
        (seconds, name, gap) => {
          const time = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
          expect(read(time + gap + name)).toEqual([{ seconds, title: name }]);
        },
      ),
    );
  });
});

describe('chaptersIn', () => {
  test('takes the longest run of lines, across empty ones', () => {
    expect(chaptersIn(['9:41 alone', 'text', '00:00 Intro', '', '01:00 Next', 'text'])).toHaveLength(2);
  });
  test('takes a long line as a chapter only between chapters in order of time', () => {
    const long = (time: string) => `${time} ${'in the morning we spoke of '.repeat(9)}it`;
    expect(chaptersIn(['00:00 Intro', long('09:41'), '12:00 Next'])).toHaveLength(3);
    expect(chaptersIn(['00:00 Intro', '12:00 Next', long('09:41')])).toHaveLength(2);
    expect(chaptersIn([long('09:41'), '00:00 Intro', '12:00 Next'])).toHaveLength(2);
    expect(chaptersIn(['00:00 Intro', 'text', long('09:41'), 'text', '12:00 Next'])).toEqual([]);
  });
  test('does not take a single line for a list', () => {
    expect(chaptersIn(['00:00 Intro'])).toEqual([]);
  });
});
