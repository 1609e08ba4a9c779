/** In what order the page asks for corrected times, and what it shows meanwhile and if that fails. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type ClockStage, ReaderClock } from '../../../../entrypoints/episode.content/reader-clock';
import { NOT_CORRECTED } from '../../../../utils/presenters/clock-correction';
import { sample } from '../../../tools/gallery/sample';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../../utils/messaging/transport', () => ({ askBackground }));

const { transcript, analysis } = sample();
let answer: (() => void)[];
let shown: Parameters<ClockStage['show']>[0];

/** Calls wait until `settle` answers them. */
beforeEach(() => {
  answer = [];
  shown = {};
  askBackground.mockReset().mockImplementation(
    (name: string, { correction = 0 }) =>
      new Promise((resolve) => {
        answer.push(() => resolve(name === 'openEpisode' ? { analysis, screens: {}, correction } : null));
      }),
  );
});

function clock(): ReaderClock {
  const stage = {
    reading: { transcript },
    analysis: { ...analysis },
    screens: {},
    correction: 0,
    shown: () => ({ asked: { answers: null }, outline: {}, resume: null }),
    show: (change: typeof shown) => Object.assign(shown, change),
    onTimes: () => undefined,
  };
  return new ReaderClock(stage as unknown as ClockStage, new AbortController().signal);
}

/** Answers the calls that wait, also those made because of it. */
async function settle(): Promise<void> {
  for (let next = answer.shift(); next !== undefined; next = answer.shift()) {
    next();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const asked = () => askBackground.mock.calls.map(([name, { correction }]) => [name, correction]);

it('stores corrections one after the other, and gets the times of the last one only', async () => {
  const times = clock();
  const presses = [times.correct(1), times.correct(2), times.correct(3)];
  await new Promise((resolve) => setTimeout(resolve));
  expect([asked(), shown.clock]).toEqual([[['correctClock', 1]], { correction: 3, failed: '' }]);
  await settle();
  await Promise.all(presses);
  expect(asked()).toEqual([
    ['correctClock', 1],
    ['correctClock', 2],
    ['correctClock', 3],
    ['openEpisode', 3],
  ]);
  expect(shown.clock).toEqual({ correction: 3, failed: '' });
});

it('stores nothing when the clock was corrected elsewhere', async () => {
  const reading = clock().reread();
  await new Promise((resolve) => setTimeout(resolve));
  await settle();
  await reading;
  expect(asked()).toEqual([['openEpisode', undefined]]);
});

it('shows the clock as it was, and that it failed, when a correction is not stored', async () => {
  const times = clock();
  askBackground.mockRejectedValueOnce(new Error('nobody'));
  await times.correct(5);
  expect([asked(), shown.clock]).toEqual([[['correctClock', 5]], { correction: 0, failed: NOT_CORRECTED.unanswered }]);
});

it('shows the clock that is stored when the second of two fast presses fails', async () => {
  const times = clock();
  const presses = [times.correct(1), times.correct(11)];
  await new Promise((resolve) => setTimeout(resolve));
  askBackground.mockRejectedValueOnce(new Error('nobody'));
  await settle();
  await Promise.all(presses);
  expect(asked()).toEqual([
    ['correctClock', 1],
    ['correctClock', 11],
    ['openEpisode', 1],
  ]);
  expect(shown.clock).toEqual({ correction: 1, failed: NOT_CORRECTED.unanswered });
});

it('asks for no times when presses cancel each other out', async () => {
  const times = clock();
  const presses = [times.correct(1), times.correct(0)];
  await new Promise((resolve) => setTimeout(resolve));
  await settle();
  await Promise.all(presses);
  expect(asked()).toEqual([
    ['correctClock', 1],
    ['correctClock', 0],
  ]);
  expect(shown.clock).toEqual({ correction: 0, failed: '' });
});
