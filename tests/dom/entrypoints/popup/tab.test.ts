/** The popup while the page is being read, and when the browser does not tell which page it is. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allow } from '../../../../components/ui/trusted';
import { describeTab } from '../../../../entrypoints/popup/tab';

const { askPage, query, reload } = vi.hoisted(() => ({
  askPage: vi.fn(),
  query: vi.fn(),
  // As in Chromium, an id that no tab can have throws before there is a promise.
  reload: vi.fn((id?: number) => {
    if (id !== undefined && id < 0) throw new TypeError('Invalid tab');
    return Promise.resolve();
  }),
}));
vi.mock('../../../../utils/messaging/transport', () => ({
  askPage,
  askBackground: () => Promise.reject(new Error('nobody answers')),
}));
vi.mock('wxt/browser', () => ({ browser: { tabs: { query, reload } } }));

const TAB = { id: 1, url: 'https://www.ibm.com/think/podcasts/mixture-of-experts/one' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits long enough for the three attempts of the page', async () => {
  askPage.mockResolvedValue({ state: 'reading' });
  const description = describeTab(TAB);
  await vi.advanceTimersByTimeAsync(33_000);
  askPage.mockResolvedValue({ state: 'failed' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await description).toEqual({ state: 'failed' });
});

it('reports a page as unreachable if it keeps reading for a minute', async () => {
  askPage.mockResolvedValue({ state: 'reading' });
  const description = describeTab(TAB);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await Promise.race([description, 'still waiting'])).toEqual({ state: 'unreachable' });
});

it('reloads the page, and closes, when the browser cannot query the tabs', async () => {
  allow.synthetic = true;
  const close = vi.fn();
  vi.stubGlobal('close', close);
  query.mockRejectedValue(new Error('Tabs cannot be queried right now'));
  document.body.innerHTML = '<div id="app"></div>';
  await import('../../../../entrypoints/popup/main');
  await vi.waitFor(() => expect(document.body.textContent).toContain('Reload the page'));
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Reload the page');
  button?.click();
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  expect(reload.mock.calls).toEqual([[]]);
});
