import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import type { Question } from '../../../../utils/analysis/model';
import type { Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

/** The rest of the transcript. Without it, every question would count as asked near the end. */
const REST = `Ann Lee: That is all. ${'The river rose and fell as it always does. '.repeat(60)}`;
const WELCOME = "Ann Lee: I'm Ann Lee, and welcome to River Talk. With me are Bo Dahl and Cy Orr.";

/** The questions after the welcome, as "asker → asked: words", each followed by one line per answer. */
function asked(...lines: string[]): string[] {
  const transcript = talk([WELCOME, ...lines, REST]);
  return analyze(transcript).questions.flatMap((question) => told(transcript, question));
}
function told({ text, speakers }: Transcript, { speaker, to, start, end, answers }: Question): string[] {
  const first = (id: string | null) => speakers.find((other) => other.id === id)?.name.split(' ')[0] ?? 'nobody';
  return [
    `${first(speaker)} → ${first(to)}: ${text.slice(start, end)}`,
    ...answers.map(({ speaker, point }) => `${first(speaker)}: ${text.slice(point.start, point.end)}`),
  ];
}

/** Just the question, when it gets a long answer. */
function question(...lines: string[]): string | undefined {
  return asked(...lines.slice(0, -1), `${lines.at(-1)} ${'The river rose and fell as it always does. '.repeat(12)}`)[0];
}

/** Expects that the question is shown without its opening words `left`. */
function expectWithout(left: string, said: string, answer: string): void {
  expect(question(`Ann Lee: ${said}`, `Bo Dahl: ${answer}`)).toBe(`Ann → nobody: ${said.slice(left.length)}`);
}

describe('findQuestions, for questions', () => {
  it('omits a leading yes from an answer unless the question asks for yes or no', () => {
    const answer = 'Bo Dahl: Yes, absolutely. The granite dam holds the river.';
    expect(asked('Ann Lee: Can you tell us what the granite dam does?', answer)[1]).toBe(
      'Bo: The granite dam holds the river.',
    );
    expect(asked('Ann Lee: Does the granite dam hold the river?', answer)[1]).toBe(
      'Bo: Yes, absolutely. The granite dam holds the river.',
    );
    expect(asked('Ann Lee: Will they share the granite dam of the village?', answer)[1]).toBe(
      'Bo: Yes, absolutely. The granite dam holds the river.',
    );
  });
  it('finds who is asked by name, and the first sentence of the answer that tells something', () => {
    expect(
      asked(
        'Ann Lee: You know, Bo, how long will the granite dam hold?',
        'Bo Dahl: Yeah, totally. Good question. The granite will hold for a hundred years.',
      ),
    ).toEqual(['Ann → Bo: how long will the granite dam hold?', 'Bo: The granite will hold for a hundred years.']);
  });
  it.each(['[laughs] ', '(12:39) ', '[00:12:39] '])('finds who is asked by name after %s', (noise) => {
    const bo = 'Bo Dahl: The granite dam is the strongest wall of the valley.';
    expect(question(`Ann Lee: ${noise}Bo, how long will the granite dam hold?`, `${bo} ${noise}It will.`)).toBe(
      'Ann \u2192 Bo: how long will the granite dam hold?',
    );
  });
  it('recognizes the question mark of another script', () => {
    const transcript = talk([
      '\u674e\u660e: \u6211\u662f\u674e\u660e\u3002\u738b\u82b3\uff0c\u6570\u636e\u4e2d\u5fc3\u5230\u5e95\u6d88\u8017\u591a\u5c11\u80fd\u6e90\uff1f',
      '\u738b\u82b3: \u6570\u636e\u4e2d\u5fc3\u5927\u7ea6\u6d88\u8017\u767e\u5206\u4e4b\u4e8c\u7684\u7535\u529b\uff0c\u8fd9\u4e2a\u6570\u5b57\u4e94\u5e74\u4e4b\u5185\u4f1a\u7ffb\u4e00\u756a\u3002',
      '\u674e\u660e: \u4e0b\u671f\u518d\u89c1\u3002'.repeat(20),
    ]);
    const [question] = analyze(transcript).questions;
    expect(transcript.text.slice(question?.start, question?.end)).toMatch(/\u80fd\u6e90\uff1f$/);
  });
  it('does not take somebody who is only listed for the person asked', () => {
    const bo = 'Bo Dahl: The granite dam is the strongest wall of the valley.';
    const answer = 'Cy Orr: Not yet. The flood gates are the same as in the year before.';
    const to = (said: string) => question(bo, `Ann Lee: ${said}`, answer)?.split(':')[0];
    const changed = 'Did it change the flood gates of the valley?';
    expect(to(`There was a hearing with Sam, Dario, Bo, and Satya. ${changed}`)).toBe('Ann \u2192 nobody');
    expect(to('It was built by Sam, and Bo, do you think the flood gates will hold?')).toBe('Ann \u2192 Bo');
    expect(to('Bo, Sarah and I were there. How long will the flood gates hold?')).toBe('Ann \u2192 Bo');
    expect(to('At IBM, Bo, do they build flood gates of granite?')).toBe('Ann \u2192 Bo');
    expect(to('So, Bo, and I\u2019m curious, do they build flood gates of granite?')).toBe('Ann \u2192 Bo');
  });
  it('does not take a word that is also a name for the person asked', () => {
    const WILL = 'Will Dahl: The granite dam is the strongest wall of the valley.';
    const answer = 'Cy Orr: The flood gates hold for another hundred years.';
    expect(question('Ann Lee: Will any of the flood gates hold until winter?', answer, WILL)).toBe(
      'Ann → nobody: Will any of the flood gates hold until winter?',
    );
    expect(question('Ann Lee: Will you close the flood gates before winter?', answer, WILL)).toBe(
      'Ann → nobody: Will you close the flood gates before winter?',
    );
    expect(question('Ann Lee: Will, what will the flood gates cost us?', WILL, answer)).toBe(
      'Ann → Will: what will the flood gates cost us?',
    );
    expect(question('Ann Lee: So Will what will the flood gates cost us?', WILL, answer)).toContain('Ann → Will: ');
  });
  it('finds one question per turn, in the words that say most', () => {
    expect(
      question(
        'Ann Lee: What is your view of the new flood gates? How do you read it? Bo, I know you like gates.',
        'Bo Dahl: I think flood gates are a waste of money.',
      ),
    ).toBe('Ann → Bo: What is your view of the new flood gates?');
  });
  it('includes the sentence before if the question cannot stand alone', () => {
    expect(
      question(
        'Ann Lee: Some say the river will run dry by summer. What do you think?',
        'Cy Orr: I think it will rain.',
      ),
    ).toBe('Ann → nobody: Some say the river will run dry by summer. What do you think?');
  });
  it.each([
    ['But this seems to be the end of the granite dam of the valley. What do you think?', 4],
    ['Like in terms of how builders share one river, with nobody in charge of it. What do you think?', 5],
    ['So, the old mill will be gone by summer. What do you think?', 4],
    ['So far the river has carried no salmon this year. What do you think?', 0],
    ['And that the river has carried no salmon this year. What do you think?', 0],
  ])('includes the sentence before without its opening connective: %s', (said, from) =>
    expect(question(`Ann Lee: ${said}`, 'Cy Orr: I think it will rain.')).toBe(`Ann → nobody: ${said.slice(from)}`),
  );
  it('includes any sentence before it if the question has no subject', () =>
    expect(
      question(
        'Ann Lee: Next up on this show is the granite dam of the valley. Bo, what do you think?',
        'Bo Dahl: I like it.',
      ),
    ).toBe('Ann → Bo: Next up on this show is the granite dam of the valley. Bo, what do you think?'));
  it('includes what comes before a hand-over if the question refers to it', () => {
    const said = 'They close the gates of the old dam at night.';
    const handsOver = "I'm curious how you see that, as someone who builds mills.";
    const asks = 'Is that going to be the way millers govern the rivers of a valley?';
    const answer = 'Bo Dahl: I think every village will close its gates.';
    expect(question(`Ann Lee: ${said} ${handsOver} ${asks}`, answer)).toContain(`${said} ${handsOver} ${asks}`);
    // A hand-over that does not refer back does not include what comes before it.
    const calls = 'Bo, maybe I turn to you.';
    expect(question(`Ann Lee: ${said} ${calls} ${asks}`, answer)).not.toContain(said);
  });
  it('includes what comes before an adjunct of the question', () => {
    const said = 'You suggest a world where the builders meet.';
    const adjunct = 'Like in terms of how we share the river, where millers agree on the gates of the dam.';
    const asks = "Do you think that's how things will go?";
    const answer = 'Bo Dahl: I think every village will close its gates.';
    expect(question(`Ann Lee: ${said} ${adjunct} ${asks}`, answer)).toContain(`${said} ${adjunct} ${asks}`);
  });
  it('includes the description of the situation that it refers to', () => {
    const said = 'Like, you know, a law of the valley will not change what the beavers are building.';
    const asks = 'Is fishing possible in this world?';
    const answer = 'Bo Dahl: I think fishing needs a dam with gates.';
    expect(question(`Ann Lee: ${said} ${asks}`, answer)).toContain('a law of the valley will not');
  });
  it('includes the explanation after it if the question only says who is asked', () => {
    expect(
      question(
        'Ann Lee: Do you want to respond to that, as someone who builds dams of granite? I guess Cy is saying the river wins.',
        'Bo Dahl: I think granite lasts longer than rivers.',
      ),
    ).toBe(
      'Ann → nobody: Do you want to respond to that, as someone who builds dams of granite? I guess Cy is saying the river wins.',
    );
  });
  it('finds a claim that is handed over to somebody', () =>
    expect(
      question(
        'Ann Lee: But the granite dam may hold for longer than we think. I will throw it to you, Bo.',
        'Bo Dahl: I think it will hold.',
      ),
    ).toBe('Ann → Bo: the granite dam may hold for longer than we think. I will throw it to you, Bo.'));
  it('finds a claim that is handed over in a relative clause', () =>
    expect(
      question(
        "Ann Lee: I think the first thing, which I'll throw to Bo, is this claim that the granite dam may hold for longer than we think.",
        'Bo Dahl: I think it will hold.',
      ),
    ).toBe('Ann → nobody: this claim that the granite dam may hold for longer than we think.'));
  it('finds a restatement of what somebody said', () => {
    const line = "Ann Lee: So Bo, what you're saying is that granite dams will outlast the river.";
    expect(question(line, 'Bo Dahl: Granite outlasts every river.')).toBe(
      "Ann → Bo: what you're saying is that granite dams will outlast the river.",
    );
  });
  it('finds a question that is read out, without its quotation marks', () =>
    expect(
      question(
        'Ann Lee: The next question is, \u201cWho will pay for the granite dam?\u201d',
        'Bo Dahl: The city pays for every dam.',
      ),
    ).toBe('Ann → nobody: Who will pay for the granite dam?'));
  it('finds the last of several sentences that are read out', () =>
    expect(
      question(
        `Ann Lee: The next question is, "${'Each builder of the valley works on a single wall of granite. '.repeat(4)}But who will pay for a second granite dam when the old one breaks?"`,
        'Bo Dahl: The city pays for every dam.',
      ),
    ).toBe('Ann → nobody: who will pay for a second granite dam when the old one breaks?'));
  it('finds what a guest wonders at the end of a turn', () =>
    expect(
      question('Bo Dahl: So I was curious if the granite dam has a salmon ladder.', 'Ann Lee: The dam has a ladder.'),
    ).toBe('Bo → nobody: I was curious if the granite dam has a salmon ladder.'));
  it.each([
    ['Bo Dahl: Cy, maybe you can tell us what the granite dam does to the salmon.', 'you can tell us what'],
    [
      'Ann Lee: Before we go on, could we just talk about what the granite dam does to the salmon.',
      'could we just talk',
    ],
    [
      'Ann Lee: For all who walk by, my question for you is what the granite dam does to the salmon.',
      'what the granite',
    ],
  ])('finds a question without a question mark: %s', (said, asks) =>
    expect(question(said, 'Cy Orr: The granite dam holds the salmon back.')).toContain(asks),
  );
  it('includes what a question of one word asks about', () =>
    expect(
      question(
        'Ann Lee: You shook your head at the granite dam. Why?',
        'Bo Dahl: Granite is too heavy for this valley.',
      ),
    ).toBe('Ann → nobody: You shook your head at the granite dam. Why?'));
  it('includes the claim that the question asks to judge, even if the question is long', () => {
    const claim = 'One builder of the valley says that granite is a stone of the past.';
    expect(
      question(
        `Ann Lee: ${claim} Do you think that's the case, or will the city build another granite dam next year?`,
        'Bo Dahl: I think granite stays.',
      ),
    ).toBe(
      `Ann → nobody: ${claim} Do you think that's the case, or will the city build another granite dam next year?`,
    );
  });
  it('finds a question that a guest announces, even if more follows', () =>
    expect(
      question("Bo Dahl: My question is, will the granite dam hold? That's my question.", 'Ann Lee: It will hold.'),
    ).toBe('Bo → nobody: will the granite dam hold?'));
  it('chooses the question that the answer takes up', () =>
    expect(
      question(
        'Ann Lee: Will the flood gates hold? They are old. Will the salmon ladder work? It is new. Do beavers help?',
        'Bo Dahl: The salmon ladder will work.',
      ),
    ).toBe('Ann → nobody: Will the salmon ladder work?'));
  it('finds the questions of whoever asks most if there is no host', () => {
    const transcript = talk([
      'Ann Lee: What do beavers eat?',
      'Bo Dahl: Beavers eat bark. What else is there in winter? Bark keeps for months in cold water, as they all know.',
      'Ann Lee: How do salmon breathe under the ice? I wonder about that river and its long cold winters all the time.',
      'Bo Dahl: Salmon hold their breath.',
    ]);
    expect(analyze(transcript).questions.map((question) => told(transcript, question)[0])).toEqual([
      'Ann → nobody: What do beavers eat?',
      'Ann → nobody: How do salmon breathe under the ice?',
    ]);
  });
  it('finds a question after an unclosed quotation mark', () =>
    expect(
      question(
        'Ann Lee: They call it \u201cthe wall. Bo, will the granite dam hold?',
        'Bo Dahl: The granite dam will hold.',
      ),
    ).toBe('Ann → Bo: will the granite dam hold?'));
  it('finds an indirect question', () => {
    expect(question("Ann Lee: I'm curious how you measure the tide at night.", 'Bo Dahl: We use a buoy.')).toBe(
      "Ann → nobody: I'm curious how you measure the tide at night.",
    );
  });
  it('finds a question with the tag "is that right?", but not with "right?"', () => {
    const claim = 'So you are saying the old dam should go';
    expect(question(`Ann Lee: ${claim}, is that right?`, 'Bo Dahl: Yes, it should.')).toBe(
      `Ann → nobody: ${claim}, is that right?`,
    );
    expect(asked(`Ann Lee: ${claim}, right?`, 'Bo Dahl: Yes, it should.')).toEqual([]);
  });
  it.each([
    [
      'not another question',
      'Who pays for the dam? And how is that money raised in a valley of salmon and granite?',
      'Who pays for the dam? And ',
    ],
    [
      'the sentence that its subject refers to',
      'The old mill of the valley lost its wheel. Is that a fault of the granite, or do the beavers of the river gnaw at it?',
      '',
    ],
    ['not a sentence that says nothing', 'Is that so? How long will the granite dam hold?', 'Is that so? '],
  ])('includes only the sentences it needs: %s', (_, said, left) => expectWithout(left, said, 'The city pays.'));
  it.each([
    ['a condition is kept', 'If the river is high in spring, how do you keep the salmon in?', ''],
    ['what it refers to is kept', 'The book has three rules for dams of granite; how did you come up with those?', ''],
    [
      'a separate statement is omitted',
      'I think a second builder is a great thing, like, how much more granite would two builders of the valley lay?',
      'I think a second builder is a great thing, like, ',
    ],
    [
      'a transition is omitted',
      'Before we move on to the salmon, how long will the granite dam hold?',
      'Before we move on to the salmon, ',
    ],
  ])('keeps the clause before it if needed: %s', (_, said, left) => expectWithout(left, said, 'I build walls.'));
  it.each([
    '[laughter] ',
    'And (laughs), and so my question for you is ',
    'I believe that was one of our questions, is ',
  ])('omits the words before it: %s', (before) =>
    expect(question(`Ann Lee: ${before}why do you build dams of granite?`, 'Bo Dahl: Granite lasts.')).toBe(
      'Ann → nobody: why do you build dams of granite?',
    ),
  );
  it('finds a question that ends with a period, but not a statement that begins like one', () => {
    expect(question('Ann Lee: How do you build a granite dam in winter.', 'Bo Dahl: With warm hands.')).toBe(
      'Ann → nobody: How do you build a granite dam in winter.',
    );
    expect(asked('Ann Lee: What is hard about granite dams is that they freeze.', 'Bo Dahl: They do.')).toEqual([]);
  });
});

describe('findQuestions, for what is not a question', () => {
  it.each([
    ['a tag', 'The dam is old, right? It was built a century ago.'],
    ['a quotation', 'People keep saying, \u201cWho will pay for the dam?\u201d'],
    ['a question that the asker answers', 'Will the dam hold? No, it will break in a year.'],
    [
      'a question that the asker does not come back to',
      `Will the dam hold? ${'The river rose and fell as it always does. '.repeat(10)}So much for the news.`,
    ],
    ['an echo', 'You do?'],
    ['a courtesy', 'Bo, how are you doing today?'],
    ['a sound check', 'Hi guys, you hear me well?'],
    ['a mention of an earlier conversation', 'We talked about the granite dam in episode two?'],
    ['a question to oneself', 'Where did I learn it from? And all sorts of things like that.'],
    [
      'a question to nobody that is not answered',
      `Who pays for all that? ${'The river rose and fell again. '.repeat(5)}`,
    ],
    ['a rhetorical question', 'I mean, where isn\u2019t the river?'],
    ['a question that is taken back', 'Do you mean that Bo is a beaver? Just kidding.'],
  ])('%s', (_, words) => expect(asked(`Ann Lee: ${words}`, 'Bo Dahl: The river is low today.')).toEqual([]));

  it.each([
    'How are you doing, Bo?',
    'Who would like to go first?',
    'Bo, do you want to start us off?',
    'Does that answer your question?',
    'Can I say something about that, Bo?',
    'Are there any other questions?',
    'Anything else before we wrap up?',
    'Where were we?',
    'All right, another question here?',
    'Did I cover all of your questions?',
    'Bo, do you have a question or comment for us?',
    'Anything to add before we wrap up?',
    'Should we move on from the granite dam of the valley?',
    'You need a hundred builders for a dam of this height. Does that make sense, guys?',
    'You can walk on the granite dam very soon. Are there any questions about this?',
    'Before you go, Bo, where can people find you?',
    'The granite dam of the valley was built by a hundred people. Any thoughts, Bo?',
  ])('finds none that only manages the conversation: %s', (said) =>
    expect(asked(`Ann Lee: ${said}`, 'Bo Dahl: I would say that the granite dam will hold.')).toEqual([]),
  );
  it('finds one if a request for questions names a subject', () =>
    expect(
      asked('Ann Lee: Any other questions about the granite dam?', 'Bo Dahl: Will the granite dam hold?').length,
    ).toBeGreaterThan(0));
  it.each([
    ['Bo, anything to add?', 'No. Nothing to add.'],
    ['So you say it is old?', 'Yeah, of course.'],
  ])('finds none with an answer that says nothing: %s', (said, answer) =>
    expect(asked(`Ann Lee: ${said}`, `Bo Dahl: ${answer}`)).toEqual([]),
  );
  it('finds none where a guest asks and answers it at once', () => {
    expect(asked('Bo Dahl: How do beavers build so fast? They just do.', 'Ann Lee: Beavers are busy.')).toEqual([]);
  });
  it('finds none in the montage before the welcome', () => {
    const montage = ['Ann Lee: Will the dam break, Bo?', 'Bo Dahl: It is made of solid granite, so never in my life.'];
    const transcript = talk([...montage, "Ann Lee: All that and more on today's River Talk. I'm Ann Lee."]);
    expect(analyze(transcript).questions).toEqual([]);
  });
});

describe('findQuestions, for a question put to one person after another', () => {
  const ROUND = [
    'Ann Lee: A frequently asked question: will the old granite dam above the village break this winter? Bo Dahl has built three. Bo, what do you think?',
    'Bo Dahl: Oh, the granite will break before the winter, I am sure of that.',
    "Ann Lee: Happy new year, Bo. And Cy Orr has walked along all of them. Cy, what's your take?",
    'Cy Orr: I think a granite dam that is watched will never break in winter.',
  ];
  const answered = [
    'Bo: Oh, the granite will break before the winter, I am sure of that.',
    'Cy: I think a granite dam that is watched will never break in winter.',
  ];

  it('finds one question, answered by all of them', () =>
    expect(asked(...ROUND)).toEqual([
      'Ann → Bo: will the old granite dam above the village break this winter?',
      ...answered,
    ]));
  it('finds it even in the cold open', () => {
    const transcript = talk([...ROUND, "Ann Lee: All that and more on today's River Talk. I'm Ann Lee.", REST]);
    const { questions } = analyze(transcript);
    expect(questions.flatMap((question) => told(transcript, question))).toEqual([
      'Ann → Bo: will the old granite dam above the village break this winter?',
      ...answered,
    ]);
  });
});

describe('findQuestions, for answers', () => {
  const FILL = 'The salmon of the valley sleep in the deep pools below the old mill all winter long, year after year.';
  it.each([
    [
      'skips an acknowledgment',
      'Right, exactly. Sure. In May the city meets the builders.',
      'In May the city meets the builders.',
    ],
    [
      'skips praise for the question',
      "That's a good question. In May the city meets the builders.",
      'In May the city meets the builders.',
    ],
    [
      'skips a remark on the question',
      'Whoo, this was a tough one. In May the city meets the builders.',
      'In May the city meets the builders.',
    ],
    [
      'skips a repetition of the question',
      'A second dam? In May the city meets the builders.',
      'In May the city meets the builders.',
    ],
    [
      'omits notes of the transcriber',
      '[laughs] In May the city meets the builders. [laughter]',
      'In May the city meets the builders.',
    ],
    [
      'keeps a no with its reason',
      'No. In May the city meets the builders.',
      'No. In May the city meets the builders.',
    ],
    ['omits a connective at the start', 'Well, I think it will.', 'I think it will.'],
    [
      'stops at the longest answer that is shown',
      `I think it will. ${FILL} ${FILL} ${FILL}`,
      `I think it will. ${FILL} ${FILL}`,
    ],
    ['keeps a yes if nothing follows', 'I think so, yes.', 'I think so, yes.'],
  ])('%s', (_, said, answer) => {
    expect(asked('Ann Lee: How is the city going to build a second dam?', `Bo Dahl: ${said}`)[1]).toBe(`Bo: ${answer}`);
  });
  it('includes a later sentence that takes up the question', () =>
    expect(
      asked(
        'Ann Lee: How long will the granite dam hold?',
        `Bo Dahl: ${FILL} ${FILL} ${FILL} ${FILL} I think the granite dam will hold for a hundred years.`,
      )[1],
    ).toBe(`Bo: ${FILL} ${FILL} I think the granite dam will hold for a hundred years.`));
  it.each([
    [
      'includes a claim with the tag "right?"',
      `Yeah. The main one for me is fishing, right? ${FILL} There is some trout in there, and there is some salmon in the river below it, when the winter was cold enough, and we have had two of those now in the valley.`,
      `The main one for me is fishing, right? ${FILL}`,
    ],
    [
      'ends with the last sentence that tells something',
      'The main one is fishing for trout. The old weir was never like that. And you know, yeah.',
      'The main one is fishing for trout. The old weir was never like that.',
    ],
  ])('%s', (_, said, answer) =>
    expect(asked('Ann Lee: What is the best part of the new dam for you?', `Bo Dahl: ${said}`)[1]).toBe(
      `Bo: ${answer}`,
    ),
  );
  it.each([
    [
      'skips remarks on the show and what depends on them',
      'Yes. I will say salmon again, number three for the episode. It is bad, this is a joke by now. The city builds the dam with granite of the valley.',
      'The city builds the dam with granite of the valley.',
    ],
    [
      'omits a transition to the next topic',
      'The city builds the dam with granite. So I want to move us on to our second topic, which is how the city builds bridges.',
      'The city builds the dam with granite.',
    ],
  ])('%s', (_, said, answer) => {
    expect(asked('Ann Lee: How is the city going to build a second dam?', `Bo Dahl: ${said}`)[1]).toBe(`Bo: ${answer}`);
  });
  it('quotes the next turn if the first is broken off', () =>
    expect(
      asked(
        'Ann Lee: How is the granite dam doing?',
        "Bo Dahl: I think, that's a very...",
        'Ann Lee: Oh.',
        'Bo Dahl: I think the granite dam will hold for a hundred years.',
      )[1],
    ).toBe('Bo: I think the granite dam will hold for a hundred years.'));
  it('quotes the next turn if it tells much more than a short first one', () =>
    expect(
      asked(
        'Ann Lee: How is the granite dam of the valley doing in the winter?',
        'Bo Dahl: I did bring my favorite story about it for you all here today.',
        'Ann Lee: Great.',
        'Bo Dahl: I think the granite dam of the valley is doing better in winter than any other dam of granite.',
      )[1],
    ).toBe('Bo: I think the granite dam of the valley is doing better in winter than any other dam of granite.'));
  it('quotes another speaker if the first only asks back or hands over', () => {
    const question = 'Ann Lee: How long will the old granite dam of the valley hold?';
    const answer = 'Cy Orr: The granite dam will hold for a hundred years.';
    for (const said of ['The granite dam?', 'Go for it, Cy.'])
      expect(asked(question, `Bo Dahl: ${said}`, answer)[1]).toBe('Cy: The granite dam will hold for a hundred years.');
  });
  it('skips a long repetition of the question', () => {
    const question = 'How long will the old granite dam of the valley hold when the ice of the river breaks up?';
    expect(asked(`Ann Lee: ${question}`, `Bo Dahl: ${question} A hundred years, and not a day less.`)[1]).toBe(
      'Bo: A hundred years, and not a day less.',
    );
  });
  it('accepts an answer of two words that names what is asked', () =>
    expect(
      asked(
        'Ann Lee: How much water can the old granite dam hold?',
        'Bo Dahl: 80 barrels.',
        'Cy Orr: It is a small dam, as most dams of granite are.',
      )[1],
    ).toBe('Bo: 80 barrels.'));
  it('finds none in an inaudible turn', () =>
    expect(
      asked('Ann Lee: How is the city going to build a second granite dam in the valley?', 'Bo Dahl: [inaudible]'),
    ).toHaveLength(1));
  const ASKED = 'Ann Lee: How long will the granite dam hold?';
  const ANSWERED = 'Bo Dahl: I think the granite dam will hold for a hundred years.';
  it('finds several until the asker changes the subject', () => {
    expect(
      asked(
        'Ann Lee: Should the city build a second dam?',
        'Bo Dahl: I would never build a second dam.',
        'Ann Lee: Wow.',
        'Cy Orr: I think two dams are safer than one, because any dam may break when the river rises in spring, and another would hold.',
        `Ann Lee: Let me tell you about the weather instead. ${'It rained and then it rained again. '.repeat(5)}`,
        'Bo Dahl: I love the rain more than anything.',
      ),
    ).toEqual([
      'Ann → nobody: Should the city build a second dam?',
      'Bo: I would never build a second dam.',
      'Cy: I think two dams are safer than one, because any dam may break when the river rises in spring, and another would hold.',
    ]);
  });
  it.each([
    ['Cy Orr: In my view it holds for as long as somebody mends it, because granite cracks wherever frost gets in.', 2],
    [
      'Ann Lee: So just to make sure we get that right, granite holds as long as a hundred years, because frost is rare.',
      1,
    ],
  ])('finds the view of another speaker, but none in a restatement: %s', (said, answers) =>
    expect(asked(ASKED, ANSWERED, said)).toHaveLength(1 + answers),
  );
  it.each(['I just want to extend slightly on that.', 'Yeah, I would like to add something.'])(
    'omits an announcement before the answer of another speaker: %s',
    (announced) => {
      const view = 'In my view it holds as long as somebody mends it, because granite cracks wherever frost gets in.';
      expect(asked(ASKED, ANSWERED, `Cy Orr: ${announced} ${view}`).at(-1)).toBe(`Cy: ${view}`);
    },
  );
  it.each([
    'It is so good to be here with you.',
    'Well, that was great to hear.',
    "I'll leave it to you to decide that.",
  ])('finds none in a courtesy: %s', (said) => expect(asked(ASKED, ANSWERED, `Cy Orr: ${said}`)).toHaveLength(2));
  it('finds none of a speaker who only adds to an answer, even later', () =>
    expect(
      asked(ASKED, ANSWERED, 'Cy Orr: Or in this case, a pond.', 'Bo Dahl: Yes.', 'Cy Orr: I think ponds are great.'),
    ).toHaveLength(2));
  it('finds none if the next speaker asks back and the asker moves on', () => {
    const lines = [
      'Ann Lee: How is the city going to build a second granite dam in the valley?',
      'Bo Dahl: Do you mean here?',
      'Ann Lee: Where do salmon of the river sleep in winter, Cy?',
      'Cy Orr: Salmon sleep in deep pools.',
    ];
    expect(asked(...lines)).toEqual([
      'Ann → nobody: How is the city going to build a second granite dam in the valley?',
      'Ann → Cy: Where do salmon of the river sleep in winter, Cy?',
      'Cy: Salmon sleep in deep pools.',
    ]);
  });
});

it('findQuestions returns ordered spans of asking turns, answered later by others, for any transcript', () => {
  fc.assert(
    fc.property(anyTranscript(), (transcript) => {
      const { questions, topics } = analyze(transcript);
      let before = -1;
      for (const { turn, start, end, speaker, to, topic, answers } of questions) {
        expect(turn).toBeGreaterThan(before);
        before = turn;
        const asking = transcript.turns[turn] as Transcript['turns'][number];
        expect(speaker).toBe(asking.speaker);
        expect(start >= asking.start && end > start && end <= asking.end).toBe(true);
        expect(topics.length === 0 || (topics[topic]?.start ?? 0) <= start).toBe(true);
        if (to !== null) expect(to).not.toBe(speaker);
        expect(new Set(answers.map((answer) => answer.speaker)).size).toBe(answers.length);
        let last = turn;
        for (const answer of answers) {
          const spoken = transcript.turns[answer.turn] as Transcript['turns'][number];
          expect(answer.turn).toBeGreaterThan(last);
          last = answer.turn;
          expect(answer.speaker).toBe(spoken.speaker);
          expect(answer.speaker).not.toBe(speaker);
          expect(answer.point.start >= spoken.start && answer.point.end <= spoken.end).toBe(true);
          expect(answer.point.end).toBeGreaterThan(answer.point.start);
        }
      }
      expect(analyze(transcript).questions).toEqual(questions);
    }),
  );
});
