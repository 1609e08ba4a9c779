import { describe, expect, it } from 'vitest';
import { findColdOpen, showStart } from '../../../../utils/analysis/topics/cold-open';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

const coldOpen = (lines: string[]) => {
  const transcript = talk(lines);
  return findColdOpen(transcript, finish(splitSentences(transcript)));
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
  it('takes it up to the announcement, also when a guest is welcomed by name before', () => {
    const greeting = 'Ann Lee: Bo, welcome to the show. Will the dam break this year?';
    const announced = "Ann Lee: All that and more on today's River Talk. I'm Ann Lee, and welcome to River Talk.";
    expect(coldOpen([greeting, ...ROUND.slice(1), announced])).toEqual({ first: 0, last: 2 });
  });
  it('takes it up to the welcome', () => {
    expect(coldOpen([...ROUND, "Ann Lee: I'm Ann Lee, and welcome to River Talk."])).toEqual({ first: 0, last: 2 });
  });
  it('takes it up to a welcome that tells afterwards who is here', () => {
    const quote =
      'Bo Dahl: Every dam is a promise to the people downstream. Some promises are made of granite, and others are not.';
    expect(coldOpen([quote, 'Ann Lee: Hi, welcome to River Talk. My name is Ann.'])).toEqual({ first: 0, last: 0 });
    expect(coldOpen([quote, "Ann Lee: Welcome to River Talk. I'm here with Bo."])).toEqual({ first: 0, last: 0 });
  });
  it('finds none after the welcome, whatever is announced', () => {
    const lines = [
      "Ann Lee: I'm Ann Lee, and welcome to River Talk.",
      ...ROUND,
      'Ann Lee: More on all of that on the river walk.',
    ];
    expect(coldOpen(lines)).toBeNull();
    expect(coldOpen([...ROUND, 'Ann Lee: We can get into all that in a bit, before the rain.'])).toBeNull();
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
    const sentences = finish(splitSentences(transcript));
    expect(transcript.text.slice(sentences[showStart(transcript, sentences)]?.start)).toMatch(/^I'm Ann Lee/);
  });
});
