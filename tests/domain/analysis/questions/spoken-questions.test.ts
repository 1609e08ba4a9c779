import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { calledNames } from '../../../../utils/analysis/names/nicknames';
import { findNameUses } from '../../../../utils/analysis/people/calling';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

const WELCOME = "Ann Lee: I'm Ann Lee, and welcome to River Talk. With me are Bo Dahl and Cy Orr.";
const REST = `Ann Lee: That is all. ${'The river rose and fell as it always does. '.repeat(60)}`;
const ANSWER = `Bo Dahl: I think the granite dam of the valley will hold. ${'The river rose and fell as it always does. '.repeat(12)}`;

/** The questions, each followed by its answers with the speaker's first name. */
function asked(...lines: string[]): string[] {
  const { text, speakers, ...transcript } = talk([WELCOME, ...lines, REST]);
  const first = (id: string) => speakers.find((other) => other.id === id)?.name.split(' ')[0];
  return analyze({ text, speakers, ...transcript }).questions.flatMap(({ start, end, answers }) => [
    text.slice(start, end),
    ...answers.map(({ speaker, point }) => `${first(speaker)}: ${text.slice(point.start, point.end)}`),
  ]);
}

describe('findQuestions, in captions', () => {
  it.each([
    ['Do you think we will see a second granite dam in the valley.', 'Do you think we will see'],
    ["Why doesn't the city say, well, we'll build the granite dam ourselves.", "Why doesn't the city say"],
    ['Um, I don\u2019t know do people agree that the granite dam is too old for salmon.', 'do people agree'],
  ])('finds a question that has lost its question mark: %s', (said, begins) =>
    expect(asked(`Ann Lee: ${said}`, ANSWER)[0]).toMatch(new RegExp(`^${begins}`)),
  );
  it.each([
    "Is it it's a bit odd that the granite dam of the valley is so old.",
    'Do you know the granite dam of the valley is old.',
    'Do it with granite from the valley as the old builders did.',
    'Are they building a dam of granite in the valley, or --',
  ])('finds none in a sentence that only begins like one: %s', (said) =>
    expect(asked(`Ann Lee: ${said}`, ANSWER)).toEqual([]),
  );
  it.each([
    ['do do you buy the granite from the valley?', 'do you buy the granite from the valley?'],
    ['what do you what do you make of the granite dam?', 'what do you make of the granite dam?'],
    ['do you people do you feel the granite dam will hold?', 'do you feel the granite dam will hold?'],
    ['do you want a dam or do you want a mill of granite?', 'do you want a dam or do you want a mill of granite?'],
  ])('omits a false start: %s', (said, shown) => expect(asked(`Ann Lee: Um, ${said}`, ANSWER)[0]).toBe(shown));
  it('prefers the fuller of two even if it has lost its question mark', () => {
    const fuller = "Why doesn't the mill say, well, we'll be doing the baking of our own bread.";
    expect(
      asked(`Ann Lee: Why doesn't the mill do the other way? Right? ${fuller}`, ANSWER.replace('valley', 'mill'))[0],
    ).toBe(fuller);
  });
  it('finds a question in a run-on sentence after fillers', () =>
    expect(
      asked(
        'Ann Lee: Maybe a final thought on this is um uh you know like are we past the age of granite dams?',
        ANSWER,
      )[0],
    ).toBe('are we past the age of granite dams?'));
  it('finds a request whose "I\'m" is dropped after a conjunction, and begins there in a long sentence', () => {
    const long = 'It is really hard to lay granite well in a wet valley with so few hands, and so kind of just ';
    const asks = 'interested in your thought about whether the granite dam is worth it.';
    expect(asked(`Ann Lee: ${long}${asks}`, ANSWER)[0]).toBe(asks);
    const short = "I don't know if you saw it, but curious about your view of the granite dam.";
    expect(asked(`Ann Lee: ${short}`, ANSWER)[0]).toBe(short);
  });
  it('does not take "you know" for the person asked', () =>
    expect(asked('Ann Lee: I want to know, you know, all about the granite dam of the valley.', ANSWER)).toEqual([]));
  it('includes what the question judges, across words that only fill a pause', () => {
    const said = "We just don't know how many barrels of water a granite dam can hold. I don't know. ";
    const asks = 'Is that the right way of thinking about it?';
    expect(asked(`Ann Lee: ${said}${asks}`, ANSWER)[0]).toBe(said + asks);
  });
  it('includes what follows instead of a hand-over', () => {
    const asks =
      "What what's going on here? I thought the granite dam was so far from the mill that no salmon got there.";
    expect(
      asked(`Ann Lee: The dam is old, and above the mill, I guess, Bo, maybe I'll bring you in. ${asks}`, ANSWER)[0],
    ).toBe(asks.slice('What '.length));
  });
  it('finds a new question where a long turn ends in an empty one', () => {
    const own =
      'You said the salmon come back. There is a new mill in the next valley, with a wheel of oak and a weir of granite, and the builders say that it will grind more grain than all the others. And they say the beavers of the next valley will have to leave their pond for it.';
    const view =
      'In my view the salmon need a ladder, and I would also say that the beavers will stay in their pond by the granite, whatever the builders of the valley say, because ponds are where they have always been, in my own valley too.';
    const lines = [
      'Ann Lee: Do salmon of the valley need a ladder of granite?',
      ANSWER,
      `Ann Lee: ${own} What do you think?`,
    ];
    const found = asked(...lines, `Cy Orr: ${view}`);
    expect(found.at(-2)).toBe(
      'they say the beavers of the next valley will have to leave their pond for it. What do you think?',
    );
  });
  it.each([
    'I think the work is on that side of things, of how do you get more water out of a dam of granite for the mill?',
    "It is great to see the dam go up. But is the price of granite going up at the same time? That's a bigger question.",
  ])('finds none in what a guest only muses about: %s', (said) =>
    expect(
      asked(`Bo Dahl: ${said}`, `Ann Lee: The granite of the mill holds. ${'The river rose. '.repeat(9)}`),
    ).toEqual([]),
  );
});

it.each([
  ["I guess maybe Bo I'll kick this one over to you.", 0],
  ['My question for you is Bo do you like it.', 0],
  ['I saw that Bo I mean it.', null],
])('findNameUses finds who is called without commas: %s', (said, called) => {
  const transcript = talk(['Bo Dahl: Yes.', `Ann Lee: ${said}`]);
  const uses = finish(findNameUses(transcript, finish(calledNames(transcript))))[1] ?? [];
  expect(uses.find(({ manner }) => manner === 'call')?.speakerIndex ?? null).toBe(called);
});

describe('findQuestions, for answers in captions', () => {
  it('quotes the turn in which a speaker goes on after the asker\u2019s "Yeah, exactly."', () =>
    expect(
      asked(
        'Ann Lee: What do you make of the new granite dam of the valley?',
        "Bo Dahl: I love it. It's like an old hat. It's like, it's okay. You know what I mean? You know what I mean? It is what it is and so on, and I like it well.",
        'Ann Lee: Yeah, exactly.',
        'Bo Dahl: I think the granite dam of the valley needed a gate, and the new granite gate is the best in the valley.',
      )[1],
    ).toBe(
      'Bo: I think the granite dam of the valley needed a gate, and the new granite gate is the best in the valley.',
    ));
  it('quotes the full answer of whoever began before another speaker', () =>
    expect(
      asked(
        'Ann Lee: Bo, is every barrel of water from the granite dam the same?',
        'Bo Dahl: That was exactly where my head went as well.',
        'Cy Orr: And of course, yeah, water of the granite dam is different, because barrels of the mill are made of oak.',
        'Bo Dahl: I think the water of a granite dam is the same at the tap, but not at the source in the hills.',
      ).at(-1),
    ).toBe('Bo: I think the water of a granite dam is the same at the tap, but not at the source in the hills.'));
  it('begins after a false start', () =>
    expect(asked('Ann Lee: How long will the granite dam hold?', 'Bo Dahl: I I think the dam will hold.')[1]).toBe(
      'Bo: I think the dam will hold.',
    ));
});
