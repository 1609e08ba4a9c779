import { describe, expect, it } from 'vitest';
import { findColdOpen, showStart } from '../../../utils/analysis/cold-open';
import { splitSentences } from '../../../utils/analysis/sentences';
import { talk } from './transcripts';

const coldOpen = (lines: string[]) => {
  const transcript = talk(lines);
  return findColdOpen(transcript, splitSentences(transcript));
};
const ROUND = [
  'Ann Lee: Will the dam break this year? Bo, what do you say?',
  'Bo Dahl: Never in my life, it is made of granite.',
  'Cy Orr: It broke already.',
];

describe('findColdOpen', () => {
  it('takes the opening round up to the announcement', () => {
    expect(coldOpen([...ROUND, "Ann Lee: Fine. All that and more on today's River Talk. I'm Ann Lee."])).toEqual({
      first: 0,
      last: 2,
    });
  });
  it('takes it up to the welcome', () => {
    expect(coldOpen([...ROUND, "Ann Lee: I'm Ann Lee, and welcome to River Talk."])).toEqual({ first: 0, last: 2 });
  });
  it('knows a montage printed under one name', () => {
    const montage =
      "Ann Lee: Will the dam break this year or the next? It is granite from the bottom up. No dam is forever. All that and more on today's River Talk. I'm Ann Lee.";
    expect(coldOpen([montage, 'Bo Dahl: Hello.'])).toEqual({ first: 0, last: 0 });
  });
  it('finds none where the show begins with its beginning', () => {
    expect(coldOpen(["Ann Lee: I'm Ann Lee, and welcome to River Talk.", 'Bo Dahl: Hello.'])).toBeNull();
    expect(
      coldOpen(['Ann Lee: Hello.', 'Bo Dahl: Hi.', "Ann Lee: I'm Ann Lee, and welcome to River Talk."]),
    ).toBeNull();
    expect(coldOpen(ROUND)).toBeNull();
    expect(coldOpen([])).toBeNull();
  });
  it('knows the sentence the show begins with', () => {
    const transcript = talk([...ROUND, "Ann Lee: I'm Ann Lee, and welcome to River Talk."]);
    const sentences = splitSentences(transcript);
    expect(transcript.text.slice(sentences[showStart(transcript, sentences)]?.start)).toMatch(/^I'm Ann Lee/);
  });
});
