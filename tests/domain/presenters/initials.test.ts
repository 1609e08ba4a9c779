import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../utils/presenters/initials';
import { shortNames } from '../../../utils/presenters/names';

const people = (...names: string[]) => names.map((name) => ({ id: name, name }));
const initials = (...names: string[]) => [...initialsOf(people(...names)).values()];

describe('initialsOf', () => {
  it.each([
    ['Noor Aldridge', 'NA'],
    ['Mary Ann van der Berg', 'MB'],
    ['Narrator', 'Na'],
    ['ines', 'In'],
    ['Dr. Ines Thorvald', 'IT'],
    ['Lev Orlov Jr.', 'LO'],
    ['Lev Orlov, PhD', 'LO'],
    ['Lt. Col. Ines Thorvald', 'IT'],
    ['Sen Gupta', 'SG'],
    ['Dr.', 'Dr'],
    ['田中 太郎', '田太'],
    ['黄仁勋', '黄仁'],
    ['محمد العلي', 'ما'],
    ['E\u0301mile Zola', 'E\u0301Z'],
    ['“Buoy” O’Hara', 'BO'],
    ['ßen Ünal', 'ßÜ'],
    ['🙂', '🙂'],
    ['👩‍🚀🙂', '👩‍🚀🙂'],
    ['__proto__', 'Pr'],
    ['', '?'],
  ])('%s → %s', (name, expected) => {
    expect(initials(name)).toEqual([expected]);
  });

  it('takes more letters of the last name when two collide', () => {
    expect(initials('Kaya Sorel', 'Ken Smith', 'Noor Aldridge')).toEqual(['KSo', 'KSm', 'NA']);
    expect(initials('Kaya Sorel', 'Ken Soto')).toEqual(['KSor', 'KSot']);
    expect(initials('Nadia', 'Narrator')).toEqual(['Nad', 'Nar']);
  });

  it('adds numbers when even the last names are equal', () => {
    expect(initials('Kaya Smith', 'Ken Smith')).toEqual(['KS1', 'KS2']);
  });

  it('gives people of one episode distinct initials, whatever they are called', () => {
    const name = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('K S', 'K S1', 'ks', 'K', '__proto__', '👩‍🚀'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 9 }), (names) => {
        const all = initials(...names);
        expect(new Set(all).size).toBe(names.length);
        expect(all.every((own) => own.length > 0)).toBe(true);
      }),
    );
  });
});

describe('shortNames', () => {
  it.each([
    ['Dr. A. B. O’Neil-Smith', 'Dr. A. B. O’Neil-Smith'],
    ['J Robert Thorvald', 'J Robert Thorvald'],
    ['J.R. Thorvald', 'J.R.'],
    ['Sen. Ines Thorvald', 'Ines'],
    ['de la Cruz', 'de la Cruz'],
    ['50 Lanterns', '50 Lanterns'],
    ['Mr. T', 'Mr. T'],
    ['李 明', '李 明'],
    ['Él Thorvald', 'Él'],
  ])('uses no initial, particle or number as a short name: %s → %s', (name, short) => {
    expect([...shortNames(people(name)).values()]).toEqual([short]);
  });

  it('uses first names where they tell people apart', () => {
    expect([...shortNames(people('Dr. Milo Castellan', 'Milo Caspari', 'Ines Thorvald', '黄仁勋')).values()]).toEqual([
      'Dr. Milo Castellan',
      'Milo Caspari',
      'Ines',
      '黄仁勋',
    ]);
  });
});
