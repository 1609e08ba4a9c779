/** When a page counts as read, what it reports then, and when the offer to continue ends. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProgressStage } from '../../../../entrypoints/episode.content/progress-tracker';
import { ProgressTracker } from '../../../../entrypoints/episode.content/progress-tracker';
import type { ProgressView } from '../../../../utils/presenters/rail/resume';
import { NO_PROGRESS } from '../../../../utils/presenters/rail/resume';
import type { ReaderPlace } from '../../../../utils/presenters/reader-place';
import { topicStarts } from '../../../../utils/presenters/topic-starts';
import { openingWords, type ProgressChange } from '../../../../utils/quotes/progress/progress';
import { sample } from '../../../tools/gallery/sample';

const { askBackground } = vi.hoisted(() => ({
  askBackground: vi.fn(async (_name: string, _change: unknown) => undefined),
}));
vi.mock('../../../../utils/messaging/transport', () => ({ askBackground }));

const { transcript, analysis: known } = sample();
/** The sample has topics but no sentences. */
const LENGTH = Math.floor(transcript.text.length / 40);
const sentences = Array.from({ length: 40 }, (_, i) => ({ start: i * LENGTH, end: (i + 1) * LENGTH, turn: 0 }));
const analysis = { ...known, sentences };
const starts = topicStarts(analysis);
const RESUME = { offset: starts[2] ?? 0, place: 'Milo Castellan · Tide tables before charts · ≈02:38' };
const REST_MS = 3_000;
let shown: Partial<Parameters<ProgressStage['show']>[0]>;
let leaving: AbortController;
const BEFORE: ReaderPlace = { offset: -1, begun: false, ended: false, inside: false, edge: 0, timeLeft: '' };
let tell: (place: ReaderPlace) => void;

function follow(progress: ProgressView = NO_PROGRESS, first = BEFORE): ProgressTracker {
  shown = {};
  const show: ProgressStage['show'] = (change) => Object.assign(shown, change);
  const reading = { transcript, pageText: {} } as unknown as ProgressStage['reading'];
  const tracker: ProgressStage['tracker'] = {
    follow: (onPlace) => {
      tell = onPlace;
      return () => undefined;
    },
  };
  const made = new ProgressTracker({ reading, analysis, progress, tracker, show }, leaving.signal);
  tell(first);
  return made;
}

/** Scrolls the window to an offset, by default within the transcript. */
function scrollTo(offset: number, { by = 100, begun = true, ended = false } = {}) {
  window.scrollY += by;
  tell({ ...BEFORE, offset, begun, ended });
}

/** Scrolls the window to a sentence. */
const scroll = (index: number, how?: Parameters<typeof scrollTo>[1]) => scrollTo(index * LENGTH, how);
/** Brings the reader to a topic or sub-topic, without a place to be reported. */
const reach = (topic: number) => scrollTo(starts[topic] ?? -1, { begun: false });

/** Has the browser hide the page, as behind another tab, or show it again. */
function hide(isHidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

const openings = (...topics: number[]) => topics.map((topic) => openingWords(transcript.text, starts.at(topic) ?? -1));

/** What was reported since the last call. */
const reports = () => askBackground.mock.calls.splice(0).map(([, change]) => change as ProgressChange);
const placesReported = () => reports().map(({ place }) => place?.sentences?.first);

beforeEach(() => {
  vi.useFakeTimers();
  window.scrollY = 0;
  askBackground.mockClear();
  leaving = new AbortController();
});
afterEach(() => {
  leaving.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('reports the sentence at which the reader stays, once, also while they scroll slowly', () => {
  follow();
  scroll(3);
  vi.advanceTimersByTime(REST_MS);
  expect(placesReported()).toEqual([3]);
  vi.advanceTimersByTime(10 * REST_MS);
  for (let step = 0; step < 6; step++) {
    scroll(4 + step);
    vi.advanceTimersByTime(REST_MS / 3);
  }
  expect(placesReported()).toEqual([6, 9]);
});

it('does not report where the reader only glides by', () => {
  follow();
  scroll(3);
  vi.advanceTimersByTime(REST_MS - 100);
  // A jump is told once, before the window has scrolled there.
  scroll(20, { by: 0 });
  window.scrollY += innerHeight + 1;
  vi.advanceTimersByTime(REST_MS - 100);
  expect(placesReported()).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(placesReported()).toEqual([20]);
});

it('does not report what is leapt over, nor a page that is hidden, nor a place before the transcript', () => {
  follow();
  scroll(-1, { begun: false });
  vi.advanceTimersByTime(2 * REST_MS);
  for (let leap = 0; leap < 9; leap++) {
    scroll(leap, { by: innerHeight + 1 });
    vi.advanceTimersByTime(REST_MS - 100);
  }
  hide(true);
  vi.advanceTimersByTime(2 * REST_MS);
  expect(reports()).toEqual([]);
  hide(false);
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(REST_MS);
  expect(placesReported()).toEqual([8]);
});

it('has nothing to continue once the end was read, but still has after a look at the footer', () => {
  follow();
  const last = sentences.length - 1;
  scroll(3);
  vi.advanceTimersByTime(REST_MS);
  scroll(last, { by: 9_999, ended: true });
  vi.advanceTimersByTime(REST_MS);
  expect(placesReported()).toEqual([3]);
  reach(starts.length - 1);
  scroll(last - 1, { by: -200 });
  vi.advanceTimersByTime(REST_MS);
  scroll(last, { ended: true });
  vi.advanceTimersByTime(REST_MS);
  const [near, end] = reports();
  expect(near?.place?.sentences?.first).toBe(last - 1);
  expect(near?.read).toEqual(openings(0));
  expect(end).toMatchObject({ place: null, read: openings(-1) });
});

it('ticks topics in which the reader stays before they go on, and reports them with the place, or on leaving', () => {
  follow({ resume: null, read: [starts[5] ?? -1] });
  reach(0);
  vi.advanceTimersByTime(REST_MS);
  reach(1);
  reach(3);
  vi.advanceTimersByTime(REST_MS);
  reach(2);
  expect(shown.currentTopic).toBe(starts[2]);
  expect([...(shown.read ?? [])]).toEqual([starts[5], starts[0]]);
  leaving.abort();
  expect(reports()).toEqual([{ episode: transcript.episode.url, place: undefined, read: openings(0) }]);
});

it('reports each topic once, and none of those of earlier visits', () => {
  follow({ resume: null, read: [starts[5] ?? -1] });
  const leave = (topic: number) => {
    reach(topic);
    vi.advanceTimersByTime(REST_MS);
    reach(topic + 1);
    hide(true);
    hide(false);
    return reports().map(({ read }) => read);
  };
  expect([0, 1, 2].map(leave)).toEqual([0, 1, 2].map((topic) => [openings(topic)]));
});

it('counts how long the reader stays in a topic without the time in which the page is hidden', () => {
  follow();
  const stay = (before: number, after: number) => {
    vi.advanceTimersByTime(before);
    hide(true);
    vi.advanceTimersByTime(10 * REST_MS);
    hide(false);
    vi.advanceTimersByTime(after);
  };
  reach(0);
  stay(REST_MS / 2, REST_MS / 3);
  reach(1);
  expect(shown.read).toBeUndefined();
  stay(REST_MS / 2, REST_MS / 2);
  reach(2);
  expect([...(shown.read ?? [])]).toEqual([starts[1]]);
});

it('offers to continue to whoever arrives above the text, and to nobody who arrives within it', () => {
  follow({ resume: RESUME, read: [] });
  expect(shown.resume).toEqual(RESUME);
  leaving.abort();
  leaving = new AbortController();
  expect(follow({ resume: RESUME, read: [] }, { ...BEFORE, begun: true, offset: 12 }).isOfferOver).toBe(true);
  expect(shown.resume).toBeNull();
});

it.each<[string, (progress: ProgressTracker) => void]>([
  ['they are taken somewhere, or decline', (progress) => progress.endOffer()],
  ['they have it forgotten', (progress) => progress.forget()],
  [
    'they read elsewhere',
    () => {
      scroll(3);
      vi.advanceTimersByTime(REST_MS);
    },
  ],
])('ends the offer when %s', (_, act) => {
  const progress = follow({ resume: RESUME, read: [] });
  scroll(1);
  scroll(-1, { begun: false });
  expect([shown.resume, progress.isOfferOver]).toEqual([RESUME, false]);
  act(progress);
  scroll(-1, { begun: false });
  expect([shown.resume, progress.isOfferOver]).toEqual([null, true]);
});

it('forgets what was read, and does not report it again on leaving', () => {
  const progress = follow();
  reach(0);
  vi.advanceTimersByTime(REST_MS);
  reach(1);
  progress.forget();
  expect(shown.read).toEqual(new Set());
  leaving.abort();
  expect(reports()).toEqual([]);
});

/** Leaves a topic as read, and hides the page, whose report is not answered until the returned function rejects it. */
function reportInVain(): () => Promise<void> {
  let fail = () => {};
  askBackground.mockReturnValueOnce(
    new Promise((_, reject) => {
      fail = () => reject(new Error('nobody'));
    }),
  );
  reach(0);
  vi.advanceTimersByTime(REST_MS);
  reach(1);
  hide(true);
  return async () => {
    fail();
    await vi.advanceTimersByTimeAsync(0);
  };
}

it('reports what was read once more when nobody answered', async () => {
  follow();
  await reportInVain()();
  hide(false);
  hide(true);
  expect(reports().map(({ read }) => read)).toEqual([openings(0), openings(0)]);
  hide(false);
  hide(true);
  expect(reports()).toEqual([]);
});

it('does not report once more what was forgotten in the meantime', async () => {
  const progress = follow();
  const fail = reportInVain();
  progress.forget();
  await fail();
  hide(false);
  hide(true);
  expect(reports().map(({ read }) => read)).toEqual([openings(0)]);
});
