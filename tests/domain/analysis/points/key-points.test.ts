import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { leaning, openerLength } from '../../../../utils/analysis/speech/leaning';
import { isLogistics } from '../../../../utils/analysis/speech/logistics';
import { plainOf } from '../../../../utils/analysis/words/plain';
import { talk } from '../transcripts';

const TALK = [
  "Ann Lee: I'm Ann Lee, and welcome to River Talk. Today we talk about dams. Bo, what do you think of the new dam?",
  'Bo Dahl: Yeah, totally. So I think the new dam is a mistake, because no river forgives concrete. It is grey. You know, it is kind of like, um, sort of a wall. We measured the water on Monday.',
  "Ann Lee: Got it. Cy, I'll turn to you. What about fish?",
  'Cy Orr: Thanks for having me. Fish need a ladder, and every ladder needs a patient engineer. That is it. I do not think fish read the signs.',
  'Ann Lee: Very interesting. Thanks to you all for joining us. See you next week.',
];

function pointsOf(name: string): string[] {
  const transcript = talk(TALK);
  const at = transcript.speakers.findIndex((speaker) => speaker.name === name);
  return (analyze(transcript).profiles[at]?.keyPoints ?? []).map(({ start, end }) => transcript.text.slice(start, end));
}

describe('key points', () => {
  it('are claims, without empty opening words', () => {
    expect(pointsOf('Bo Dahl')[0]).toBe('I think the new dam is a mistake, because no river forgives concrete.');
    expect(pointsOf('Cy Orr')).toContain('Fish need a ladder, and every ladder needs a patient engineer.');
  });
  it('are never greetings, hand-overs, sign-offs or questions', () => {
    const all = ['Ann Lee', 'Bo Dahl', 'Cy Orr'].flatMap(pointsOf).join(' ');
    expect(all).not.toMatch(/totally|welcome|turn to you|Thanks|next week|\?|Very interesting|grey/);
  });
  it('include the sentence before if they refer back to it', () => {
    const transcript = talk([
      'Ann Lee: Welcome to River Talk. Bo, what is a weir?',
      'Bo Dahl: A weir is a low dam across every river of the country. The problem that it solves is that boats need deep water.',
    ]);
    const [said] = analyze(transcript).profiles[1]?.keyPoints ?? [];
    expect(transcript.text.slice(said?.start, said?.end)).toMatch(/^A weir is .* deep water\.$/);
  });
  it('begin after a note of the transcriber', () => {
    const transcript = talk([
      'Ann Lee: Welcome to River Talk. What now, Bo?',
      'Bo Dahl: [laughs] I think the new dam is a mistake, because no river forgives concrete.',
    ]);
    const [said] = analyze(transcript).profiles[1]?.keyPoints ?? [];
    expect(transcript.text.slice(said?.start, said?.end)).toBe(
      'I think the new dam is a mistake, because no river forgives concrete.',
    );
  });
  it('do not change if a passage is printed twice', () => {
    const passage =
      'I think the new dam is a mistake, because no river forgives concrete. Fish need a ladder, and every ladder needs a patient engineer.';
    const talked = ['Ann Lee: Welcome to River Talk. What now, Bo?', `Bo Dahl: ${passage}`, 'Ann Lee: And now?'];
    const points = (lines: string[]) => {
      const transcript = talk(lines);
      return (analyze(transcript).profiles[1]?.keyPoints ?? []).map(({ start, end }) =>
        transcript.text.slice(start, end),
      );
    };
    const once = points(talked);
    expect(once.length).toBeGreaterThan(0);
    expect(points([...talked, `Bo Dahl: ${passage}`])).toEqual(once);
  });
  it('do not come from the cold open', () => {
    const transcript = talk([
      'Bo Dahl: I think the river must never be dammed by anybody.',
      "Ann Lee: All that and more on today's River Talk. I'm Ann Lee.",
      'Bo Dahl: Hello to you.',
    ]);
    expect(analyze(transcript).profiles.every(({ keyPoints }) => keyPoints.length === 0)).toBe(true);
  });
});

describe('the wording of a sentence', () => {
  it.each([
    ['Yeah, so I think it rains.', 'I think it rains.'],
    ['Oh, I hope so.', 'I hope so.'],
    ['So the dam holds.', 'So the dam holds.'],
    ['Soap is good.', 'Soap is good.'],
    ['Well, Norway has dams.', 'Norway has dams.'],
  ])('without its opener: %s → %s', (text, kept) => expect(text.slice(openerLength(text, plainOf(text)))).toBe(kept));
  it.each([
    ["That's why we left.", 1],
    ['And they left the river.', 1],
    ["I think it's broken.", 1],
    ['It was actually the opposite for our village.', 1],
    ['Which is odd.', 1],
    ['And the reason is, rivers rise.', 1],
    ['I did not, but I think it rains.', 1],
    ['But this almost seems like the dam might break.', 1],
    ['It seems like the dam might break.', 0.3],
    ['This looks like a bargain.', 0.3],
    ['If it breaks, the village drowns.', 1],
    ['I do not see it as a matter of money.', 1],
    ['So that dam is going to leak.', 0.5],
    ['The first year is hard, and the other one is worse.', 0.5],
    ['It is very important to measure water.', 0.5],
    ['Nobody who builds a dam forgets it.', 0],
    ['I think that dams fail.', 0],
    ['Dams fail when nobody looks.', 0],
    ['Yesterday my neighbor Bo said he would leave.', 0],
  ])('leans on what precedes it: %s → %d', (text, lean) => expect(leaning(text, plainOf(text))).toBe(lean));
  it.each([
    "Let's move on to our next topic.",
    'Thanks for joining us.',
    'What is your take?',
    "We'll be back next week.",
    "We'll see you all next week.",
    "Maybe Bo, I'll bring you in.",
    'I will kick this one over to Bo.',
    'As you know from other episodes, rivers bend.',
    'I have a question about the weir.',
    'Today we are talking about mud.',
    "I'm Ann, and I work for a mill.",
    'Let us know what you find.',
    'I believe I should be taking minutes right now.',
    'We fill out the final questionnaire and the meeting summary.',
    'The agenda says that we end at noon.',
    "I don't see any other comments, so I think we can close.",
    "I think we've covered all the parts of the dam.",
    'I will try to give a high-level summary of the dam.',
    'Help me understand where the dam is going.',
    'So this is a dam under your name; is that correct?',
    'I usually explain to people what a dam really is.',
    'Later she also talks about weirs.',
    'A little later we will get to a quarrel about dams.',
    'The dam (laughs) holds.',
  ])('is logistics: %s', (text) => expect(isLogistics(text, plainOf(text))).toBe(true));
  it.each([
    'A river shows what a valley is made of.',
    'No question was ever settled by a dam.',
    'Like, you know, a law of the valley changes no river.',
    'So, you need a dam.',
    "The weir may hold, and we'll see how it does in spring.",
  ])('is not logistics: %s', (text) => expect(isLogistics(text, plainOf(text))).toBe(false));
});
