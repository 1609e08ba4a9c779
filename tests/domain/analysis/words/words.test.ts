import { describe, expect, it } from 'vitest';
import { isStopWord, stem, termsOf, wordAndParts, wordsOf } from '../../../../utils/analysis/words/words';

describe('wordsOf', () => {
  it('keeps names with digits, dots and hyphens whole', () => {
    expect(wordsOf('DeepSeek-V3\u2019s GPT-4o and o3, 3.5 Sonnet: don\u2019t.')).toEqual([
      "deepseek-v3's",
      'gpt-4o',
      'and',
      'o3',
      '3.5',
      'sonnet',
      "don't",
    ]);
  });
  it.each(['', ' \u041b\u0435\u0442\u043e'])('keeps the sign in the name of a programming language%s', (other) => {
    const words = wordsOf(`C++, C# and F#; a vitamin C + E, 5#, go++${other}`);
    expect(words.slice(0, 10)).toEqual(['c++', 'c#', 'and', 'f#', 'a', 'vitamin', 'c', 'e', '5', 'go']);
  });
  it('recognizes words of every script', () => {
    expect(wordsOf('\u00c9t\u00e9 \u041b\u0435\u0442\u043e!')).toEqual(['\u00e9t\u00e9', '\u043b\u0435\u0442\u043e']);
    expect(wordsOf(' \u2014 ')).toEqual([]);
  });
});

describe('terms', () => {
  it('include compounds both whole and in parts', () => {
    expect(wordAndParts('gpt-4o')).toEqual(['gpt-4o', 'gpt', '4o']);
    expect(termsOf('So GPT-4o is, you know, good')).toEqual(['gpt-4o', 'gpt', '4o']);
  });
  it.each([
    ['transactions', 'transaction'],
    ['governance', 'governing'],
    ['hallucinate', 'hallucinations'],
    ['efficiency', 'efficient'],
    ['policies', 'policy'],
    ['running', 'runs'],
    ['caches', 'caching'],
    ['miner', 'mining'],
  ])('%s and %s share a stem', (a, b) => expect(stem(a)).toBe(stem(b)));
  it.each([
    ['o3', 'o1'],
    ['nation', 'native'],
    ['model', 'mode'],
    ['constructor', '__proto__'],
  ])('%s and %s do not share a stem', (a, b) => expect(stem(a)).not.toBe(stem(b)));
  it('exclude fillers and contractions', () => {
    for (const word of ['um', "that's", "don't", "we're", 'gonna', 'the']) expect(isStopWord(word)).toBe(true);
    for (const word of ['model', 'o3', '3', "kate's", '\u4eba']) expect(isStopWord(word)).toBe(false);
  });
});
