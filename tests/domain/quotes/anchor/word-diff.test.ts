import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../utils/quotes/anchor/word-diff';
import { dice } from '../../../support/dice';
import { word } from '../talks';

const words = fc.array(
  fc.nat(99).map((seed) => word(dice(seed))),
  { maxLength: 30 },
);
const read = (text: string, other: string, left: 'added' | 'removed') =>
  changesBetween(text, other)
    .filter(({ kind }) => kind !== left)
    .map((change) => change.text)
    .join(' ')
    .split(/\s+/)
    .filter((one) => one !== '');

describe('changesBetween', () => {
  it('loses no word: same and removed give the old wording, same and added the new one', () => {
    fc.assert(
      fc.property(words, words, (old, now) => {
        expect(read(old.join(' '), now.join(' '), 'added')).toEqual(old);
        expect(read(old.join(' '), now.join(' '), 'removed')).toEqual(now);
      }),
    );
  });

  it('shows no more than what was changed, and nothing where nothing was', () => {
    fc.assert(
      fc.property(words, words, words, (before, gone, after) => {
        const whole = [...before, ...gone, ...after].join(' ');
        const left = [...before, ...after].join(' ');
        const count = (kind: string, from: string, to: string) =>
          changesBetween(from, to)
            .filter((change) => change.kind === kind)
            .flatMap((change) => change.text.trim().split(/\s+/)).length;
        expect(count('removed', whole, left)).toBe(gone.length);
        expect(count('added', whole, left)).toBe(0);
        expect(count('added', left, whole)).toBe(gone.length);
      }),
    );
  });

  it('keeps as many words as can be kept', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });
    const most = ([head, ...rest]: string[], now: string[]): number => {
      if (head === undefined) return 0;
      const at = now.indexOf(head);
      return Math.max(most(rest, now), at < 0 ? 0 : 1 + most(rest, now.slice(at + 1)));
    };
    fc.assert(
      fc.property(few, few, (old, now) => {
        const same = changesBetween(old.join(' '), now.join(' ')).filter(({ kind }) => kind === 'same');
        expect(same.flatMap(({ text }) => text.trim().split(' '))).toHaveLength(most(old, now));
      }),
    );
  });

  it('gives the changes that a person would name', () => {
    expect(changesBetween('We make fourty samples on glass.', 'We make forty samples on the glass.')).toEqual([
      { kind: 'same', text: 'We make ' },
      { kind: 'removed', text: 'fourty ' },
      { kind: 'added', text: 'forty ' },
      { kind: 'same', text: 'samples on ' },
      { kind: 'added', text: 'the ' },
      { kind: 'same', text: 'glass.' },
    ]);
    expect(changesBetween('最老的一层', '最老一层')).toEqual([
      { kind: 'same', text: '最老' },
      { kind: 'removed', text: '的' },
      { kind: 'same', text: '一层' },
    ]);
  });

  it('shows very long quotes as replaced between their equal ends rather than compare for seconds', () => {
    const long = (of: string) => `first ${`${of} and `.repeat(1500)}last`;
    const kinds = changesBetween(long('one'), long('two')).map(({ kind }) => kind);
    expect(kinds).toEqual(['same', 'removed', 'added', 'same']);
  });
});
