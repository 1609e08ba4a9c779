import { expect, it } from 'vitest';
import { textWords } from '../../../../utils/quotes/anchor/text-words';
import { fold } from '../../../../utils/transcript/fold';

it('compares words without the punctuation at their ends, and what is nothing else as it is', () => {
  const { keys, starts, ends } = textWords('“[Zebra],”\nit’s /A0Z9/ `a:z` – {15,000} ¿café? -');
  expect(keys).toEqual(['zebra', 'it’s', 'a0z9', 'a:z', '–', '15,000', 'café', '-'].map((word) => fold(word)));
  expect([starts[1], ends[1]]).toEqual([11, 15]);
});

it.each([
  ['Han', '我们'],
  ['Hiragana', 'ひら'],
  ['Katakana', 'カタ'],
  ['Thai', 'กข'],
  ['Lao', 'ກຂ'],
  ['Khmer', 'កខ'],
  ['Myanmar', 'ကခ'],
])('counts every character of %s as a word, and words beside them as usual', (_, two) => {
  const [a, b] = two;
  expect(textWords(`${two}clock the${b}`).keys).toEqual([a, b, 'clock', 'the', b]);
});
