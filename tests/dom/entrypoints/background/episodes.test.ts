// @vitest-environment node
/** What the background stores, and does not store, about the episodes that are opened and how they are viewed. */
import { expect, test, vi } from 'vitest';
import { AnalysisCache } from '../../../../entrypoints/background/analysis-cache';
import { episodeHandlers } from '../../../../entrypoints/background/episodes';
import { PrivateWindows } from '../../../../entrypoints/background/private-windows';
import { progressHandlers } from '../../../../entrypoints/background/progress';
import { settingsHandlers } from '../../../../entrypoints/background/settings';
import { secondsAt } from '../../../../utils/analysis/clock/seconds-at';
import { createDispatcher, type Sender } from '../../../../utils/messaging/dispatch';
import type { BackgroundProtocol, OpenedEpisode } from '../../../../utils/messaging/protocol';
import { NO_PROGRESS } from '../../../../utils/presenters/rail/resume';
import { describeQuote } from '../../../../utils/quotes/anchor/describe';
import { ProgressStore } from '../../../../utils/storage/progress-store';
import { LibraryNotesStore } from '../../../../utils/storage/quotes/library-notes';
import { DEFAULT_SETTINGS, type SettingsChange } from '../../../../utils/storage/settings';
import { SettingsStore } from '../../../../utils/storage/settings-store';
import { SpeakerSlotStore } from '../../../../utils/storage/speaker-slot-store';
import { talk } from '../../../domain/analysis/transcripts';
import { FaultyArea } from '../../../support/faulty-area';

const { browser, told, URL_OF_TALK } = vi.hoisted(() => {
  const URL_OF_TALK = 'https://www.ibm.com/think/podcasts/a-show/kites';
  const told = vi.fn(async (_tab: number) => undefined);
  const tabs = { query: async () => [1, 2].map((id) => ({ id, url: URL_OF_TALK })), sendMessage: told };
  return { browser: { tabs }, told, URL_OF_TALK };
});
vi.mock('wxt/browser', () => ({ browser }));

const TALK = talk(
  [
    'Ann Lee: Welcome to the show. I am your host, Ann Lee. Bo, what do we know about kites?',
    'Bo Dahl: I think that kites never sleep, and that their strings are older than their sails.',
    'Cy Obi: And I think that nobody ever asked a kite.',
  ],
  { url: URL_OF_TALK },
);

const page = (tab: object = {}): Sender => ({
  url: URL_OF_TALK,
  tab: { id: 1, incognito: false, ...tab } as chrome.tabs.Tab,
});
const hidden = page({ incognito: true });

function backgroundOver(area: FaultyArea) {
  const settings = new SettingsStore(area);
  const slots = new SpeakerSlotStore(area);
  const progressStore = new ProgressStore(area);
  const privateWindows = new PrivateWindows(new LibraryNotesStore(area));
  const handlers = {
    ...episodeHandlers({
      analyses: new AnalysisCache(),
      settings,
      slots,
      progressStore,
      privateWindows,
    }),
    ...settingsHandlers(settings, privateWindows),
    ...progressHandlers(progressStore, privateWindows),
  };
  const dispatch = createDispatcher<Pick<BackgroundProtocol, keyof typeof handlers>>(handlers, ({ tab }) =>
    tab ? 'page' : 'extension',
  );
  return {
    settings,
    slots,
    progressStore,
    privateWindows,
    ask: (sender: Sender, name: keyof typeof handlers, data: unknown) => dispatch({ name, data }, sender),
    /** @param correction made on the page */
    async open(sender: Sender, correction?: number): Promise<OpenedEpisode> {
      if (correction !== undefined)
        await dispatch({ name: 'correctClock', data: { ...KITE_CLOCK, correction } }, sender);
      const reply = await dispatch({ name: 'openEpisode', data: { transcript: TALK, correction } }, sender);
      if (!reply.ok) throw new Error(reply.reason);
      return reply.value as OpenedEpisode;
    },
  };
}

/** One person was seen before and has a color. */
const KNOWN = new Map([['slots', '{"cy obi":7}']]);

/** The key under which the progress in the talk is stored. */
const KITES = `reading:${TALK.episode.url}`;
const SLEEP = 'I think that kites never sleep';
const start = TALK.text.indexOf(SLEEP);
const progress = {
  episode: TALK.episode.url,
  place: describeQuote(TALK, [], { start, end: start + SLEEP.length }),
  read: [TALK.text.slice(0, 64)],
};

/** Whose clock is corrected. */
const KITE_CLOCK = { episode: TALK.episode.url };

const slotsOf = ({ screens }: OpenedEpisode) => screens.people.map(({ id, slot }) => [id, slot]);

test('F71 an episode in a private window gets the colors it has elsewhere, and nobody is remembered', async () => {
  const area = new FaultyArea();
  const { open, slots } = backgroundOver(area);
  const seen = slotsOf(await open(hidden));
  expect(area.stored.size).toBe(0);
  expect(slotsOf(await open(page()))).toEqual(seen);
  expect(new Set(seen.map(([, slot]) => slot)).size).toBe(3);
  expect([...(await slots.read()).keys()]).toEqual(['bo dahl', 'cy obi']);
});

test('F71 known people keep their color in a private window, and new ones are remembered only once allowed', async () => {
  const { open, slots, privateWindows } = backgroundOver(new FaultyArea({}, new Map(KNOWN)));
  expect(slotsOf(await open(hidden))).toContainEqual(['cy obi', 7]);
  expect(Object.fromEntries(await slots.read())).toEqual({ 'cy obi': 7 });
  await privateWindows.allow();
  await open(hidden);
  expect([...(await slots.read()).keys()].sort()).toEqual(['bo dahl', 'cy obi']);
});

test('F71 a private window saves settings, but not how the rail was left', async () => {
  const area = new FaultyArea();
  const { ask, settings } = backgroundOver(area);
  const reply = await ask(hidden, 'changeSettings', { railOpen: false, railTab: 'quotes' });
  expect(reply).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  expect(area.stored.size).toBe(0);
  await ask(hidden, 'changeSettings', { railOpen: false, side: 'start' });
  expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, side: 'start' });
  await ask(page(), 'changeSettings', { railOpen: false });
  expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, side: 'start', railOpen: false });
});

test('other pages are told of changed settings, but not if a private window changes nothing', async () => {
  const { ask } = backgroundOver(new FaultyArea());
  const toldBy = async (sender: Sender, change: SettingsChange) => {
    told.mockClear();
    await ask(sender, 'changeSettings', change);
    await new Promise(setImmediate);
    return told.mock.calls.map(([id]) => id);
  };
  expect(await toldBy(page({ id: 2 }), { railOpen: false })).toEqual([1]);
  expect(await toldBy(page({ id: 2, incognito: true }), { railOpen: false })).toEqual([]);
});

test('F52 an episode opens on a full disk in its final colors, which are remembered once there is room', async () => {
  const { open, slots } = backgroundOver(new FaultyArea({ failingSets: [0] }, new Map(KNOWN)));
  const shown = await open(page());
  expect(slotsOf(shown)).toContainEqual(['cy obi', 7]);
  expect(Object.fromEntries(await slots.read())).toEqual({ 'cy obi': 7 });
  expect(slotsOf(await open(page()))).toEqual(slotsOf(shown));
  expect([...(await slots.read()).keys()].sort()).toEqual(['bo dahl', 'cy obi']);
});

test.each([page(), hidden])(
  'F74 an episode is shown when storage cannot be read, and nothing stored is overwritten',
  async (sender) => {
    const area = new FaultyArea({ unreadable: ['slots', 'settings', 'library', KITES] }, new Map(KNOWN));
    const shown = await backgroundOver(area).open(sender);
    expect(new Set(slotsOf(shown).map(([, slot]) => slot)).size).toBe(3);
    expect(shown.settings).toEqual(DEFAULT_SETTINGS);
    expect(shown.progress).toEqual(NO_PROGRESS);
    expect(area.stored).toEqual(KNOWN);
  },
);

test('an episode opens with where the reader was and what they read, until that is forgotten', async () => {
  const { ask, open, progressStore } = backgroundOver(new FaultyArea());
  expect((await open(page())).progress).toEqual(NO_PROGRESS);
  expect(await ask(page(), 'noteProgress', progress)).toMatchObject({ ok: true });
  const { resume, read } = (await open(page())).progress;
  expect(resume).toEqual({ offset: start, place: expect.stringMatching(/^Bo Dahl · .*≈00:\d\d · .*\u00a0left$/) });
  expect(read).toEqual([0]);
  told.mockClear();
  expect(await ask(page(), 'forgetProgress', null)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await progressStore.read(progress.episode)).not.toBeNull();
  await ask({}, 'forgetProgress', null);
  await new Promise(setImmediate);
  expect(told.mock.calls.map(([id]) => id)).toEqual([1, 2]);
  expect((await open(page())).progress).toEqual(NO_PROGRESS);
});

test('F71 a private window shows where the reader was, and stores where they are only once allowed', async () => {
  const area = new FaultyArea();
  const { ask, open, progressStore, privateWindows } = backgroundOver(area);
  await ask(hidden, 'noteProgress', progress);
  expect(area.stored.size).toBe(0);
  await ask(page(), 'noteProgress', progress);
  expect((await open(hidden)).progress.resume).not.toBeNull();
  await ask(hidden, 'noteProgress', { ...progress, place: null });
  expect((await progressStore.read(progress.episode))?.place).not.toBeNull();
  await privateWindows.allow();
  await ask(hidden, 'noteProgress', { ...progress, place: null });
  expect((await progressStore.read(progress.episode))?.place).toBeNull();
});

test('F71 a private window counts as not allowed while the permission cannot be read', async () => {
  const area = new FaultyArea({ unreadable: ['library'] });
  const { ask, settings, progressStore } = backgroundOver(area);
  expect(await ask(hidden, 'changeSettings', { railOpen: false, side: 'start' })).toMatchObject({ ok: true });
  expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, side: 'start' });
  expect(await ask(hidden, 'noteProgress', progress)).toMatchObject({ ok: true });
  expect(await progressStore.read(progress.episode)).toBeNull();
});

test('a malformed report of a page is refused', async () => {
  const area = new FaultyArea();
  const reply = await backgroundOver(area).ask(page(), 'noteProgress', { ...progress, place: 'here' });
  expect(reply).toEqual({ ok: false, reason: 'malformed' });
  expect(area.stored.size).toBe(0);
});

test('F21 a page changes the progress of episodes only, and the clock of the one it shows', async () => {
  const area = new FaultyArea();
  const { ask, progressStore } = backgroundOver(area);
  const failed = { ok: false, reason: 'failed' };
  expect(await ask(page(), 'noteProgress', { ...progress, episode: 'https://example.org/e/1' })).toEqual(failed);
  const next = { ...page(), url: `${URL_OF_TALK}-two` };
  expect(await ask(next, 'correctClock', { ...KITE_CLOCK, correction: 12 })).toEqual(failed);
  expect(area.stored.size).toBe(0);
  // The last report of an episode may come when the page already shows the next one.
  expect(await ask(next, 'noteProgress', progress)).toMatchObject({ ok: true });
  expect(await progressStore.read(progress.episode)).not.toBeNull();
});

/** The time of the place to continue at, and of the first chapter. */
const timesOf = ({ screens, progress: { resume } }: OpenedEpisode) => [
  /\d\d:\d\d/.exec(resume?.place ?? '')?.[0],
  screens.outline.topics[0]?.time,
];

test('a correction of the clock is applied once to all that is shown, stored, and told to other tabs of the episode', async () => {
  const { ask, open } = backgroundOver(new FaultyArea());
  await ask(page(), 'noteProgress', progress);
  const before = await open(page());
  expect([before.correction, ...timesOf(before)]).toEqual([0, '00:04', '≈00:00']);
  told.mockClear();
  const now = await open(page(), 72);
  expect([now.correction, ...timesOf(now)]).toEqual([72, '01:16', '≈01:12']);
  expect(secondsAt(now.analysis.clock, start)).toBeCloseTo(secondsAt(before.analysis.clock, start) + 72);
  await new Promise(setImmediate);
  expect(told.mock.calls.map(([id]) => id)).toEqual([2]);
  for (let visit = 0; visit < 2; visit++) expect(timesOf(await open(page()))).toEqual(['01:16', '≈01:12']);
  expect(timesOf(await open(page(), 0))).toEqual(timesOf(before));
  await open(page(), 72);
  await ask({}, 'forgetProgress', null);
  expect((await open(page())).correction).toBe(0);
});

test('opening an episode with a correction stores none', async () => {
  const { ask, open } = backgroundOver(new FaultyArea());
  const reply = await ask(page(), 'openEpisode', { transcript: TALK, correction: 72 });
  expect(reply).toMatchObject({ ok: true, value: { correction: 72 } });
  expect((await open(page())).correction).toBe(0);
});

test('F71 a private window shows its own correction of the clock, and stores it only once allowed', async () => {
  const area = new FaultyArea();
  const { open, privateWindows } = backgroundOver(area);
  await open(page(), 5);
  told.mockClear();
  expect(timesOf(await open(hidden, 72))[1]).toBe('≈01:12');
  await new Promise(setImmediate);
  expect(told).not.toHaveBeenCalled();
  expect((await open(hidden)).correction).toBe(5);
  await privateWindows.allow();
  await open(hidden, 72);
  expect((await open(page())).correction).toBe(72);
});

test('a correction that cannot be stored is reported as failed', async () => {
  const { ask, open } = backgroundOver(new FaultyArea({ failingSets: [1] }));
  await open(page());
  const reply = await ask(page(), 'correctClock', { ...KITE_CLOCK, correction: 12 });
  expect(reply).toEqual({ ok: false, reason: 'failed' });
  expect((await open(page())).correction).toBe(0);
});

test.each([601, 0.5, '12', null])('a correction of %j is refused', async (correction) => {
  const area = new FaultyArea();
  const { ask } = backgroundOver(area);
  const malformed = { ok: false, reason: 'malformed' };
  expect(await ask(page(), 'openEpisode', { transcript: TALK, correction })).toEqual(malformed);
  expect(await ask(page(), 'correctClock', { ...KITE_CLOCK, correction })).toEqual(malformed);
  expect(area.stored.size).toBe(0);
});
