import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze';
import { anyTranscript, talk } from './transcripts';

describe('analyze, for any transcript', () => {
  it('P28: topics cover the text in order without overlap', () => {
    fc.assert(
      fc.property(anyTranscript(), (transcript) => {
        const { topics, sentences } = analyze(transcript);
        if (sentences.length === 0) {
          expect(topics).toEqual([]);
          return;
        }
        expect(topics[0]?.start).toBe(0);
        expect(topics.at(-1)?.end).toBe(transcript.text.length);
        topics.forEach((topic, index) => {
          expect(topic.end).toBeGreaterThanOrEqual(topic.start);
          if (index > 0) expect(topic.start).toBe(topics[index - 1]?.end);
          expect(topic.shares.reduce((sum, { words }) => sum + words, 0)).toBeLessThanOrEqual(topic.words);
          for (const { title, start, end } of [topic, ...topic.subtopics])
            expect(title !== '' || !/\p{L}/u.test(transcript.text.slice(start, end))).toBe(true);
          if (topic.leader !== null) expect(topic.shares.some(({ speaker }) => speaker === topic.leader)).toBe(true);
        });
      }),
    );
  });

  it('titles a topic by its first words if no other title is found', () => {
    const titles = (...lines: string[]) => analyze(talk(lines)).topics.map(({ title }) => title);
    expect(titles('Ann Lee: Yes.', 'Bo Dahl: No.')).toEqual(['Yes. No']);
    expect(titles(`Ann Lee: ${'Why is that so? '.repeat(9)}`)).toEqual(['Why is that so? Why is …']);
  });

  it('reports a misprinted chapter time as doubtful and does not use it for the clock', () => {
    const about = ['otters', 'kettles', 'lanterns', 'violins'];
    const lines = about.map(
      (what) => `Ann Lee: Let us talk about ${what}. ${`I like ${what} and so do you. `.repeat(40)}`,
    );
    const times = [0, 90, 180, 270];
    const read = (seconds: number[]) =>
      analyze(
        talk(
          lines,
          {},
          about.map((title, nth) => ({ title, seconds: seconds[nth] as number })),
        ),
      );
    const { clock } = read(times);
    for (const [index, seconds] of [
      [3, 270 + 420],
      [1, 90 + 3600],
    ] as const) {
      const found = read(times.with(index, seconds));
      expect(found.doubts).toContainEqual({ kind: 'chapter-time-in-doubt', chapter: index });
      expect(found.topics.map(({ chapter, asPrinted }) => [chapter, asPrinted])).toEqual(
        about.map((_, nth) => [nth, nth !== index]),
      );
      expect(Math.abs(found.clock.duration - clock.duration)).toBeLessThan(30);
      expect(Math.abs((found.topics[index]?.seconds ?? 0) - (times[index] as number))).toBeLessThan(30);
    }
  });

  it('P29: key points are verbatim pieces of their speaker\u2019s turns, in time order, at most three', () => {
    fc.assert(
      fc.property(anyTranscript(), (transcript) => {
        for (const { speaker, keyPoints } of analyze(transcript).profiles) {
          expect(keyPoints.length).toBeLessThanOrEqual(3);
          let at = -1;
          for (const { start, end, turn } of keyPoints) {
            const said = transcript.turns[turn];
            expect(said?.speaker).toBe(speaker);
            expect(start).toBeGreaterThanOrEqual(said?.start ?? 0);
            expect(end).toBeLessThanOrEqual(said?.end ?? 0);
            expect(start).toBeGreaterThanOrEqual(at);
            at = end;
          }
        }
      }),
    );
  });

  it('P30: shares of the speakers sum to 1, and profiles keep the order of the speakers', () => {
    fc.assert(
      fc.property(anyTranscript(), (transcript) => {
        const { profiles } = analyze(transcript);
        expect(profiles.map(({ speaker }) => speaker)).toEqual(transcript.speakers.map(({ id }) => id));
        if (profiles.length > 0) expect(profiles.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const { seconds, mostly } of profiles) {
          expect(Number.isFinite(seconds)).toBe(true);
          if (mostly !== null) expect(mostly).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('analyze', () => {
  it('gives an empty transcript an empty analysis', () => {
    const { topics, profiles, sentences, coldOpen } = analyze(talk([]));
    expect({ topics, profiles, sentences, coldOpen }).toEqual({
      topics: [],
      profiles: [],
      sentences: [],
      coldOpen: null,
    });
  });

  it('orders speakers the same way in every topic: host first, then by words', () => {
    const transcript = talk(
      [
        "Ann Lee: I'm Ann Lee, and welcome to River Talk. First, the dam. Is the dam safe?",
        'Bo Dahl: The dam is safe.',
        'Cy Orr: The dam is old and cracked and wet and nobody ever looks at the dam.',
        'Ann Lee: Next topic: fish. Do fish climb?',
        'Bo Dahl: Fish climb ladders.',
        'Cy Orr: Some.',
      ],
      {},
      [
        { seconds: 0, title: 'The dam' },
        { seconds: 20, title: 'Fish' },
      ],
    );
    const { topics } = analyze(transcript);
    expect(topics.map(({ title }) => title)).toEqual(['The dam', 'Fish']);
    for (const { shares } of topics)
      expect(shares.map(({ speaker }) => speaker)).toEqual(['ann lee', 'cy orr', 'bo dahl']);
    expect(topics[0]?.leader).toBe('cy orr');
  });

  it('makes a host the leader of a topic only above 60% of the words', () => {
    const leader = (host: string) =>
      analyze(talk([`Host: Welcome to it. ${host}`, 'Bo Dahl: One two three four five six.'])).topics[0]?.leader;
    expect(leader('One two three.')).toBe('bo dahl');
    expect(leader('One two three four five six seven eight nine ten.')).toBe('host');
  });
});
