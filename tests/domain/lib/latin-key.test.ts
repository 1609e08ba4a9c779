import { expect, it } from 'vitest';
import { latinKey } from '../../../utils/lib/latin-key';

it.each([
  ['о', 'KeyJ', 'J'],
  ['ξ', 'KeyJ', 'J'],
  ['ئ', 'KeyZ', 'Z'],
  ['۱', 'Digit1', '1'],
  ['z', 'KeyY', 'z'],
  ['é', 'Digit2', 'é'],
  ['ж', 'Semicolon', 'ж'],
  ['Process', 'KeyJ', 'Process'],
])('key %s at %s of a layout counts as %s', (key, code, means) => {
  expect(latinKey({ key, code })).toBe(means);
});
