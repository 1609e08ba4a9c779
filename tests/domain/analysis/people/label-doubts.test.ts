import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { talk } from '../transcripts';

const WELCOME = [
  "Ann Lee: I'm Ann Lee, and welcome to River Talk. With me are Bo Dahl and Cy Orr.",
  'Bo Dahl: Hello.',
  'Cy Orr: Hi.',
];

/** Doubts as "turn: the sentence that is evidence". The three turns of the welcome come first. */
function doubts(...lines: string[]): string[] {
  const transcript = talk([...WELCOME, ...lines]);
  return analyze(transcript).doubts.flatMap((doubt) =>
    doubt.kind === 'label-in-doubt' ? [`${doubt.turn}: ${transcript.text.slice(doubt.start, doubt.end)}`] : [],
  );
}

describe('doubts about a label that what is said contradicts', () => {
  it.each([
    ['Bo Dahl: The dam holds. So thanks, Bo. It is old, though.', 'So thanks, Bo.'],
    ['Cy Orr: Well, Cy, my listeners have heard of your dam.', 'Well, Cy, my listeners have heard of your dam.'],
    ['Cy Orr: Well, Cy, what do you make of it?', 'Well, Cy, what do you make of it?'],
    ['Bo Dahl: As Bo said, granite is heavy.', 'As Bo said, granite is heavy.'],
    ["Cy Orr: Good evening, I'm Bo, and I build dams.", "Good evening, I'm Bo, and I build dams."],
  ])('are reported for: %s', (line, shown) => expect(doubts(line)).toEqual([`3: ${shown}`]));

  it('are reported for somebody who speaks between a call and thanks to somebody else', () => {
    const call = 'Ann Lee: The river is low this year. What do you think, Bo?';
    const long =
      'It is low because it did not rain for a month, and because the gates were left open at night by the new guard.';
    expect(doubts(call, `Cy Orr: ${long}`, 'Ann Lee: Thanks, Bo. Moving on.')).toEqual(['4: What do you think, Bo?']);
    expect(doubts(call, `Bo Dahl: ${long}`, 'Ann Lee: Thanks, Bo. Moving on.')).toEqual([]);
  });
  it('are reported for a label that is repeated after a question to somebody else', () => {
    expect(doubts('Ann Lee: Who closes the gates, Bo?', 'Ann Lee: The new guard closes them.')).toEqual([
      '4: Who closes the gates, Bo?',
    ]);
  });
});

describe('doubts about a label that what is said does not contradict', () => {
  it.each([
    'Ann Lee: Bo, what do you think?',
    'Bo Dahl: My wife said, \u201cBo, go and close the gates.\u201d',
    'Bo Dahl: And everybody is like, Bo, close the gates.',
    'Bo Dahl: Of course, I am Bo, and I build dams.',
    'Cy Orr: I agree with Bo. Thanks, Ann.',
    'Bo Dahl: Bo Dahl, dam builder from the north.',
    'Bo Dahl: I built my first dam with Bob, Bo, and Sandy.',
    'Bo Dahl: I built it with Dario, Sam, and Bo.',
    'Bo Dahl: And Bo, our lawyer, had to say sorry to the village.',
    'Bo Dahl: I got my first boat from a friend. Thank you, Bo. He runs a bakery now.',
    'Cy Orr: She stood up in the tower and said hello, I am Bo. Nobody believed her.',
  ])('are not reported for: %s', (line) => expect(doubts(line)).toEqual([]));

  it('are not reported for a word at the start of a sentence that is also a name', () => {
    const said = (line: string) => analyze(talk([...WELCOME, 'Hope Rye: I hope so.', line])).doubts;
    expect(said('Hope Rye: Hope, you know, dies last. Hope you are right.')).toEqual([]);
    expect(said('Hope Rye: It is late. So thanks, Hope.')).toHaveLength(1);
    expect(said('Hope Rye: Hope, perhaps you can tell us about the gates.')).toHaveLength(1);
  });
  it('are not reported if the speaker has a namesake among the speakers', () => {
    expect(
      doubts('Bo Dahl: Bo, welcome.', 'Ann Lee: Hm.', 'Bo Dahl: What now, Bo?', 'Ann Lee: Hm.', 'Bo Dahl: Thanks, Bo.'),
    ).toEqual([]);
  });
});

/** Three people who address, thank and mention each other, and sometimes themselves. */
const FIRST = ['Ann', 'Bo', 'Cy'];
const SENTENCES = [
  'The river is low this year.',
  'It is low because it did not rain for a month, and because the gates were left open at night by the new guard.',
  ...FIRST.flatMap((name) => [
    `Thanks, ${name}.`,
    `What do you think, ${name}?`,
    `As ${name} said, granite is heavy.`,
    `Good evening, I'm ${name}, and I build dams.`,
  ]),
];
const line = fc
  .tuple(fc.constantFrom('Ann Lee', 'Bo Dahl', 'Cy Orr'), fc.array(fc.constantFrom(...SENTENCES), { minLength: 1 }))
  .map(([name, said]) => `${name}: ${said.join(' ')}`);

it('label doubts come in order, one per turn, with a nearby sentence that names somebody', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const transcript = talk([...WELCOME, ...lines]);
      let before = -1;
      for (const doubt of analyze(transcript).doubts) {
        if (doubt.kind !== 'label-in-doubt') continue;
        found++;
        expect(doubt.turn).toBeGreaterThan(before);
        before = doubt.turn;
        const shown = transcript.text.slice(doubt.start, doubt.end);
        expect(SENTENCES).toContain(shown);
        expect(shown).toMatch(/\b(?:Ann|Bo|Cy)\b/);
        const [from, to] = [transcript.turns[doubt.turn - 1], transcript.turns[doubt.turn]];
        expect(doubt.start).toBeGreaterThanOrEqual(from?.start ?? 0);
        expect(doubt.end).toBeLessThanOrEqual(to?.end ?? 0);
      }
    }),
  );
  expect(found).toBeGreaterThan(0);
});
