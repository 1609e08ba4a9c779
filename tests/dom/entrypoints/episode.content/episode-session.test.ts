/** How an open episode follows settings that are changed elsewhere. */
import { beforeEach, expect, it, vi } from 'vitest';
import { EpisodeSession } from '../../../../entrypoints/episode.content/episode-session';
import { NO_PROGRESS } from '../../../../utils/presenters/rail/resume';
import type { EpisodeScreens } from '../../../../utils/presenters/screens';
import type { PageReading } from '../../../../utils/sites';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/storage/settings';
import { sample } from '../../../tools/gallery/sample';

const { askBackground, applied } = vi.hoisted(() => ({
  askBackground: vi.fn<(name: string, data: unknown, signal: AbortSignal) => Promise<Settings>>(),
  applied: vi.fn<(settings: Settings) => void>(),
}));
vi.mock('../../../../utils/messaging/transport', () => ({ askBackground }));
vi.mock('../../../../entrypoints/episode.content/rail-view', () => ({
  RailView: class {
    apply = applied;
    update() {}
  },
}));
vi.mock('../../../../entrypoints/episode.content/page-paint', () => ({
  PagePaint: class {
    apply() {}
  },
}));
vi.mock('../../../../entrypoints/episode.content/quotes/quotes-session', () => ({
  QuotesSession: class {
    apply() {}
  },
}));
vi.mock('../../../../entrypoints/episode.content/place-tracker', () => ({ PlaceTracker: class {} }));
vi.mock('../../../../entrypoints/episode.content/search/search-session', () => ({ SearchSession: class {} }));

const { transcript, analysis } = sample();
const life = new AbortController();

function open(): EpisodeSession {
  const reading = { transcript } as unknown as PageReading;
  const screens = { people: [], labels: [], strip: null } as unknown as EpisodeScreens;
  const page = { light: '', dark: '' };
  const styles = { rail: '', page, quotePrefix: '', pictures: { light: [], dark: [] } };
  const start = { settings: DEFAULT_SETTINGS, progress: NO_PROGRESS, correction: 0, readAt: 0 };
  return new EpisodeSession(reading, { analysis, screens, styles, ...start }, life.signal);
}

beforeEach(() => {
  askBackground.mockReset();
  applied.mockReset();
});

it('applies the settings asked for last, also when earlier ones come later', async () => {
  const answer: ((settings: Settings) => void)[] = [];
  askBackground.mockImplementation(() => new Promise((resolve) => answer.push(resolve)));
  const session = open();
  const readings = [session.readSettings(), session.readSettings()];
  answer[1]?.({ ...DEFAULT_SETTINGS, density: 'compact' });
  answer[0]?.(DEFAULT_SETTINGS);
  await Promise.all(readings);
  expect(applied.mock.calls.map(([{ density }]) => density)).toEqual(['compact']);
});

it('keeps its settings when nobody answers, which is no surprise, and waits no longer than the page', async () => {
  askBackground.mockRejectedValue(new Error('nobody'));
  await open().readSettings();
  expect(applied).not.toHaveBeenCalled();
  expect(askBackground).toHaveBeenCalledWith('readSettings', undefined, life.signal);
});
