import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { anyTranscript, talk } from '../transcripts';

const WELCOME = "Ann Lee: I'm Ann Lee, and welcome to River Talk. With me are Bo Dahl and Cy Orr.";
const BO = 'Bo Dahl: The granite dam is the strongest wall that was ever built in this valley.';
const CY = 'Cy Orr: Salmon are the real engineers, they find a way around any wall by themselves.';

/** Which turn replies to which, as "turn → turn". The welcome is turn 0. */
const replies = (...lines: string[]) =>
  analyze(talk([WELCOME, ...lines])).replies.map(({ turn, to }) => `${turn} \u2192 ${to}`);

describe('findReplies', () => {
  it('finds a reply to what somebody named said, even several turns ago', () => {
    expect(replies(BO, CY, 'Ann Lee: To Bo\u2019s point, a wall of that size is a monument to patience.')).toEqual([
      '3 \u2192 1',
    ]);
    expect(replies(BO, CY, 'Ann Lee: I agree with Bo, nothing beats a wall made of granite.')).toEqual(['3 \u2192 1']);
  });
  it('finds no reply to what a namesake said', () => {
    expect(replies(BO, CY, 'Ann Lee: Granite lasts, as Bo Marlin said, and nothing beats a wall of it.')).toEqual([]);
  });
  it('chooses the turn that shares clearly more words, or else the latest', () => {
    const later = 'Bo Dahl: My aunt keeps bees on the roof of the town hall all winter long.';
    expect(replies(BO, later, 'Cy Orr: As Bo said, the granite dam is the strongest wall in the valley.')).toEqual([
      '3 \u2192 1',
    ]);
    expect(replies(BO, later, 'Cy Orr: As Bo said, it is hard to keep warm.')).toEqual(['3 \u2192 2']);
  });
  it('finds a reply that addresses whoever spoke earlier', () => {
    expect(replies(BO, CY, 'Ann Lee: Bo, what you said about walls makes me think of castles.')).toEqual([
      '3 \u2192 1',
    ]);
  });
  it('finds a disagreement with the turn before', () => {
    expect(replies(BO, 'Cy Orr: Well, I don\u2019t agree, a wall of sand bags is a lot stronger.')).toEqual([
      '2 \u2192 1',
    ]);
  });
  it('finds an answer to a question or to a call', () => {
    expect(replies('Ann Lee: Bo, who built the dam?', 'Bo Dahl: My grandfather built it with his own hands.')).toEqual([
      '2 \u2192 1',
    ]);
    expect(replies('Ann Lee: The floor is yours, Cy.', CY)).toEqual(['2 \u2192 1']);
  });
  it('finds none in an acknowledgment, a change of subject or a quotation', () => {
    expect(replies(BO, 'Cy Orr: Yeah, totally.')).toEqual([]);
    expect(replies(BO, CY)).toEqual([]);
    expect(
      replies(BO, CY, 'Ann Lee: My book begins, \u201cAs Bo said, the end is near\u201d, and then it rains.'),
    ).toEqual([]);
    const away = 'Ann Lee: Absolutely. Cy, how do the salmon find a way around a wall?';
    expect(replies(BO, away, CY)).toEqual(['3 \u2192 2']);
  });
});

it('findReplies links each turn at most once, to an earlier turn of another speaker, for any transcript', () => {
  fc.assert(
    fc.property(anyTranscript(), (transcript) => {
      const { replies } = analyze(transcript);
      let before = -1;
      for (const { turn, to } of replies) {
        expect(turn).toBeGreaterThan(before);
        before = turn;
        expect(to).toBeLessThan(turn);
        expect(transcript.turns[to]?.speaker).not.toBe(transcript.turns[turn]?.speaker);
      }
    }),
  );
});
