import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveSpeakers, speakerKey } from '../../../utils/transcript/speakers';

const namesOf = (labels: string[]) => resolveSpeakers(labels).speakers.map(({ name }) => name);

describe('speakerKey', () => {
  test('P5 is idempotent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (name) => speakerKey(speakerKey(name)) === speakerKey(name),
      ),
    );
  });

  test.each([
    ['Dr. Ilse Brandt', 'Ilse Brandt'],
    ['ILSE BRANDT', 'Ilse Brandt'],
    ['Rena\u00eb Sol', 'Renae\u0308 Sol'],
    ['Omar O\u2019Dell', "Omar O'Dell"],
    ['Tess Arno, PhD', 'Tess Arno'],
    ['Lt. Col. Ilse Brandt', 'Ilse Brandt'],
    ['Sen. Tess Arno IV', 'Tess Arno'],
  ])('%s and %s are one person', (a, b) => {
    expect(speakerKey(a)).toBe(speakerKey(b));
  });
});

describe('resolveSpeakers', () => {
  test('a guest or speaker with a number is another person', () => {
    const { speakers } = resolveSpeakers(['Host', 'Guest', 'Guest 2', 'Speaker', 'Speaker 2']);
    expect(speakers.map(({ name }) => name)).toEqual(['Host', 'Guest', 'Guest 2', 'Speaker', 'Speaker 2']);
  });

  test('a first name or surname joins the one full name it is part of', () => {
    const { speakers, idOf } = resolveSpeakers(['Ilse Brandt', 'Omar Dell', 'Ilse', 'Dell']);
    expect(speakers.map(({ name, labels }) => [name, labels])).toEqual([
      ['Ilse Brandt', ['Ilse Brandt', 'Ilse']],
      ['Omar Dell', ['Omar Dell', 'Dell']],
    ]);
    expect(idOf('Dell')).toBe(idOf('Omar Dell'));
  });

  test('a rank is not part of a name, but a name that looks like a rank is', () => {
    expect(namesOf(['Sen. Ilse Brandt', 'Ilse', 'Ilse Brandt', 'Sen Gupta', 'Gupta'])).toEqual([
      'Sen. Ilse Brandt',
      'Sen Gupta',
    ]);
  });

  test('a short form that comes first gets the full name', () => {
    expect(namesOf(['Ilse', 'Ilse Brandt'])).toEqual(['Ilse Brandt']);
  });

  test.each([
    ['Kush R. Varshney', 'Kush Varshney', 'Kush'],
    ['Kaoutar El Maghraoui', 'El Maghraoui', 'Maghraoui'],
  ])('%s, %s and %s are one person', (...labels) => {
    expect(namesOf(labels)).toEqual([labels[0]]);
    expect(namesOf(labels.toReversed())).toEqual([labels[0]]);
  });

  test('a first name that two people share is a speaker of its own', () => {
    expect(namesOf(['Ilse Brandt', 'Ilse Okoro', 'Ilse'])).toEqual(['Ilse Brandt', 'Ilse Okoro', 'Ilse']);
  });

  test('names that look alike are not merged', () => {
    expect(namesOf(['Skyler Sand', 'Skylar Sand'])).toHaveLength(2);
  });

  test('F19 every label has a speaker, whatever the label is', () => {
    const label = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
        const { speakers, idOf } = resolveSpeakers(labels);
        const ids = new Set(speakers.map(({ id }) => id));
        expect(ids.size).toBe(speakers.length);
        for (const each of labels) expect(ids.has(idOf(each))).toBe(true);
      }),
    );
  });
});
