import { expect, it } from 'vitest';
import { letterOf } from '../../../utils/page/keys';

it.each([
  ['s', false, 's'],
  ['S', true, 'S'],
  ['S', false, 's'],
  ['s', true, 'S'],
  ['?', true, '?'],
])('the key %s, Shift held: %s, is the letter %s, whatever Caps Lock is', (key, shiftKey, letter) => {
  expect(letterOf(new KeyboardEvent('keydown', { key, shiftKey }))).toBe(letter);
});
