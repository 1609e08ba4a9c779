import { describe, expect, it } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze';
import { assignSlots } from '../../../utils/presenters/look/slots';
import { type PageStateKind, presentPageState } from '../../../utils/presenters/page-states';
import { labelCaution } from '../../../utils/presenters/rail/doubts';
import { presentEpisode } from '../../../utils/presenters/screens';
import type { Chapter } from '../../../utils/transcript/model';
import { clock } from '../../../utils/transcript/timestamps';
import { CROWD, sample } from '../../tools/gallery/sample';
import { talk } from '../analysis/transcripts';

const episode = (options?: Parameters<typeof sample>[0]) => {
  const { transcript, analysis } = sample(options);
  const people = analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role }));
  const { slots } = assignSlots(people, new Map());
  return { transcript, analysis, slots, screens: presentEpisode(transcript, analysis, slots) };
};
const outline = (options?: Parameters<typeof sample>[0]) => episode(options).screens.outline;

describe('presentOutline', () => {
  it('states the length, the printed times, who leads, and the reading time', () => {
    const view = outline();
    expect(view.meta).toBe('≈38 min · 32 min read');
    expect(view.topics.map(({ time, lead, reading }) => [time, lead, reading])).toEqual([
      ['00:01', 'Cold open and welcome', '1 min read'],
      ['00:49', 'Noor leads, 21%', '11 min read'],
      ['14:40', 'Milo leads, 40%', '11 min read'],
      ['28:00', 'Ines leads, 28%', '8 min read'],
    ]);
    expect(view.cautions).toEqual([]);
    expect(view.note).toBeNull();
  });

  it('orders every bar the same way with the host first, and describes it in words', () => {
    const { bar } = outline().topics[2] as ReturnType<typeof outline>['topics'][0];
    expect(bar.parts.map((part) => part.slot)).toEqual([0, 1, 2, 3]);
    expect(bar.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1);
    expect(bar.label).toBe('Ada Brennan 35%, Milo Castellan 40%, Ines Thorvald 11%, Noor Aldridge 14%');
  });

  it('marks an estimated time with ≈ and no other remark', () => {
    const { topics } = outline({ doubts: true });
    expect(topics.map(({ time, doubt }) => [time, doubt])).toEqual([
      ['≈00:01', null],
      ['≈00:49', null],
      ['≈14:40', null],
      ['≈28:00', null],
    ]);
  });

  it('says what is wrong on the page', () => {
    expect(outline({ doubts: true }).cautions).toEqual([
      'The chapter list belongs to another episode. Times are off.',
      'The opening has no speaker name on the page.',
    ]);
  });

  it('says when the page lists no chapters, or when the topics were detected', () => {
    expect(outline({ chapters: false }).note).toBe('This page lists no chapters.');
    expect(outline({ doubts: true }).note).toBe('These topics were detected, not printed.');
  });

  it.each([
    [0.9, 'spoken at about'],
    [0.3, 'starts somewhere near'],
  ])(
    'flags a printed time that does not fit, in the outline and in the popup, and gives the likely time (%d)',
    (confidence, place) => {
      const { transcript, analysis, slots } = episode();
      const doubts = [{ kind: 'chapter-time-in-doubt' as const, chapter: 3 }];
      const topics = analysis.topics.map((topic, index) =>
        index === 3 ? { ...topic, asPrinted: false, confidence, seconds: 750 } : topic,
      );
      const unordered = { ...transcript, doubts: [{ kind: 'chapters-unordered' as const }] };
      const { outline, popup } = presentEpisode(unordered, { ...analysis, topics, doubts }, slots);
      const { title, seconds } = transcript.chapters[3] as Chapter;
      const doubt = `rinted as ${clock(seconds)}; ${place} 12:30`;
      expect(outline.cautions).toEqual([]);
      expect(outline.topics.map((topic) => topic.doubt)).toEqual([null, null, null, `P${doubt}`]);
      expect(outline.topics[3]?.time).toBe('\u224812:30');
      expect(popup.cautions).toEqual([`\u201c${title}\u201d: p${doubt}.`]);
    },
  );

  it('says so when a printed time has only an approximate place in the text', () => {
    expect(outline().topics.map(({ doubt }) => doubt)).toEqual([null, null, null, 'Starts about here']);
  });

  it('lists subtopics with ≈ times and who leads', () => {
    const [, lights] = outline().topics;
    expect(lights?.subtopics.map(({ time, title, leader }) => [time, title, leader?.initials])).toEqual([
      ['≈02:38', 'Tide tables before charts', 'MC'],
      ['≈05:18', 'Who pays for a second harbor', 'NA'],
      ['≈11:01', 'Guard rails, and the lamp that is allowed to think for itself', 'IT'],
    ]);
  });

  it('lists the chapters of a talk of one turn, in which nobody leads', () => {
    const about = (what: string) =>
      `Now we come to the ${what}. ${`A ${what} is worth more than a lighthouse. `.repeat(30)}`;
    const chapters = ['Harbor lights', 'Tide tables'].map((title, at) => ({ title, seconds: at * 80 }));
    const told = about('harbor light') + about('tide table');
    const transcript = talk([`Milo Castellan: ${told}`], {}, chapters);
    const { topics } = presentEpisode(transcript, analyze(transcript), new Map()).outline;
    expect(topics.map(({ title, lead }) => [title, lead])).toEqual([
      ['Harbor lights', ''],
      ['Tide tables', ''],
    ]);
    expect(topics.flatMap(({ subtopics }) => subtopics).filter(({ leader }) => leader !== null)).toEqual([]);
  });

  it('lists the key points of a topic, then those of every speaker, unless these only repeat them', () => {
    const { transcript, analysis, slots } = episode();
    const { keyPoints = [], speakers = [] } = analysis.summaries[1] ?? {};
    const leader = { speaker: 'milo castellan', keyPoints: keyPoints.slice(0, 1), further: [] };
    const others = speakers.filter(({ speaker }) => speaker !== leader.speaker);
    const shown = (summary: typeof speakers) => {
      const summaries = analysis.summaries.map((each) => ({ ...each, speakers: summary }));
      return presentEpisode(transcript, { ...analysis, summaries }, slots).outline.topics[1]?.summary;
    };
    const all = shown([leader, ...others]);
    expect(all?.points.map(({ person }) => person?.short)).toEqual(['Milo', 'Milo', 'Ines']);
    expect(all?.speakers.map(({ person }) => person.id)).toEqual([leader, ...others].map(({ speaker }) => speaker));
    const said = [...(all?.points ?? []), ...(all?.speakers.flatMap(({ points }) => points) ?? [])];
    for (const { text, offset } of said) expect(transcript.text.startsWith(text, offset)).toBe(true);
    // A list that would only repeat what is shown above it is not worth showing.
    expect(shown([leader])?.speakers).toEqual([]);
    expect(outline().topics[0]?.summary).toBeNull();
  });

  it('points out the label that may be wrong, as it is printed', () => {
    const { transcript, screens } = episode({ doubts: true });
    expect(screens.labels).toEqual([
      {
        // The time of the sentence, which is nearly the last one in a talk of 38 minutes.
        time: '≈36:50',
        text: 'Ada Brennan: Thanks, Ada.',
        offset: transcript.text.indexOf('Thanks, Ada.'),
        speaker: 'ada brennan',
      },
    ]);
    expect(labelCaution(screens.labels)).toEqual(['The name printed at ≈36:50 may be wrong.']);
  });
});

describe('presentSpeakers', () => {
  it('lists the host first, then by share, with bars relative to the largest share', () => {
    const view = episode().screens.speakers;
    expect(view.meta).toBe('4 speakers · 19 turns');
    expect(
      view.people.map(({ name, role, share, minutes, turns, initials }) => [
        name,
        role,
        share,
        minutes,
        turns,
        initials,
      ]),
    ).toEqual([
      ['Ada Brennan', 'Host', '41%', '≈16 min', '20 turns', 'AB'],
      [
        'Milo Castellan',
        'Guest · Distinguished harbor engineer and keeper of the northern lights',
        '23%',
        '≈9 min',
        '11 turns',
        'MC',
      ],
      ['Ines Thorvald', 'Guest · Fellow working on questions of salvage law', '18%', '≈7 min', '9 turns', 'IT'],
      ['Noor Aldridge', 'Guest · Director of Coastal Weather Products', '17%', '≈7 min', '9 turns', 'NA'],
    ]);
    expect(view.people.map(({ replies }) => replies)).toEqual([null, null, null, 'Replies to Ines 2 times']);
    expect(view.people.map(({ level }) => Math.round(level * 100))).toEqual([100, 56, 44, 41]);
  });

  it('lists what is mentioned, with its kind and all its places', () => {
    const { transcript, screens } = episode();
    expect(screens.speakers.mentions.map(({ name, kind, places }) => [name, kind, places.length])).toEqual([
      ['Tideway 4', 'model', 3],
      ['Coastwatch', 'organization', 2],
      ['Bo Ferris', 'person', 1],
      ['second harbor', '', 1],
    ]);
    for (const { name, places } of screens.speakers.mentions)
      for (const place of places) expect(transcript.text.startsWith(name, place)).toBe(true);
  });

  it('does not list speakers among what is mentioned', () => {
    const { transcript, analysis, slots } = episode();
    const mentions = analysis.mentions.map((mention) => ({ ...mention, speaker: 'ada brennan' }));
    expect(presentEpisode(transcript, { ...analysis, mentions }, slots).speakers.mentions).toEqual([]);
  });

  it('says that a role is not stated, except for a narrator', () => {
    const { people } = episode({ cast: CROWD }).screens.speakers;
    const roles = new Map(people.map(({ name, role }) => [name, role]));
    expect(roles.get('Lev Orlov')).toBe('Role not stated');
    expect(roles.get('Narrator')).toBe('');
    expect(roles.get('Milo Caspari')).toBe('Guest');
  });
});

describe('presentQuestions', () => {
  const { transcript, screens } = episode();
  const { questions, topics, example } = screens.questions;

  it('shows who answers, and who asks if it is not the host', () => {
    expect(questions.map(({ asker, answers }) => [asker, answers.map(({ person }) => person?.initials)])).toEqual([
      [null, ['MC']],
      [null, ['IT', 'NA']],
      ['Ines asks', []],
    ]);
    expect(topics.map(({ title }) => title)).toEqual(['Harbor lights', 'The northern ferry']);
  });

  it('shortens a preview between words and marks it', () => {
    const [, { text = '', answers = [] } = {}] = questions;
    expect(text).toMatch(/^And so, after .*\?$/u);
    expect(transcript.text).toContain(text);
    expect(answers[0]?.text).toMatch(/^I think .*\p{L}\u00a0…$/u);
    expect(transcript.text).toContain(answers[0]?.text.slice(0, -2));
    expect(answers[0]?.text.length).toBeLessThanOrEqual(320 + ' …'.length);
  });

  it('shows the key point of what somebody goes on to say below their answer', () => {
    const { transcript, analysis, slots } = episode();
    const [question] = analysis.questions as [(typeof analysis.questions)[0]];
    const further = { ...analysis.questions[1]!.answers[1]!.point, seconds: 65 };
    const answers = question.answers.map((answer) => ({ ...answer, further: [further] }));
    const screens = presentEpisode(transcript, { ...analysis, questions: [{ ...question, answers }] }, slots);
    const text = transcript.text.slice(further.start, further.end);
    expect(screens.questions.questions[0]?.answers[0]?.further).toEqual([
      { time: '≈01:05', text, offset: further.start },
    ]);
  });

  it('shows the start of a long question, then the sentence that asks', () => {
    const { transcript, analysis, slots } = episode();
    const asks = 'Who lights the lamps?';
    const long = `Well, ${'so many boats, '.repeat(18)}all of them late. ${asks} I will ${'say it plainly, '.repeat(5)}nobody.`;
    const start = transcript.text.length;
    const at = (text: string) => start + long.indexOf(text);
    const sentences = [
      ...analysis.sentences,
      { turn: 0, start, end: at(asks) - 1 },
      { turn: 0, start: at(asks), end: at(asks) + asks.length },
      { turn: 0, start: at('I will'), end: start + long.length },
    ];
    const question = { ...analysis.questions[0]!, start, end: start + long.length };
    const screens = presentEpisode(
      { ...transcript, text: transcript.text + long },
      { ...analysis, sentences, questions: [question] },
      slots,
    );
    const [{ text } = { text: '' }] = screens.questions.questions;
    expect(text).toMatch(/^Well, so many boats, .*\u00a0… Who lights the lamps\?$/);
    expect(text.length).toBeLessThanOrEqual(230);
  });

  it('gives an example question with a speaker, and with something they talk about if there is something', () => {
    expect(example).toBe('What did Milo say?');
    const { transcript, analysis, slots } = episode();
    const mentions = analysis.mentions.map((mention) => ({
      ...mention,
      places: [3, 4].map((turn) => ({ start: 0, end: 1, turn })),
    }));
    const named = presentEpisode(transcript, { ...analysis, mentions }, slots);
    expect(named.questions.example).toBe('What did Milo say about Tideway 4?');
    expect(named.speakers.people.map(({ talksOf }) => talksOf)).toEqual([
      null,
      'Often mentions Tideway 4, Coastwatch, Bo Ferris',
      null,
      null,
    ]);
  });
});

describe('presentPopup', () => {
  const { transcript, analysis, slots, screens } = episode();
  const view = screens.popup;

  it('names the episode, and lists guests first and the host last', () => {
    expect([view.kicker, view.meta]).toEqual(['Tide Talk · Episode 36', '≈38 min · 32 min read · 4 speakers']);
    expect(view.people.map(({ short }) => short)).toEqual(['Milo', 'Ines', 'Noor', 'Ada']);
    expect(view.legend.map(({ short, share }) => `${short} ${share}`)).toEqual([
      'Ada 41%',
      'Milo 23%',
      'Ines 18%',
      'Noor 17%',
    ]);
    expect(view.people[0]?.meta).toBe('11 turns · ≈9 min · mostly The northern ferry');
  });

  it('shows only verbatim sentences, with their offsets', () => {
    for (const { points } of view.people) {
      expect(points).toHaveLength(3);
      for (const { text, offset } of points) expect(transcript.text.startsWith(text, offset)).toBe(true);
    }
    expect(view.people[0]?.points[0]?.time).toBe('≈14:48');
  });

  it('lists what a person says in each topic, with a link for each sentence already shown above', () => {
    const [milo, , , ada] = view.people;
    expect(milo?.topics).toEqual([
      { title: 'Harbor lights', points: [], above: [{ time: milo?.points[2]?.time, offset: milo?.points[2]?.offset }] },
      {
        title: 'The northern ferry',
        points: [expect.objectContaining({ text: 'Yeah. I think they are a fine thing, actually.' })],
        above: [],
      },
    ]);
    // Nothing is left that is not already shown above.
    expect(analysis.summaries[1]?.speakers[0]?.speaker).toBe(ada?.id);
    expect(ada?.topics).toEqual([]);
    for (const { points, topics } of view.people) {
      const lines = [points, ...topics.map((topic) => topic.points)].flat().map(({ offset }) => offset);
      expect(new Set(lines).size).toBe(lines.length);
    }
    expect(view.topics.map(({ lead }) => lead)).toEqual([
      'Cold open and welcome',
      'Noor leads, 21%',
      'Milo leads, 40%',
      'Ines leads, 28%',
    ]);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it('leaves out what the page does not state', () => {
    const bare = { ...transcript, episode: { ...transcript.episode, number: null } };
    const { kicker, people } = presentEpisode(
      bare,
      { ...analysis, topics: [], summaries: [], questions: [] },
      slots,
    ).popup;
    expect(kicker).toBe('Tide Talk');
    expect(people[0]?.meta).toBe('11 turns · ≈9 min');
  });
});

it.each<PageStateKind>(['no-transcript', 'hub', 'not-a-podcast', 'loading', 'outdated', 'unreachable'])(
  '%s: has a title and a full sentence, without exclamation marks',
  (kind) => {
    const { title, sentence, action } = presentPageState(kind);
    expect(title).toMatch(/^[A-Z][^.!]*$/);
    expect(sentence).toMatch(/\.$/);
    expect(`${title} ${sentence} ${action?.label}`).not.toMatch(/!|please|library|quote/i);
  },
);
