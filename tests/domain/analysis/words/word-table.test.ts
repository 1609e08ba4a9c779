import { describe, expect, it } from 'vitest';
import { isSmall, WordTable } from '../../../../utils/analysis/words/word-table';
import { eachPlace, wordsOf } from '../../../../utils/analysis/words/words';

/** Latin letters, one that becomes two in lower case, an angstrom sign, other scripts: each takes its own code path. */
const SENTENCES = [
  'C++ and c#: X++, go++, 5#, C.',
  'Kite makers don\u2019t fly; DON\u2019T ask a KITE-maker, 2.5 \u00c9t\u00e9s on.',
  '\u0130zmir and \u023aland, the \u00e9t\u00e9 kite.',
  '10 \u212bngstr\u00f6m, \u041b\u0435\u0442\u043e \u039f\u0394\u039f\u03a3 \u6771\u4eac.',
];

describe('WordTable', () => {
  it('contains the words that wordsOf finds, each once', () => {
    const table = new WordTable();
    for (const text of SENTENCES) {
      const said: string[] = [];
      eachPlace(table, ` ${text} `, { start: 1, end: text.length + 1 }, (place) =>
        said.push(table.words[place] as string),
      );
      expect(said).toEqual(wordsOf(text));
    }
    expect(table.words).toEqual([...new Set(SENTENCES.flatMap(wordsOf))]);
  });

  it('finds any of thousands of words regardless of case, and no other word', () => {
    const table = new WordTable();
    const words = Array.from({ length: 3000 }, (_, nth) => `word${nth}\u2019s`);
    for (const word of words) table.add(word, 0, word.length);
    for (const [nth, word] of words.entries())
      expect(table.find(`a ${word.toUpperCase()}`, 2, 2 + word.length)).toBe(nth);
    expect(table.find('word3000', 0, 8)).toBe(-1);
    expect(table.words[7]).toBe("word7's");
  });

  it('isSmall is true only for words without capitals', () => {
    expect(isSmall("don't Kite", 0, 5)).toBe(true);
    expect(isSmall('don\u2019t', 0, 5)).toBe(true);
    expect(isSmall('iKite \u00c9', 0, 5)).toBe(false);
    expect(isSmall('a \u00c9t\u00e9', 2, 5)).toBe(false);
  });
});
