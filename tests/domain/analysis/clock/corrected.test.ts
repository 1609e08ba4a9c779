import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { corrected } from '../../../../utils/analysis/clock/corrected';
import { secondsAt } from '../../../../utils/analysis/clock/seconds-at';
import type { Analysis } from '../../../../utils/analysis/model';
import { anyTranscript, talk } from '../transcripts';

const KITES = talk(
  [
    'Ann Lee: Welcome to the show. Bo, what do we know about kites, and who was the first to fly one?',
    `Bo Dahl: ${'I think that the first kites were flown by fishermen, because they had the thread. '.repeat(30)}`,
    'Ann Lee: So let us talk about lanterns. Bo, do you think that a lantern is a kite that gave up?',
    `Bo Dahl: ${'I think a lantern is a small balloon, and balloons are older than most of our kites. '.repeat(30)}`,
  ],
  {},
  [
    { seconds: 0, title: 'Kites' },
    { seconds: 150, title: 'Lanterns' },
  ],
);

/** Every time in the analysis with the way to it, but for the clock and for how long people speak. */
function timesOf(value: unknown, way = ''): [string, number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]): [string, number][] => {
    if (name === 'clock' || (name === 'seconds' && /^\.profiles\.\d+$/.test(way))) return [];
    return name === 'seconds' ? [[way, part as number]] : timesOf(part, `${way}.${name}`);
  });
}

/** Without times, and without what they say of the printed ones. */
const restOf = (analysis: Analysis) =>
  JSON.parse(
    JSON.stringify({ ...analysis, clock: null }, (name, value) =>
      name === 'seconds' || name === 'asPrinted' ? undefined : value,
    ),
  );

it('moves every time of the episode by the same seconds, none below 0, and changes nothing else', () => {
  fc.assert(
    fc.property(anyTranscript(), fc.integer({ min: -600, max: 600 }), (transcript, seconds) => {
      const before = analyze(transcript);
      const after = corrected(before, seconds);
      expect(timesOf(after)).toEqual(timesOf(before).map(([way, at]) => [way, Math.max(0, at + seconds)]));
      expect(restOf(after)).toEqual(restOf(before));
      for (let offset = 0; offset <= transcript.text.length; offset += 7)
        expect(secondsAt(after.clock, offset)).toBeCloseTo(Math.max(0, secondsAt(before.clock, offset) + seconds), 6);
      expect(after.clock.duration).toBe(before.clock.duration);
      expect(after.profiles.map((profile) => profile.seconds)).toEqual(before.profiles.map(({ seconds: s }) => s));
    }),
    { numRuns: 60 },
  );
});

it('finds times in all parts of an analysis', () => {
  const ways = new Set(timesOf(analyze(KITES)).map(([way]) => way.replace(/\.\d+/g, '')));
  expect([...ways].sort()).toEqual([
    '.profiles.keyPoints',
    '.questions',
    '.questions.answers.point',
    '.summaries.keyPoints',
    '.summaries.speakers.keyPoints',
    '.topics',
  ]);
});

it('printed chapter times move too, and are estimates then', () => {
  const [kites, lanterns] = corrected(analyze(KITES), -12).topics;
  expect([kites, lanterns].map((topic) => [topic?.seconds, topic?.asPrinted])).toEqual([
    [0, false],
    [138, false],
  ]);
});

it('without a correction, the analysis is handed on as it is', () => {
  const analysis = analyze(KITES);
  expect(corrected(analysis, 0)).toBe(analysis);
});
