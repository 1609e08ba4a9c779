import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignChapters, type GivenChapter } from '../../../../../utils/analysis/topics/align/align';
import { splitSentences } from '../../../../../utils/analysis/words/sentences';
import { finish } from '../../../../../utils/analysis/work';
import type { Transcript } from '../../../../../utils/transcript/model';
import { anyTranscript, talk } from '../../transcripts';

/** Sentences of about a dozen words without any word of a title, as people talk around a topic. */
const SMALL_TALK = [
  'That depends on who pays for it and on how long they are willing to wait.',
  'My neighbors tried it twice and both times they gave up before the winter came.',
  'There is a lot of money in this and nobody quite knows where it goes.',
  'If you ask the people who build these things they will shrug and smile.',
  'We measured it again in spring and the numbers had not moved at all.',
];
const chat = (count: number, about = '') =>
  Array.from({ length: count }, (_, i) =>
    SMALL_TALK[i % SMALL_TALK.length]!.replace('these things', about || 'these things'),
  ).join(' ');

const TITLES = ['Welcome', 'Tidal turbines', 'Paper batteries', 'Night trains'];

/**
 * A conversation led by a host: the agenda names all topics at once, topics change in the middle of the host's turns,
 * and one change is announced but postponed.
 */
const HOST_LED = [
  `Ada Wren: Welcome to the show. Today we have tidal turbines, then paper batteries, and in the end night trains. ${chat(3)}`,
  `Ben Holt: Thanks for having me. ${chat(4)}`,
  `Ada Wren: So first, let's talk about tidal turbines. The first of them was towed out of a harbor last week.`,
  `Ben Holt: ${chat(9, 'turbines')}`,
  'Ada Wren: Ben, before we move on to the next topic, what do the fishers say?',
  `Ben Holt: ${chat(9, 'tidal turbines')}`,
  'Ada Wren: That is a fair point, and I had not seen it that way. Let me think about it for a bit. I am going to move us on to our next topic, which is paper batteries. They fold like a letter.',
  `Cid Moor: ${chat(10, 'batteries')}`,
  'Ada Wren: Do you believe that, Ben?',
  `Ben Holt: ${chat(8, 'paper batteries')}`,
  'Ada Wren: For our last segment today, night trains are back. A line opened between two capitals.',
  `Cid Moor: ${chat(10, 'trains')}`,
];

function align(transcript: Transcript, chapters: GivenChapter[]) {
  return finish(alignChapters(transcript, finish(splitSentences(transcript)), chapters));
}

/** The place of every chapter, as "turn: first words". */
function places(transcript: Transcript, chapters: GivenChapter[]): string[] {
  return align(transcript, chapters).chapters.map(
    ({ turn, start }) => `${turn}: ${transcript.text.slice(start, start + 24)}`,
  );
}

const untimed = TITLES.map((title) => ({ title, seconds: null }));
/** At 156 words per minute, and a few seconds off, as publishers' times are. */
const timed = TITLES.map((title, index) => ({ title, seconds: [0, 50, 162, 268][index]! }));

describe('alignChapters', () => {
  const transcript = talk(HOST_LED);
  const expected = [
    '0: Welcome to the show. Tod',
    "2: So first, let's talk abo",
    '6: I am going to move us on',
    '10: For our last segment tod',
  ];

  it('finds announced topics, also within a turn, but not in the agenda or a postponement', () => {
    expect(places(transcript, timed)).toEqual(expected);
  });
  it('finds the same places without times', () => expect(places(transcript, untimed)).toEqual(expected));
  it('places every chapter correctly despite one wrong time', () => {
    const wrong = timed.with(2, { title: 'Paper batteries', seconds: 150 });
    expect(align(transcript, wrong).chapters.map(({ turn }) => turn)).toEqual([0, 2, 6, 10]);
  });
  it.each([
    ['out of order', 1, 3650],
    ['after the end of the episode', 3, 700],
    ['at which something else is discussed', 2, 252],
    ['equal to that of the chapter before', 2, 50],
    ['equal to that of the chapter after', 1, 162],
  ])('reports a time %s as a misprint and places every chapter correctly', (_, index, seconds) => {
    const { chapters, misprinted } = align(transcript, timed.with(index, { title: TITLES[index]!, seconds }));
    expect(misprinted).toBe(index);
    expect(chapters.map(({ chapter, turn }) => [chapter, turn])).toEqual([
      [0, 0],
      [1, 2],
      [2, 6],
      [3, 10],
    ]);
    expect(align(transcript, timed).misprinted).toBeNull();
  });
  it('reports no misprint if nobody says the title or the time is only seconds off', () => {
    const unsaid = timed.with(2, { title: 'Velvet', seconds: 252 });
    expect(align(transcript, unsaid).misprinted).toBeNull();
    expect(align(transcript, timed.with(2, { title: TITLES[2]!, seconds: 120 })).misprinted).toBeNull();
  });
  it('places a chapter at the start of a turn if nothing is announced within the turn', () => {
    const panel = talk([
      `Ada Wren: ${chat(4)}`,
      `Ben Holt: ${chat(8, 'kettles')}`,
      `Cid Moor: Well, I came to this through bridges. ${chat(3)} A bridge sings in the wind, and ${chat(4, 'bridges')}`,
      `Ben Holt: ${chat(6, 'bridges')}`,
    ]);
    const [, bridges] = align(panel, [
      { title: 'Opening', seconds: 0 },
      { title: 'Singing bridges', seconds: 62 },
    ]).chapters;
    expect(bridges).toMatchObject({ turn: 2, start: panel.turns[2]!.start });
  });
  it('starts a chapter at its announcement, even if the host first comments on the last one for a minute', () => {
    const wrapUp = `Well, this is great, and a lot more to come. ${chat(11)}`;
    const announced = "All right. Let's move to the final topic of the day. This is more of a culture piece.";
    const last = (title: string, said: string) => {
      const chapters = [...timed.slice(0, 3), { title, seconds: 266 }];
      return places(talk(HOST_LED.with(10, `Ada Wren: ${said}`)), chapters).at(-1);
    };
    // Nobody says the title.
    expect(last('Dovetailing', `${wrapUp} ${announced} ${chat(2)}`)).toBe("10: Let's move to the final ");
    // Something else is announced later.
    expect(last('Night trains', `Night trains are back. ${wrapUp} ${announced}`)).toBe('10: Night trains are back. W');
  });
  it('trusts a time that leads to a likely start, even if all words of the title are said together later', () => {
    const spoken = talk(
      HOST_LED.with(6, 'Ada Wren: I am going to move us on to our next topic. Cid, what folds like a letter?')
        .with(7, `Cid Moor: ${chat(18)}`)
        .with(8, 'Ada Wren: Cid calls these the first paper batteries ever. Do paper batteries last, Ben?'),
    );
    const { chapters, misprinted } = align(spoken, timed.with(3, { title: TITLES[3]!, seconds: 313 }));
    expect([misprinted, chapters[2]!.turn]).toEqual([null, 6]);
  });
  it('puts two swapped chapters in text order without reporting a misprint', () => {
    const { chapters, misprinted } = align(transcript, timed.with(1, timed[2]!).with(2, timed[1]!));
    expect(chapters.map(({ chapter, turn }) => [chapter, turn])).toEqual([
      [0, 0],
      [2, 2],
      [1, 6],
      [3, 10],
    ]);
    expect(misprinted).toBeNull();
  });
  it('puts a list in reverse order in text order', () => {
    const found = align(transcript, [...timed].reverse()).chapters;
    expect(found.map(({ chapter }) => chapter)).toEqual([3, 2, 1, 0]);
    expect(found[0]!.start).toBe(0);
  });
  it('reports a list that belongs to another episode', () => {
    const other = ['Volcanic glass', 'Harpsichord tuning', 'Penguin census', 'Elderflower vinegar'];
    const list = other.map((title, index) => ({ title, seconds: index * 80 }));
    expect(align(transcript, list).foreign).toBe(true);
    expect(align(transcript, timed).foreign).toBe(false);
    expect(align(transcript, [...timed, { title: 'Goodbye', seconds: 4000 }]).foreign).toBe(true);
  });
  it('returns no chapters for an empty list or an empty transcript', () => {
    expect(align(transcript, [])).toEqual({ chapters: [], foreign: false, misprinted: null });
    expect(align(talk([]), timed).chapters).toEqual([]);
  });
});

const anyChapters = fc.array(
  fc.record({
    title: fc.oneof(
      fc.constantFrom('Intro', 'The model', 'A bet', 'GPT-4o and data', ''),
      fc.string({ unit: 'grapheme' }),
    ),
    seconds: fc.option(fc.nat(4000), { freq: 5 }),
  }),
  { maxLength: 8 },
);

it('alignChapters places every chapter once, in text order, at the start of a sentence, for any input', () => {
  fc.assert(
    fc.property(anyTranscript(), anyChapters, (transcript, chapters) => {
      const sentences = finish(splitSentences(transcript));
      const found = finish(alignChapters(transcript, sentences, chapters)).chapters;
      if (sentences.length === 0) {
        expect(found).toEqual([]);
        return;
      }
      expect(found.map(({ chapter }) => chapter).sort((a, b) => a - b)).toEqual(chapters.map((_, index) => index));
      const starts = new Map(sentences.map(({ start, turn }) => [start, turn]));
      let before = 0;
      for (const { start, turn, confidence } of found) {
        expect(starts.get(start)).toBe(turn);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        before = start;
      }
    }),
  );
});
