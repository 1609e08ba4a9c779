import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import type { KeyPoint } from '../../../../utils/analysis/model';
import type { Candidate } from '../../../../utils/analysis/points/candidates';
import { summarizeTopics } from '../../../../utils/analysis/points/topic-summaries';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import type { Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

/** Expects points in time order that do not overlap, each within one turn, and none outside of the span. */
function expectPoints(
  { turns }: Transcript,
  points: readonly KeyPoint[],
  { start, end }: { start: number; end: number },
) {
  let at = start;
  for (const point of points) {
    const turn = turns[point.turn];
    expect(point.start).toBeGreaterThanOrEqual(Math.max(at, turn?.start ?? 0));
    expect(point.end).toBeLessThanOrEqual(Math.min(end, turn?.end ?? 0));
    expect(point.end).toBeGreaterThan(point.start);
    at = point.end;
  }
}

describe('summaries of topics, for any transcript', () => {
  it('are verbatim pieces of their topic and of their speaker, in time order, after the cold open', () => {
    fc.assert(
      fc.property(anyTranscript(), (transcript) => {
        const { topics, summaries, coldOpen, profiles } = analyze(transcript);
        expect(summaries).toHaveLength(topics.length);
        const talkStart = coldOpen === null ? 0 : (transcript.turns[coldOpen.last]?.start ?? 0);
        summaries.forEach(({ keyPoints, speakers }, index) => {
          const topic = topics[index] ?? { start: 0, end: 0, shares: [] };
          expect(keyPoints.length).toBeLessThanOrEqual(3);
          expectPoints(transcript, keyPoints, topic);
          for (const point of keyPoints) expect(point.start).toBeGreaterThanOrEqual(talkStart);
          const order = topic.shares.map(({ speaker }) => speaker);
          expect(order.filter((id) => speakers.some(({ speaker }) => speaker === id))).toEqual(
            speakers.map(({ speaker }) => speaker),
          );
          for (const { speaker, keyPoints: own, further } of speakers) {
            expect(own.length).toBeGreaterThan(0);
            expect(own.length).toBeLessThanOrEqual(2);
            expectPoints(transcript, own, topic);
            expect(further.length).toBeLessThanOrEqual(2);
            expectPoints(transcript, further, topic);
            for (const { turn } of [...own, ...further]) expect(transcript.turns[turn]?.speaker).toBe(speaker);
            const known = profiles.find((profile) => profile.speaker === speaker)?.keyPoints ?? [];
            const again = further.filter(({ start, end }) =>
              known.some((point) => point.start < end && start < point.end),
            );
            expect(again).toEqual([]);
          }
        });
      }),
    );
  });
});

const CHAPTERS = [
  { seconds: 0, title: 'The dam' },
  { seconds: 40, title: 'The salmon' },
];
const TALK = talk(
  [
    "Ann Lee: I'm Ann Lee, and welcome to River Talk. Today we talk about the dam and about salmon. Bo, what do you think of the dam?",
    'Bo Dahl: Yeah, totally. I think the old dam is the biggest risk for the whole valley, because its concrete is cracked. It is grey.',
    'Cy Orr: I do not think the dam will break before the village gets a better warning system. Thanks for asking, Ann.',
    "Ann Lee: Let's move on to our next topic, which is salmon. Cy, how do salmon climb?",
    'Cy Orr: Salmon should never need a ladder that is higher than a house. They rest. I said so.',
    'Bo Dahl: I think nobody pays for a salmon ladder unless the law says that somebody must.',
    'Ann Lee: Thanks to you all for joining us. See you next week.',
  ],
  {},
  CHAPTERS,
);

describe('summaries of topics', () => {
  const { summaries, topics } = analyze(TALK);
  const said = (points: readonly KeyPoint[] = []) => points.map(({ start, end }) => TALK.text.slice(start, end));

  it('quote for each topic what several speakers claim in it', () => {
    expect(topics.map(({ title }) => title)).toEqual(['The dam', 'The salmon']);
    expect(said(summaries[0]?.keyPoints)).toEqual([
      'I think the old dam is the biggest risk for the whole valley, because its concrete is cracked.',
      'I do not think the dam will break before the village gets a better warning system.',
    ]);
    expect(said(summaries[1]?.keyPoints)).toEqual([
      'Salmon should never need a ladder that is higher than a house.',
      'I think nobody pays for a salmon ladder unless the law says that somebody must.',
    ]);
  });
  it('list the speakers who claim something, without a host who only moderates', () => {
    expect(summaries.map(({ speakers }) => speakers.map(({ speaker }) => speaker).sort())).toEqual([
      ['bo dahl', 'cy orr'],
      ['bo dahl', 'cy orr'],
    ]);
  });
  it('list what a speaker claims besides their key points', () => {
    const claims = [
      'I think the old dam is the biggest risk for the whole valley, because its concrete is cracked.',
      'The village should build its school on the hill, because water always finds the lowest street.',
      'I believe that nobody measures the river at night, so every forecast we have is only half a forecast.',
      'The insurance is going to cost more than the houses unless the district shares it.',
      'I think engineers need to listen to the fishermen, because they know where the ground moves.',
    ];
    const transcript = talk(
      [
        "Ann Lee: I'm Ann Lee, and welcome to River Talk. Today we talk about the dam. Bo, what do you think?",
        ...claims.flatMap((claim) => [`Bo Dahl: ${claim}`, 'Ann Lee: What else?']),
      ],
      {},
      CHAPTERS.slice(0, 1),
    );
    const { profiles, summaries } = analyze(transcript);
    const wordsOf = (points: readonly KeyPoint[] = []) =>
      points.map(({ start, end }) => transcript.text.slice(start, end));
    const key = wordsOf(profiles.find(({ speaker }) => speaker === 'bo dahl')?.keyPoints);
    const further = wordsOf(summaries[0]?.speakers.find(({ speaker }) => speaker === 'bo dahl')?.further);
    expect([...key, ...further].sort()).toEqual([...claims].sort());
    expect(key).toHaveLength(3);
  });
});

it('summarizeTopics does not list part of a key point of the episode that crosses into a topic', () => {
  const transcript = talk(['Bo Dahl: The dam is cracked. Salmon need a ladder of stone.']);
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  const [dam, salmon] = sentences;
  const rest = { turn: 0, speaker: 'bo dahl', sentence: 1, idle: false, value: 2 };
  const pair: Candidate = { ...rest, start: dam!.start, end: salmon!.end, first: 0 };
  const part: Candidate = { ...rest, start: salmon!.start, end: salmon!.end, first: 1 };
  const { topics } = analyze(transcript);
  const shares = topics[0]!.shares;
  const halves = [dam!, salmon!].map(({ start, end }) => ({ ...topics[0]!, start, end, shares }));
  const known = new Map([['bo dahl', [pair]]]);
  const summaries = finish(summarizeTopics([pair, part], { lexicon, topics: halves, known, secondsAt: () => 0 }));
  expect(summaries[1]?.speakers[0]?.keyPoints).toHaveLength(1);
  expect(summaries[1]?.speakers[0]?.further).toEqual([]);
});
