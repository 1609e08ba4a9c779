import { expect, it } from 'vitest';
import { printKey } from '../../../utils/presenters/print-key';

it.each([
  ['j', 'J'],
  ['T', 'Shift T'],
  ['?', '?'],
  ['7', '7'],
  ['ß', 'ß'],
  ['Ö', 'Shift Ö'],
  ['', ''],
])('the key %s is shown as "%s"', (key, shown) => {
  expect(printKey(key)).toBe(shown);
});
