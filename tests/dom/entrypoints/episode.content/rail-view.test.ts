/** How the rail on a page follows settings that are changed elsewhere. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allow } from '../../../../components/ui/trusted';
import type { RailContext } from '../../../../entrypoints/episode.content/rail-context';
import { RailView } from '../../../../entrypoints/episode.content/rail-view';
import { assignSlots } from '../../../../utils/presenters/look/slots';
import { NO_PROGRESS } from '../../../../utils/presenters/rail/resume';
import { presentEpisode } from '../../../../utils/presenters/screens';
import { DEFAULT_SETTINGS } from '../../../../utils/storage/settings';
import { nameOf } from '../../../support/name-of';
import { sample } from '../../../tools/gallery/sample';

vi.mock('../../../../utils/messaging/transport', () => ({
  askBackground: async () => {},
  isExtensionAlive: () => true,
}));
vi.mock('../../../../utils/page/room', () => ({ measureRoom: () => ({ layout: 'rail' }), watchRoom: () => {} }));

const { transcript, analysis } = sample();
const people = analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role }));
const context = {
  screens: presentEpisode(transcript, analysis, assignSlots(people, new Map()).slots),
  reading: { transcript, pageText: { paragraphs: [], pointsOf: () => null } },
  analysis,
  playing: { by: null },
  tracker: { follow: () => () => undefined },
} as unknown as RailContext;
let leaving: AbortController;

beforeEach(() => {
  vi.stubGlobal('SHADOW_ROOT_MODE', 'open');
  document.elementsFromPoint = () => [];
  allow.synthetic = true;
  leaving = new AbortController();
});
afterEach(() => {
  allow.synthetic = false;
  leaving.abort();
  vi.unstubAllGlobals();
});

it('F71 the rail keeps its tab and folded state when settings are changed elsewhere', async () => {
  const opened = { styles: '', settings: DEFAULT_SETTINGS, progress: NO_PROGRESS, correction: 0 };
  const rail = new RailView(context, opened, leaving.signal);
  const aside = () => rail.root.querySelector('aside');
  const tab = () => rail.root.querySelector('[aria-selected="true"]')?.textContent;
  const press = (name: string) =>
    act(() => {
      const buttons = [...rail.root.querySelectorAll('button')];
      buttons.find((button) => nameOf(button) === name)?.click();
    });
  press('Speakers');
  act(() => rail.apply({ ...DEFAULT_SETTINGS, side: 'start' }));
  expect([tab(), aside()?.dataset['side']]).toEqual(['Speakers', 'start']);
  press('Fold rail');
  act(() => rail.apply(DEFAULT_SETTINGS));
  expect([rail.root.querySelector('.rail'), aside()?.dataset['side']]).toEqual([null, 'end']);
  expect(rail.left).toEqual({ railOpen: false, railTab: 'speakers' });
});

it('the list of keys ends when single-letter shortcuts are turned off elsewhere', async () => {
  const opened = { styles: '', settings: DEFAULT_SETTINGS, progress: NO_PROGRESS, correction: 0 };
  const rail = new RailView(context, opened, leaving.signal);
  const isListed = () => rail.root.querySelector('.key-list') !== null;
  await act(() => rail.toggleKeys());
  expect(isListed()).toBe(true);
  await act(() => rail.apply({ ...DEFAULT_SETTINGS, singleKeys: false }));
  expect([isListed(), rail.shown.keysShown]).toEqual([false, false]);
});
