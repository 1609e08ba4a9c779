import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PhraseShelf } from '../../../../utils/analysis/titles/phrase-shelf';
import type { Phrase } from '../../../../utils/analysis/titles/phrases';

const KNOWN = ['kite', 'tail', 'string'];
/** Includes two terms that are not in the lexicon. */
const terms = fc.array(fc.constantFrom(...KNOWN, 'c++', 'and/or'), { minLength: 1, maxLength: 5 });
const small = fc.nat({ max: 7 });
const phrase = (start: number) =>
  fc
    .record({ at: fc.nat({ max: 400 }), length: fc.integer({ min: 1, max: 400 }), terms, head: small, names: small })
    .chain(({ at, length, ...rest }) =>
      fc.record({ words: small, clause: fc.boolean(), cut: fc.boolean(), gerund: fc.boolean() }).map(
        (more): Phrase => ({
          ...rest,
          ...more,
          start: start + at,
          end: start + at + length,
          key: rest.terms.join(' '),
        }),
      ),
    );

const shelf = () =>
  new PhraseShelf({
    idOf: (term) => (KNOWN.includes(term) ? KNOWN.indexOf(term) : undefined),
    termOf: (id) => KNOWN[id] as string,
    spread: KNOWN.map(() => 1),
  });

it('PhraseShelf returns phrases as they were stored', () => {
  const START = 2 ** 20;
  fc.assert(
    fc.property(fc.array(fc.array(phrase(START), { maxLength: 4 }), { maxLength: 6 }), (lists) => {
      const kept = shelf();
      const sentence = { start: START, end: START + 1000 };
      lists.forEach((phrases, at) => {
        kept.keep(at, sentence, phrases);
      });
      expect(lists.map((_, at) => kept.phrasesAt(at, sentence))).toEqual(lists);
      expect(kept.phrasesAt(lists.length, sentence)).toBeUndefined();
    }),
  );
});

it('PhraseShelf skips a sentence with too many phrases for one function call', () => {
  const kept = shelf();
  const sentence = { start: 0, end: 0xffff };
  const one: Phrase = {
    start: 0,
    end: 9,
    key: 'kite',
    terms: ['kite'],
    head: 0,
    names: 0,
    words: 1,
    clause: false,
    cut: false,
    gerund: false,
  };
  kept.keep(
    0,
    sentence,
    Array.from({ length: 100_000 }, () => one),
  );
  expect(kept.phrasesAt(0, sentence)).toBeUndefined();
});

it('PhraseShelf skips a sentence whose length does not fit in a code unit', () => {
  const kept = shelf();
  const sentence = { start: 0, end: 0x10000 };
  kept.keep(0, sentence, []);
  expect(kept.phrasesAt(0, sentence)).toBeUndefined();
});
