import { expect, it } from 'vitest';
import { syllablesUpTo } from '../../../../utils/analysis/words/syllables';
import { finish } from '../../../../utils/analysis/work';

const syllables = (text: string) => finish(syllablesUpTo(text, [0, text.length]))[1];

it.each([
  ['\u4eba\u5de5\u667a\u80fd\u4e0e\u80fd\u6e90', 7],
  ['\u3053\u3093\u306b\u3061\u306f', 5],
  ['\uc548\ub155\ud558\uc138\uc694', 5],
])('%s has one syllable per character', (text, count) => expect(syllables(text)).toBeCloseTo(count));

it('syllablesUpTo counts pauses at full-width punctuation', () => {
  expect(syllables('\u4eba\uff0c\u4eba\u3001\u4eba\u3002')).toBeCloseTo(3 + 0.6 + 0.6 + 0.2);
  expect(syllables('\u4eba\u4eba\uff1f')).toBeCloseTo(2 - 0.9);
});
