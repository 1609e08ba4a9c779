import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeInSteps } from '../../../../utils/analysis/analyze';
import { ask } from '../../../../utils/analysis/requests/ask';
import { isGeneral } from '../../../../utils/analysis/requests/asking';
import { finish } from '../../../../utils/analysis/work';
import { anyTranscript, talk } from '../transcripts';

describe('ask, for any transcript', () => {
  const several = 'What do Ann and Bo say?';
  const apart = 'Where do they disagree?';
  const requests = fc.oneof(
    fc.constantFrom(
      'what did Bo say about the model?',
      'chips',
      'What does the host think of data',
      'summarize it',
      apart,
      several,
      'Bo',
      '',
      'who?',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  it('answers with at most five disjoint parts of turns in time order, or ten if asked for more', () => {
    fc.assert(
      fc.property(anyTranscript(), requests, (transcript, request) => {
        const points = finish(ask(transcript, request)).points;
        expect(points.length).toBeLessThanOrEqual(
          isGeneral(request) || request === several || request === apart ? 10 : 5,
        );
        let at = 0;
        for (const { start, end, turn } of points) {
          const said = transcript.turns[turn];
          expect(start).toBeGreaterThanOrEqual(Math.max(at, said?.start ?? 0));
          expect(end).toBeLessThanOrEqual(said?.end ?? 0);
          at = end;
        }
        expect(finish(ask(transcript, request)).points).toEqual(points);
      }),
    );
  });
  it('quotes only the speaker who is named', () => {
    fc.assert(
      fc.property(anyTranscript(), fc.constantFrom('model', 'chip', 'data safety', 'cost'), (transcript, word) => {
        for (const { id, name } of transcript.speakers.filter((speaker) => /^[A-Z]\w+ [A-Z]/.test(speaker.name)))
          for (const { turn } of finish(ask(transcript, `what did ${name} say about ${word}?`)).points)
            expect(transcript.turns[turn]?.speaker).toBe(id);
      }),
    );
  });
});

it('ask quotes only five sentences of a speaker without key points', () => {
  const asides = ['tea', 'rain', 'soup', 'snow', 'wind', 'mud', 'fog', 'hail', 'bread', 'salt'];
  const lines = asides.map((thing) => `Ann Lee: And then he put it on the ${thing} and the dog ate it again.`);
  const transcript = talk(lines.flatMap((line) => [line, 'Bo Dahl: Yeah.']));
  const analysis = finish(analyzeInSteps(transcript));
  expect(analysis.profiles.every(({ keyPoints }) => keyPoints.length === 0)).toBe(true);
  expect(finish(ask(transcript, 'What does Ann say?', analysis)).points).toHaveLength(5);
});

const TALK = talk([
  "Ann Lee: I'm Ann Lee, and welcome to River Talk. Bo, is the new dam any good?",
  'Bo Dahl: I would not have built the thing in a valley full of fish. The dam costs nine times what a weir would cost. My dog likes weirs. My dog likes the sun. My dog likes rain. My dog likes snow. My dog likes wind.',
  'Jos\u00e9 Orr: A dam is a promise to the village, and nobody should break a promise. Bo is too strict.',
  'Ann Lee: I remember that the dam was planned by a committee of poets. How do salmon climb?',
  'Jos\u00e9 Orr: They use ladders.',
]);
const answer = (request: string) =>
  finish(ask(TALK, request)).points.map(({ start, end }) => TALK.text.slice(start, end));

it('ask reads the transcript once, however often a reader asks', () => {
  const analysis = finish(analyzeInSteps(TALK));
  const pausesOf = (request: string) => {
    const work = ask(TALK, request, analysis);
    for (let pauses = 0; ; pauses++) if (work.next().done) return pauses;
  };
  const first = pausesOf('What did Bo say about the dam?');
  expect(pausesOf('What did Jos\u00e9 say about the dam?')).toBeLessThan(first / 2);
  expect(pausesOf('dams and dogs')).toBeLessThan(first / 2);
});

describe('ask, for what somebody says about anything', () => {
  const said = [
    'I think a granite dam should never be built where salmon climb, because every salmon needs the whole river.',
    'A weir is the best way to slow a river, because a weir never stops the salmon.',
  ];
  const transcript = talk([
    'Ann Lee: I am Ann Lee. Bo, what do you make of the granite dam?',
    `Bo Dahl: Yeah. ${said[0]} I was there on Sunday, and the salmon were in the river again.`,
    'Ann Lee: And the weir, and the salmon of it?',
    `Bo Dahl: You know, yeah. ${said[1]} We had some tea after.`,
    'Jos\u00e9 Orr: A dam is important for the village, because every village needs power in the winter.',
  ]);
  it.each(['What does Bo think?', 'Bo Dahl', 'summarize Bo', "Bo's opinion vs"])(
    'answers with the key points of the speaker: %s',
    (request) => {
      const analysis = finish(analyzeInSteps(transcript));
      const points = finish(ask(transcript, request, analysis)).points;
      const own = analysis.profiles.find(({ speaker }) => speaker === 'bo dahl')?.keyPoints ?? [];
      expect(own.length).toBeGreaterThan(0);
      expect(points).toEqual(own);
    },
  );
});

describe('ask, for the whole transcript', () => {
  const claims = ['weir', 'dam', 'mill', 'ladder', 'orchard', 'bridge', 'quarry'].map(
    (thing) => `Every ${thing} is a promise to the whole village, and it always needs more granite than people think.`,
  );
  const whole = talk([
    `Ann Lee: I am Ann Lee. ${claims.join(' Mud and peanut butter. ')}`,
    'Bo Dahl: Mud and granite butter.',
  ]);
  const said = (request: string) =>
    finish(ask(whole, request)).points.map(({ start, end }) => whole.text.slice(start, end));
  it('gives a longer answer than for one subject, without sentences that claim nothing', () => {
    const points = said('Summarize the discussion');
    expect(points.length).toBeGreaterThan(5);
    expect(points.join(' ')).not.toMatch(/butter/);
    expect(said('granite').length).toBeLessThanOrEqual(5);
  });
  it('answers in the same way what everybody says', () =>
    expect(said('what do they talk about?')).toEqual(said('Summarize the discussion')));
});

describe('ask, for sentences near the words asked for', () => {
  const SAYING = 'The salmon ladder of the granite weir has always been the most important thing in the valley.';
  const CLOSE = 'Every step of it should never be higher than two feet, because the fish are tired by then.';
  const FAR = 'A good oven is the most important thing, because bread should never be baked in haste.';
  const ladder = talk([
    `Ann Lee: I am Ann Lee. ${SAYING}`,
    `Bo Dahl: ${CLOSE}`,
    ...Array.from({ length: 40 }, () => 'Ann Lee: Yeah, you know, we had some tea.'),
    `Bo Dahl: ${FAR}`,
  ]);
  const said = (request: string) =>
    finish(ask(ladder, request)).points.map(({ start, end }) => ladder.text.slice(start, end));
  it('includes them if few sentences contain the words', () => expect(said('ladder')).toEqual([SAYING, CLOSE]));
  it('leaves them out if the request names a speaker', () => {
    expect(said('What did Ann say about the ladder?')).toEqual([SAYING]);
    expect(said('What did Bo say about the oven?')).toEqual([FAR]);
  });
});

it('ask quotes a sentence once that is said twice', () => {
  const glad = 'I am glad of the new granite weir.';
  const weir = talk(['Ann Lee: I am Ann Lee.', `Bo Dahl: ${glad} We had tea.`, 'Ann Lee: Why?', `Bo Dahl: ${glad}`]);
  const said = finish(ask(weir, 'Bo on the weir')).points.map(({ start, end }) => weir.text.slice(start, end));
  expect(said).toEqual([glad]);
});

describe('ask, for a sentence that does not contain the words asked for', () => {
  const pike = talk([
    'Ann Lee: I am Ann Lee. What lives in the pond?',
    'Bo Dahl: Pike do. They wait among the reeds until a roach swims by, and then they strike.',
  ]);
  it('quotes it together with the short sentence before that does', () => {
    const [said] = finish(ask(pike, 'pike')).points.map(({ start, end }) => pike.text.slice(start, end));
    expect(said).toMatch(/^Pike do\. They wait/);
  });
});

describe('ask, for a name', () => {
  const named = talk([
    'Ann Lee: I am Ann Lee. Bo, how is the harvest?',
    'Bo Dahl: The barley stands high. The orchard was struck by frost in April. A new law forbids us to burn the straw behind the barn. The geese left in June. The hired men want bread.',
    'Ann Lee: There is one more thing. It is Wexler\u2019s Law. The idea is that a mill grows to look like its own miller over many years. The bell tower leans a little more each spring.',
  ]);
  const said = (request: string) =>
    finish(ask(named, request)).points.map(({ start, end }) => named.text.slice(start, end));
  it('does not quote sentences that share only a common word with the name', () => {
    const answers = said('What is Wexler\u2019s law?');
    expect(answers.join(' ')).toContain('look like its own miller');
    expect(answers.join(' ')).not.toContain('straw');
  });
  it('quotes everybody who says the name before sentences near it', () => {
    const mill = talk([
      'Ann Lee: I am Ann Lee. My sister grinds her flour with Granite stones from the old quarry in the north.',
      'Bo Dahl: You may as well lean on Granite where the millrace runs deep. The water is cold and green. The wheel turns at noon. The miller sleeps until two.',
      'Jos\u00e9 Orr: My neighbor once wrote me a long letter about Granite and the price of good rye.',
    ]);
    expect(finish(ask(mill, 'granite')).points.map(({ turn }) => turn)).toEqual([0, 1, 2]);
  });
});

describe('ask, for the cold open', () => {
  const opened = talk([
    'Ann Lee: Is the weir hitting a wall?',
    'Bo Dahl: No, the weir hits no wall, and it will stand for many years to come.',
    "Ann Lee: All that and more on today's River Talk. I'm Ann Lee, and welcome to River Talk.",
    'Ann Lee: Bo, what does a salmon ladder cost?',
    'Bo Dahl: A salmon ladder costs nine times what the valley spends on its bridges in a year.',
    'Ann Lee: And every wall in the valley costs more than that, as you know.',
  ]);
  const found = (request: string) => finish(ask(opened, request)).points.map(({ turn }) => turn);
  it('quotes it if nothing else has an answer', () => expect(found('what did Bo say about the wall?')).toContain(1));
  it('quotes it if it contains more of the request than the rest does, and only then', () => {
    expect(found('is the weir hitting a wall?')).toContain(1);
    expect(Math.min(...found('wall'))).toBeGreaterThan(2);
  });
  it('does not quote it if the rest has the answer', () => expect(found('salmon')).toEqual([4]));
});

describe('ask, for accents', () => {
  const inn = talk([
    'Ann Lee: I am Ann Lee. Bo, who lives there?',
    'Bo Dahl: Zo\u00eb keeps the caf\u00e9. Noel keeps bees.',
  ]);
  it.each(['Zo\u00eb', 'Zoe', 'zoe\u0308', 'cafe', 'the CAF\u00c9', 'No\u00ebl'])(
    'finds %s with or without accents',
    (request) => {
      expect(finish(ask(inn, request))).toMatchObject({ unsaid: [], points: [{ turn: 1 }] });
    },
  );
});

it('ask does not quote a speaker for somebody else with the same first name', () => {
  const dams = talk([
    'Ann Lee: I am Ann Lee, and the new dam is the best thing in the valley.',
    'Bo Dahl: Ann Hill told me that every dam is a promise to the village.',
  ]);
  const { absent, points } = finish(ask(dams, 'What did Ann Hill say about the dam?'));
  expect([absent, points.map(({ turn }) => turn)]).toEqual(['Ann Hill', [1]]);
  expect(finish(ask(dams, 'What did Ann Orr say about the dam?'))).toMatchObject({ absent: 'Ann Orr', points: [] });
});

it('ask takes a last name for a common word if that speaker says nothing of the rest', () => {
  const boxes = talk([
    'Brandon Black: The dam costs nine times what a weir would cost, and my dog likes weirs.',
    'Bo Dahl: A black box is the best way to keep the granite dry in the winter.',
  ]);
  const turns = (request: string) => finish(ask(boxes, request)).points.map(({ turn }) => turn);
  expect(turns('black boxes')).toContain(1);
  expect(turns('Black on boxes')).toEqual([]);
});

it('ask finds what is said about a speaker where it names them, not after a call to them', () => {
  const called = talk([
    'Ann Lee: I am Ann Lee. What does a weir cost, Cy?',
    'Bo Dahl: A weir costs nine times what the valley spends on its bridges in a year.',
    'Cy Hill: The salmon are tired.',
    'Bo Dahl: I think Cy is right about the salmon in the upper valley. A good mill needs a dry floor and a new roof.',
  ]);
  const said = (request: string) =>
    finish(ask(called, request)).points.map(({ start, end }) => called.text.slice(start, end));
  expect(said('What did Bo say about Cy?')).toEqual(['I think Cy is right about the salmon in the upper valley.']);
});

it('ask does not confuse C++ and C# with the letter C', () => {
  const tools = talk([
    'Ann Lee: I am Ann Lee. The vitamin C of the northern rose hips keeps the millers well in the winter.',
    'Bo Dahl: The gate of the weir was written in C++ because it has to close within a second.',
  ]);
  expect(finish(ask(tools, 'What did they say about C++?')).points.map(({ turn }) => turn)).toEqual([1]);
  expect(finish(ask(tools, 'C#'))).toMatchObject({ unsaid: ['C#'], points: [] });
});

it('ask does not report words as unsaid that are said in another spelling', () => {
  const mills = talk(['Ann Lee: I am Ann Lee. The new watermill grinds the best rye in the valley for USD 5,000.']);
  expect(finish(ask(mills, 'water mill for 5000'))).toMatchObject({ unsaid: [], points: [{ turn: 0 }] });
});

describe('ask, for who somebody is', () => {
  const guests = talk([
    'Ann Lee: I am Ann Lee, the keeper of the mill. Bo Dahl is a carpenter of water wheels from the north. Bo, how is the wheel?',
    'Bo Dahl: The wheel turns, as all wheels do, and the mill will stand for many years to come.',
    'Ann Lee: Bo, what does the mill need?',
    'Bo Dahl: A mill needs a dry floor and a good roof.',
  ]);
  const said = (request: string) =>
    finish(ask(guests, request)).points.map(({ start, end }) => guests.text.slice(start, end));
  it.each(['Who is Bo?', "who's Bo Dahl", 'who is bo dahl?'])('answers with their introduction: %s', (request) => {
    expect(said(request)).toEqual(['Bo Dahl is a carpenter of water wheels from the north.']);
  });
  it('answers for several people with their introductions, even if they are named again later', () => {
    const opened = talk([
      'Ann Lee: Bo Dahl is a carpenter of water wheels from the north. Cy Hill is a baker of rye from the south. Bo, how is the wheel?',
      'Bo Dahl: The wheel turns.',
      "Ann Lee: All that and more on today's River Talk. I'm Ann Lee, and welcome to River Talk. Bo, Cy and Ann will talk of mills.",
      'Cy Hill: I bake rye.',
    ]);
    expect(finish(ask(opened, 'Who are Bo and Cy?')).points.map(({ turn }) => turn)).toEqual([0, 0]);
  });
  it('does not take "Who is Bo building a roof for?" for a question about who Bo is', () =>
    expect(said('Who is Bo building a roof for?').join(' ')).toContain('good roof'));
});

describe('ask, for words that nobody says', () => {
  const unsaid = (request: string) => finish(ask(TALK, request)).unsaid;
  it.each([
    ['What do they say about Silent dams?', ['Silent']],
    ['salmon, trout and cod-liver oil', ['trout', 'cod-liver', 'oil']],
    ['What did Bo say about the dam?', []],
    ['What did the host think of committees?', []],
    ['Summarize the discussion', []],
    ['What did the host ask about the dam?', []],
    ['Which dam would Bo choose?', []],
  ])('%s → %j', (request, words) => expect(unsaid(request)).toEqual(words));
});

describe('ask', () => {
  it('takes a name as the speaker and what follows as the subject', () => {
    expect(answer('What did Jose say about the dam?')[0]).toBe(
      'A dam is a promise to the village, and nobody should break a promise.',
    );
    expect(answer('dam').join(' ')).toMatch(/weir would cost.*promise to the village.*poets/);
  });
  it('includes the answer to a question with the words, but not what is said long after', () => {
    const [first, ...others] = answer('what does bo think about the dam');
    expect(first).toBe('I would not have built the thing in a valley full of fish.');
    expect(others[0]).toBe('The dam costs nine times what a weir would cost.');
    expect(others.join(' ')).not.toMatch(/wind/);
  });
  it('recognizes the host, and a name as the subject', () => {
    expect(answer('what did the host say about the dam?')).toEqual([
      'I remember that the dam was planned by a committee of poets.',
    ]);
    expect(answer('what did Jos\u00e9 say about Bo?')).toEqual(['Bo is too strict.']);
  });
  it('finds the speaker anywhere in the request', () => {
    const expected = answer('what did Jose say about the dam?');
    expect(answer('About the dam: what did Jos\u00e9 Orr say?')).toEqual(expected);
    expect(answer('the dam, by jose')).toEqual(expected);
    expect(answer('what did Zed say about the dam?')).toEqual([]);
  });
  it('takes a first name shared by two speakers as both', () => {
    const two = talk(['Ann Lee: The dam is wet.', 'Ann Orr: The dam is cold.', 'Bo Dahl: The dam is mine.']);
    const said = (request: string) => finish(ask(two, request)).points.map(({ turn }) => turn);
    expect(said('what did Ann say about the dam')).toEqual([0, 1]);
    expect(said('what did Ann Orr say about the dam')).toEqual([1]);
  });
  it.each([
    ['ladders', 'They use ladders.'],
    ['salmon', 'How do salmon climb?'],
    ['what did Ann say about salmon?', 'How do salmon climb?'],
  ])('answers %j with a short sentence if no longer statement contains it', (request, words) =>
    expect(answer(request)).toEqual([words]),
  );
  it.each([
    'glaciers',
    'glaciers and salmon',
    'What did José say about salmon?',
    'What did Ann say about glaciers?',
    '',
    '?',
    'what did José say about poets',
  ])('has no answer to %j', (request) => expect(answer(request)).toEqual([]));
});
