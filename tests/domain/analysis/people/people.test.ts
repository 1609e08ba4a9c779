import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobTitle } from '../../../../utils/analysis/people/job-titles';
import { describePeople } from '../../../../utils/analysis/people/people';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import type { Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

const people = (transcript: Transcript) => finish(describePeople(transcript, finish(splitSentences(transcript))));
const roles = (transcript: Transcript) => people(transcript).map(({ role }) => role);
/** The title that the only guest gets when the host says `line`. */
const titleFrom = (line: string, description = '') =>
  people(talk([`Ann Lee: ${line}`, 'Bo Dahl: Hello there.'], { description }))[1]?.title;

describe('job titles', () => {
  it.each([
    [
      'Bo Dahl is a distinguished engineer and the head of Tidal Power.',
      'Distinguished engineer and the head of Tidal Power',
    ],
    ['And Bo Dahl is Director of River Management for Delta. Bo, hello.', 'Director of River Management for Delta'],
    [
      'Next is Bo Dahl, a research fellow working on flood safety. Bo, welcome.',
      'Research fellow working on flood safety',
    ],
    ['With us is Bo Dahl, who is the director of dikes, and we are glad.', 'Director of dikes'],
    [
      'I am joined by Bo Dahl, a senior research scientist, and Cy Orr, a senior engineer.',
      'Senior research scientist',
    ],
    ['Bo Dahl is VP of Water.', 'VP of Water'],
    ['Bo Dahl, Distinguished Engineer and CTO of Dikes.', 'Distinguished Engineer and CTO of Dikes'],
    ['Today: Bo Dahl, Research Fellow; Cy Orr, Chief Editor.', 'Research Fellow'],
    [
      'Here is Bo Dahl, research fellow, and CTO of Rivers uh, you have an advantage.',
      'Research fellow, and CTO of Rivers',
    ],
    ['Our guest is Chief Risk Officer Bo Dahl.', 'Chief Risk Officer'],
    [
      'A talk with Bo Dahl VP of River Research and Development on the new dam.',
      'VP of River Research and Development',
    ],
    ['We have Bo Dahl, director, River Walls and Gates, and Cy Orr, chief editor.', 'Director, River Walls and Gates'],
    ['Bo is the founder of Small Boats, as you know.', 'Founder of Small Boats'],
    ['We have Bo Dahl with us, who is the chief scientist at Oars.', 'Chief scientist at Oars'],
    ['We are talking to Bo the CEO and founder of Oars.', 'CEO and founder of Oars'],
  ])('are found in: %s', (line, title) => expect(titleFrom(line)).toBe(title));

  it.each([
    'Bo Dahl is great.',
    'Bo Dahl is a great engineer to have around.',
    'Bo Dahl, what do you think?',
    'Bo Dahl, the lead is yours.'.replace('lead', 'floor'),
    'Bo Dahl is here with us.',
    'Bo is back on the show.',
    'Bo Dahl is not the director we wanted.',
    'I agree with Bo Dahl, you head into the wind.',
  ])('are not found in: %s', (line) => expect(titleFrom(line)).toBeNull());

  it('are found in self-introductions and in the description', () => {
    const own = people(
      talk([
        'Ann Lee: Hi.',
        "Bo Dahl: Hello. My name is Bo Dahl and I'm a developer advocate at Oars, mostly sailing.",
      ]),
    );
    expect(own[1]?.title).toBe('Developer advocate at Oars');
    expect(titleFrom('Hello.', 'With Bo Dahl, chief scientist at Oars. More inside.')).toBe('Chief scientist at Oars');
  });

  it.each([
    ['I think this is an executive problem.', null],
    ['My view is that this is a lead indicator for the whole river.', null],
    ['If I\u2019m an investor, I would ask for my money back.', null],
    ['Suppose I\u2019m a nurse in a tower at night and the lamp tells me to row.', null],
    ['When I\u2019m the manager of ten boats I need a dashboard.', null],
    ['She said, \u201cI\u2019m a lawyer, and I row.\u201d', null],
    ['And now I am the manager of ten boats I never see.', null],
    ['Hi, this is Cy Orr, our director of dikes.', null],
    ['Hi, this is Bo Dahl, director of dikes.', 'Director of dikes'],
    ['Well, this is great, and I\u2019m the head of IT at Oars.', 'Head of IT at Oars'],
  ])('are found only in introductions of oneself: %s', (line, title) => {
    const [, bo] = people(talk(['Ann Lee: Hi.', `Bo Dahl: ${line}`, 'Cy Orr: Hi.']));
    expect(bo?.title).toBe(title);
  });

  it('are not those of a namesake who is talked about', () => {
    expect(titleFrom('We heard from Bo Marlin. Bo, who is the CEO of Oars, rows no more.')).toBeNull();
  });

  it('end before a name and before a clause', () => {
    expect(jobTitle('a partner, Cy Orr, a director', (part) => part.startsWith('Cy Orr'))).toBe('Partner');
    expect(jobTitle('the editor who wrote the book', () => false)).toBe('Editor');
    expect(jobTitle('I lead the team', () => false)).toBeNull();
    expect(jobTitle('the manager of ten boats I never see', () => false)).toBeNull();
    expect(jobTitle('the product manager for what we call Granite', () => false)).not.toBeNull();
  });
});

describe('roles', () => {
  it('come from the description', () => {
    const description = 'Join host Cy Orr along with Bo Dahl and Ann Lee as they talk.';
    expect(roles(talk(['Ann Lee: One.', 'Bo Dahl: Two.', 'Cy Orr: Three.'], { description }))).toEqual([
      'guest',
      'guest',
      'host',
    ]);
    expect(
      roles(talk(['Ann Lee: One.', 'Bo Dahl: Two.'], { description: 'Hosted by Ann Lee. With Bo Dahl.' })),
    ).toEqual(['host', 'guest']);
  });
  it('come from the welcome', () => {
    expect(
      roles(talk(['Bo Dahl: Tides rise.', "Ann Lee: I'm Ann Lee, and welcome to River Talk.", 'Bo Dahl: Hello.'])),
    ).toEqual(['guest', 'host']);
  });
  it('come from an introduction as a co-host', () => {
    const lines = [
      "Ann Lee: I'm Ann Lee, and welcome to River Talk. With me is my co-host, Bo Dahl.",
      'Bo Dahl: Hi.',
      'Cy Orr: Hi.',
    ];
    expect(roles(talk(lines))).toEqual(['host', 'host', 'guest']);
  });
  it('come from asking questions', () => {
    const lines = Array.from({ length: 6 }, () => [
      'Ann Lee: And what do you make of the dam?',
      'Bo Dahl: It holds the water.',
    ]).flat();
    expect(roles(talk(lines))).toEqual(['host', 'guest']);
  });
  it('come from labels', () => {
    expect(roles(talk(['Host: Good evening.', 'Ann Lee: Good evening.']))).toEqual(['host', 'guest']);
    expect(roles(talk(['Narrator: It was dark.', 'Ann Lee: I slept.']))).toEqual(['host', 'guest']);
  });
  it('are unknown without evidence', () => {
    expect(roles(talk(['Ann Lee: The dam holds.', 'Bo Dahl: The dam is old.']))).toEqual(['unknown', 'unknown']);
  });
});

it('describePeople describes every speaker, for any transcript', () => {
  fc.assert(
    fc.property(anyTranscript(), (transcript) => {
      expect(people(transcript)).toHaveLength(transcript.speakers.length);
    }),
  );
});
