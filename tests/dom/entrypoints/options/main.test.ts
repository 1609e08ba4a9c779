/** The settings page when the same settings are also changed elsewhere. */
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/storage/settings';

const { askBackground, stored } = vi.hoisted(() => ({
  askBackground: vi.fn(),
  stored: { tell: (_: Record<string, unknown>) => {} },
}));
vi.mock('../../../../utils/messaging/transport', () => ({ askBackground }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { local: { onChanged: { addListener: (listener: typeof stored.tell) => (stored.tell = listener) } } },
  },
}));

const chosen = () =>
  [...document.querySelectorAll('label')]
    .filter((label) => label.querySelector('input')?.checked)
    .map((label) => label.textContent);
const FIRST = ['On', 'On', 'Right', 'Comfortable', 'On', 'On'];
/** Does something and waits for its effects. */
const settled = (deed: () => unknown) =>
  act(async () => {
    await deed();
    await new Promise((done) => setTimeout(done));
  });
/** The stored settings. */
let settings: Settings;

beforeEach(async () => {
  settings = DEFAULT_SETTINGS;
  askBackground.mockReset().mockImplementation(async () => settings);
  vi.resetModules();
  document.body.innerHTML = '<div id="app"></div>';
  await settled(() => import('../../../../entrypoints/options/main'));
  expect(chosen()).toEqual(FIRST);
});

it('follows settings that are changed elsewhere', async () => {
  settings = { ...settings, colors: false };
  await settled(() => stored.tell({ slots: {} }));
  expect(chosen()).toEqual(FIRST);
  await settled(() => stored.tell({ settings: {} }));
  expect(chosen()[0]).toBe('Off');
  settings = { ...settings, side: 'start' };
  await settled(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(chosen().slice(0, 3)).toEqual(['Off', 'On', 'Left']);
});

it('keeps showing a choice made here until its save is answered', async () => {
  let answer = (_: Settings) => {};
  askBackground.mockImplementationOnce(() => new Promise((done) => (answer = done)));
  const compact = document.querySelectorAll<HTMLInputElement>('input[name="density"]')[1];
  await settled(() => compact?.click());
  await settled(() => stored.tell({ settings: {} }));
  expect(chosen()[3]).toBe('Compact');
  settings = { ...settings, density: 'compact' };
  await settled(() => answer(settings));
  settings = { ...settings, density: 'comfortable' };
  await settled(() => stored.tell({ settings: {} }));
  expect(chosen()[3]).toBe('Comfortable');
});

it('describes what each group of settings changes', () => {
  const hints = [...document.querySelectorAll('fieldset')].map(
    (group) => document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(hints).toHaveLength(6);
  expect(hints[2]).toBe("Which side of the window it's on.");
  expect(new Set(hints).size).toBe(6);
});

it('says that a change could not be saved, until one is saved', async () => {
  const unsaved = () => document.querySelector('.unsaved')?.textContent;
  const compact = document.querySelectorAll<HTMLInputElement>('input[name="density"]')[1];
  expect(unsaved()).toBe('');
  askBackground.mockRejectedValueOnce(new Error('nobody answers'));
  await settled(() => compact?.click());
  expect([chosen(), unsaved()]).toEqual([FIRST, expect.stringContaining('Not saved')]);
  askBackground.mockRejectedValue(new Error('nobody answers'));
  await settled(() => compact?.click());
  expect([chosen(), unsaved()]).toEqual([FIRST, expect.stringContaining('Not saved')]);
  settings = { ...settings, density: 'compact' };
  askBackground.mockResolvedValue(settings);
  await settled(() => compact?.click());
  expect([chosen()[3], unsaved()]).toEqual(['Compact', '']);
});

it('forgets what was read, and says whether it did', async () => {
  // Of the modules that were loaded anew.
  (await import('../../../../components/ui/trusted')).allow.synthetic = true;
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Forget what I have read',
  );
  const said = () => button?.parentElement?.querySelector('[role=status]')?.textContent;
  expect(said()).toBe('');
  await settled(() => button?.click());
  expect([askBackground.mock.lastCall, said()]).toEqual([['forgetProgress'], 'Forgotten.']);
  askBackground.mockRejectedValueOnce(new Error('nobody answers'));
  await settled(() => button?.click());
  expect(said()).toContain('Not forgotten');
});
