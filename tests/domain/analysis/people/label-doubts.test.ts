import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/analyse';
import { anyTranscript, talk } from '../transcripts';

const WELCOME = [
  "Ann Lee: I'm Ann Lee, and welcome to River Talk. With me are Bo Dahl and Cy Orr.",
  'Bo Dahl: Hello.',
  'Cy Orr: Hi.',
];

/** Doubts as "turn: the sentence that shows it"; the three turns of welcome come first. */
function doubts(...lines: string[]): string[] {
  const transcript = talk([...WELCOME, ...lines]);
  return analyse(transcript).doubts.flatMap((doubt) =>
    doubt.kind === 'label-in-doubt' ? [`${doubt.turn}: ${transcript.text.slice(doubt.start, doubt.end)}`] : [],
  );
}

describe('words that contradict the name over them', () => {
  it.each([
    ['Bo Dahl: The dam holds. So thanks, Bo. It is old, though.', 'So thanks, Bo.'],
    ['Cy Orr: Well, Cy, what do you make of it?', 'Well, Cy, what do you make of it?'],
    ['Bo Dahl: As Bo said, granite is heavy.', 'As Bo said, granite is heavy.'],
    ["Cy Orr: Good evening, I'm Bo, and I build dams.", "Good evening, I'm Bo, and I build dams."],
  ])('%s', (line, shown) => expect(doubts(line)).toEqual([`3: ${shown}`]));

  it('somebody between a call and the thanks to another', () => {
    const call = 'Ann Lee: The river is low this year. What do you think, Bo?';
    const long =
      'It is low because it did not rain for a month, and because the gates were left open at night by the new guard.';
    expect(doubts(call, `Cy Orr: ${long}`, 'Ann Lee: Thanks, Bo. Moving on.')).toEqual(['4: What do you think, Bo?']);
    expect(doubts(call, `Bo Dahl: ${long}`, 'Ann Lee: Thanks, Bo. Moving on.')).toEqual([]);
  });
  it('the same name twice in a row around a question to another', () => {
    expect(doubts('Ann Lee: Who closes the gates, Bo?', 'Ann Lee: The new guard closes them.')).toEqual([
      '4: Who closes the gates, Bo?',
    ]);
  });
});

describe('words that do not', () => {
  it.each([
    'Ann Lee: Bo, what do you think?',
    'Bo Dahl: My wife said, \u201cBo, go and close the gates.\u201d',
    'Bo Dahl: And everybody is like, Bo, close the gates.',
    'Bo Dahl: Of course, I am Bo, and I build dams.',
    'Cy Orr: I agree with Bo. Thanks, Ann.',
    'Bo Dahl: Bo Dahl, dam builder from the north.',
  ])('%s', (line) => expect(doubts(line)).toEqual([]));

  it('a namesake in the room', () => {
    expect(
      doubts('Bo Dahl: Bo, welcome.', 'Ann Lee: Hm.', 'Bo Dahl: What now, Bo?', 'Ann Lee: Hm.', 'Bo Dahl: Thanks, Bo.'),
    ).toEqual([]);
  });
});

it('any transcript: one doubt a turn, in order, each with a literal sentence that holds a name', () => {
  fc.assert(
    fc.property(anyTranscript(), (transcript) => {
      let before = -1;
      for (const doubt of analyse(transcript).doubts) {
        if (doubt.kind !== 'label-in-doubt') continue;
        expect(doubt.turn).toBeGreaterThan(before);
        before = doubt.turn;
        expect(transcript.text.slice(doubt.start, doubt.end)).toMatch(/[A-Z]/);
      }
    }),
  );
});
