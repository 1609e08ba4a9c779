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
  it('ends the cold open before the announcement of the episode', () => {
    expect(coldOpen([...ROUND, "Ann Lee: Fine. All that and more on today's River Talk. I'm Ann Lee."])).toEqual({
      first: 0,
      last: 2,
    });
  });
  it('ends it before the announcement even if a guest is welcomed by name earlier', () => {
    const greeting = 'Ann Lee: Bo, welcome to the show. Will the dam break this year?';
    const announced = "Ann Lee: All that and more on today's River Talk. I'm Ann Lee, and welcome to River Talk.";
    expect(coldOpen([greeting, ...ROUND.slice(1), announced])).toEqual({ first: 0, last: 2 });
  });
  it('ends it before the welcome', () => {
    expect(coldOpen([...ROUND, "Ann Lee: I'm Ann Lee, and welcome to River Talk."])).toEqual({ first: 0, last: 2 });
  });
  it('ends it before a welcome that introduces people only afterwards', () => {
    const quote =
      'Bo Dahl: Every dam is a promise to the people downstream. Some promises are made of granite, and others are not.';
    expect(coldOpen([quote, 'Ann Lee: Hi, welcome to River Talk. My name is Ann.'])).toEqual({ first: 0, last: 0 });
    expect(coldOpen([quote, "Ann Lee: Welcome to River Talk. I'm here with Bo."])).toEqual({ first: 0, last: 0 });
  });
  it('finds none after the welcome, or where "all that" announces nothing', () => {
    const lines = [
      "Ann Lee: I'm Ann Lee, and welcome to River Talk.",
      ...ROUND,
      'Ann Lee: More on all of that on the river walk.',
    ];
    expect(coldOpen(lines)).toBeNull();
    expect(coldOpen([...ROUND, 'Ann Lee: We can get into all that in a bit, before the rain.'])).toBeNull();
  });
  it('recognizes a montage printed as one turn', () => {
    const montage =
      "Ann Lee: Will the dam break this year or the next? It is granite from the bottom up. No dam is forever. All that and more on today's River Talk. I'm Ann Lee.";
    expect(coldOpen([montage, 'Bo Dahl: Hello.'])).toEqual({ first: 0, last: 0 });
  });
  it('finds none if the welcome comes right away or never', () => {
    expect(coldOpen(["Ann Lee: I'm Ann Lee, and welcome to River Talk.", 'Bo Dahl: Hello.'])).toBeNull();
    expect(
      coldOpen(['Ann Lee: Hello.', 'Bo Dahl: Hi.', "Ann Lee: I'm Ann Lee, and welcome to River Talk."]),
    ).toBeNull();
    expect(coldOpen(ROUND)).toBeNull();
    expect(coldOpen([])).toBeNull();
  });
  it('showStart finds the first sentence after the cold open', () => {
    const transcript = talk([...ROUND, "Ann Lee: I'm Ann Lee, and welcome to River Talk."]);
    const sentences = finish(splitSentences(transcript));
    expect(transcript.text.slice(sentences[showStart(transcript, sentences)]?.start)).toMatch(/^I'm Ann Lee/);
  });
});
