/** What a page tells the popup, and what happens to typed text while the page has no transcript. */
import { beforeEach, expect, it, vi } from 'vitest';
import { Visit } from '../../../../entrypoints/episode.content/visit';
import { draftOf, EPISODE, idOf } from '../../../support/quotes';

const { page, quotes, sessions, done } = vi.hoisted(() => ({
  /** When the page got the text of each session. */
  sessions: [] as number[],
  done: vi.fn(),
  page: {
    isAlive: true,
    detected: 'episode',
    text: 'Once.',
    fails: '',
    isCurrent: true,
    look: (): void => undefined,
    url: '',
    kept: {},
    links: {},
  },
  quotes: { left: {}, isHolding: true, resume: vi.fn() },
}));
vi.mock('../../../../utils/messaging/transport', () => ({
  askBackground: async () => {
    if (page.fails === 'background') throw new Error('nobody');
    return { settings: { side: 'end' }, progress: { resume: 'there' } };
  },
  isExtensionAlive: () => page.isAlive,
}));
vi.mock('../../../../utils/sites', () => ({
  pickSite: () => ({
    detect: () => page.detected,
    read: () => ({
      transcript: { text: page.text, episode: { url: page.url, links: page.links } },
      pageText: { paragraphs: [], isCurrent: () => page.isCurrent },
      textCopies: [],
    }),
  }),
}));
vi.mock('../../../../utils/page/watch-text', () => ({
  watchText: (look: () => void) => {
    page.look = look;
  },
}));
vi.mock('../../../../entrypoints/episode.content/episode-session', () => ({
  EpisodeSession: class {
    quotes = quotes;
    kept = page.kept;
    learnLinks = (links: unknown) => done('links', links);
    soloSpeaker = (id: string) => done('solo', id);
    search = { type: (words: string) => done('search', words) };
    constructor(
      _reading: unknown,
      { readAt, settings, progress }: { readAt: number; settings: object; progress: object },
    ) {
      sessions.push(readAt);
      done('opened', settings, progress);
      if (page.fails === 'layout') throw new Error('a surprise');
    }
    describe = () => ({ state: 'episode' });
  },
}));

vi.mock('../../../../utils/messaging/report', () => ({ report: () => undefined }));

beforeEach(() => {
  Object.assign(page, { fails: '', url: EPISODE, kept: {}, links: {} });
  done.mockClear();
  quotes.left = { drafts: [], typed: new Map(), editing: null };
});

it.each(['layout', 'background'])(
  'reports that a page cannot be shown (%s), and reads it again once it has new text',
  async (fails) => {
    vi.useFakeTimers();
    page.fails = fails;
    const visit = new Visit(new AbortController().signal);
    expect(visit.describe()).toEqual({ state: 'reading' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(visit.describe()).toEqual({ state: 'failed' });
    page.fails = '';
    page.text = `Once, after ${fails}.`;
    page.look();
    expect(visit.describe()).toEqual({ state: 'reading' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(visit.describe()).toEqual({ state: 'episode' });
    vi.useRealTimers();
  },
);

it('tries a text that could not be laid out only once, but asks again if the background did not answer', async () => {
  vi.useFakeTimers();
  const opened = async (fails: string) => {
    Object.assign(page, { fails, text: `Of ${fails}.` });
    const visit = new Visit(new AbortController().signal);
    await vi.advanceTimersByTimeAsync(5_000);
    done.mockClear();
    for (let change = 0; change < 3; change++) {
      page.look();
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(visit.describe()).toEqual({ state: 'failed' });
    page.fails = '';
    page.look();
    await vi.advanceTimersByTimeAsync(5_000);
    return done.mock.calls.length;
  };
  expect([await opened('layout'), await opened('background')]).toEqual([0, 1]);
  vi.useRealTimers();
});

it('F108 says when the page got its text: with the page or, if it replaced another one, later', async () => {
  vi.useFakeTimers();
  sessions.length = 0;
  const visit = new Visit(new AbortController().signal);
  const look = async (text: string) => {
    page.text = text;
    // Read again even if the text is the same, as when the page renders it in other nodes.
    page.isCurrent = false;
    page.look();
    page.isCurrent = true;
    await vi.advanceTimersByTimeAsync(1_000);
  };
  await vi.advanceTimersByTimeAsync(1_000);
  const replaced = Date.now();
  await look('Once more.');
  await look('Once more.');
  expect(sessions).toEqual([performance.timeOrigin, replaced, replaced]);
  const left = Date.now();
  page.text = 'Of another time.';
  new Visit(new AbortController().signal, visit);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sessions.slice(3)).toEqual([left]);
  vi.useRealTimers();
});

it('stops retrying once the page is left', async () => {
  vi.useFakeTimers();
  page.fails = 'background';
  const life = new AbortController();
  new Visit(life.signal);
  await vi.advanceTimersByTimeAsync(500);
  expect(vi.getTimerCount()).toBe(1);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it('F26 F61 typed text is held while the page has no transcript, and resumed when the text is back', async () => {
  const entry = { quote: draftOf(1), place: { state: 'missing', guess: null }, standing: 'kept' };
  const typed = { note: 'half a thought', tags: [], tag: '' };
  quotes.left = { drafts: [], typed: new Map([[idOf(1), { entry, seen: 1, typed }]]), editing: idOf(1) };
  const visit = new Visit(new AbortController().signal);
  await vi.waitFor(() => expect(visit.session).not.toBeNull());
  page.detected = 'no-transcript';
  page.look();
  expect(visit.session).toBeNull();
  expect([visit.isHolding, visit.mustStay]).toEqual([true, false]);
  page.isAlive = false;
  expect([visit.isHolding, visit.mustStay]).toEqual([false, false]);
  page.isAlive = true;
  page.detected = 'episode';
  page.look();
  await vi.waitFor(() => expect(quotes.resume).toHaveBeenCalledWith(quotes.left));
});

it('F24 what the reader did is done again when the page comes back from the cache, but not in another episode', async () => {
  page.kept = { url: EPISODE, solo: 'ada', searched: 'fog', rail: { railOpen: false }, isResumeOver: true };
  const before = new Visit(new AbortController().signal);
  await vi.waitFor(() => expect(before.session).not.toBeNull());
  expect(done.mock.calls).toEqual([['opened', { side: 'end' }, { resume: 'there' }]]);
  const restored = async (url: string) => {
    done.mockClear();
    page.url = url;
    const visit = new Visit(new AbortController().signal, before);
    page.text = `${page.text} And on.`;
    page.look();
    await vi.waitFor(() => expect(visit.session).not.toBeNull());
    return done.mock.calls;
  };
  expect(await restored(EPISODE)).toEqual([
    ['opened', { side: 'end', railOpen: false }, { resume: null }],
    ['solo', 'ada'],
    ['search', 'fog'],
  ]);
  expect(await restored(`${EPISODE}-next`)).toEqual([['opened', { side: 'end' }, { resume: 'there' }]]);
});

it('tells the open episode of links that come late, without opening it anew', async () => {
  const visit = new Visit(new AbortController().signal);
  await vi.waitFor(() => expect(visit.session).not.toBeNull());
  done.mockClear();
  page.links = { youtube: 'https://www.youtube.com/watch?v=late' };
  page.look();
  expect(done.mock.calls).toEqual([['links', page.links]]);
});
