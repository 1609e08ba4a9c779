import { expect, it } from 'vitest';
import type { Analysis } from '../../../utils/analysis/model';
import { restOf } from '../../../utils/presenters/rest';
import type { Turn } from '../../../utils/transcript/model';

const turns = [0, 100, 300].map((start) => ({ start })) as Turn[];
const topics = [
  { start: 0, subtopics: [] },
  { start: 180, subtopics: [{ start: 180 }, { start: 240 }] },
];
const analysis = { topics } as unknown as Analysis;

it('a jump to the start of a turn, topic or sub-topic ends at the top, one to words inside a turn on the usual line', () => {
  const rests = [0, 100, 180, 240, 300].map((offset) => restOf({ turns }, analysis, offset));
  expect(rests).toEqual(Array(5).fill('top'));
  expect([1, 101, 179, 299, 301].map((offset) => restOf({ turns }, analysis, offset))).toEqual(Array(5).fill('line'));
});
