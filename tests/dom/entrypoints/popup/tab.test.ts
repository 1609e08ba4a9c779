/** The popup while the page is being read, and when the browser does not tell which page it is. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describeTab } from '../../../../entrypoints/popup/tab';

const { askPage, query } = vi.hoisted(() => ({ askPage: vi.fn(), query: vi.fn() }));
vi.mock('../../../../utils/messaging/transport', () => ({
  askPage,
  askBackground: () => Promise.reject(new Error('nobody answers')),
}));
vi.mock('wxt/browser', () => ({ browser: { tabs: { query } } }));

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

it('offers to reload the page when the browser cannot query the tabs', async () => {
  query.mockRejectedValue(new Error('Tabs cannot be queried right now'));
  document.body.innerHTML = '<div id="app"></div>';
  await import('../../../../entrypoints/popup/main');
  await vi.waitFor(() => expect(document.body.textContent).toContain('Reload the page'));
});
