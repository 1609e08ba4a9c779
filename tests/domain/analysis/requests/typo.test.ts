import { expect, it } from 'vitest';
import { isTypo } from '../../../../utils/analysis/requests/typo';

it.each([
  ['depseek', 'deepseek', true],
  ['gogle', 'google', true],
  ['hays', 'hay', true],
  ['graintie', 'granite', false],
  ['grainte', 'granite', true],
  ['granate', 'granite', true],
  ['bay', 'hay', false],
  ['grani', 'granite', true],
  ['gran', 'granite', false],
])('isTypo(%j, %j) is %s', (word, name, is) => expect(isTypo(word, name)).toBe(is));
