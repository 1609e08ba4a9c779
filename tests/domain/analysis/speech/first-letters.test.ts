import { describe, expect, it } from 'vitest';
import { byFirstLetter } from '../../../../utils/analysis/speech/first-letters';

describe('byFirstLetter', () => {
  it('groups alternatives by their first letter, also those in a group that comes first', () => {
    expect(byFirstLetter('a b|c|(?:a|de|d[fg]) h|i(?:j|k)|a')).toBe('a(?: b| h|)|c|d(?:e|[fg]) h|i(?:j|k)');
  });

  it('leaves alternatives whose first letter may be missing or another', () => {
    expect(byFirstLetter('a?b|(?:c |d )?e|[fg]h|\\(i|(?:j|k?l)')).toBe('a?b|(?:c |d )?e|[fg]h|\\(i|k?l|j');
  });

  it('matches the same texts', () => {
    const phrases =
      "kites?|(?:fly|flew|for(?:ty)?) (?:a )?kite|(?:the )?lamp|we(?:'re| are)|(?:in|on) (?:this|\\|)|f(?:un|ast)";
    const texts = [
      'kite',
      'flew a kite',
      'forty kites',
      'the lamp',
      "we're",
      'on |',
      'in this',
      'fast',
      'fu',
      'we',
      'forty',
    ];
    const tested = (source: string) => texts.map((text) => new RegExp(`^(?:${source})$`).test(text));
    expect(tested(byFirstLetter(phrases))).toEqual(tested(phrases));
    expect(tested(phrases).filter(Boolean)).toHaveLength(7);
  });
});
