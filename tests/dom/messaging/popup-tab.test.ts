/** The popup while the page is read, and where the browser does not tell which page it is. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describeTab } from '../../../entrypoints/popup/tab';

const { askPage, query } = vi.hoisted(() => ({ askPage: vi.fn(), query: vi.fn() }));
vi.mock('../../../utils/messaging/transport', () => ({
  askPage,
  askBackground: () => Promise.reject(new Error('nobody answers')),
}));
vi.mock('wxt/browser', () => ({ browser: { tabs: { query } } }));

const TAB = { id: 1, url: 'https://www.ibm.com/think/podcasts/mixture-of-experts/one' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits as long as the page takes for its three tries', async () => {
  askPage.mockResolvedValue({ state: 'reading' });
  const description = describeTab(TAB);
  await vi.advanceTimersByTimeAsync(33_000);
  askPage.mockResolvedValue({ state: 'failed' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await description).toEqual({ state: 'failed' });
});

it('does not wait for ever, as where the page has changed its address but never its text', async () => {
  askPage.mockResolvedValue({ state: 'reading' });
  const description = describeTab(TAB);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await Promise.race([description, 'still waiting'])).toEqual({ state: 'unreachable' });
});

it('is not empty where the browser does not tell the tab', async () => {
  query.mockRejectedValue(new Error('Tabs cannot be queried right now'));
  document.body.innerHTML = '<div id="app"></div>';
  await import('../../../entrypoints/popup/main');
  await vi.waitFor(() => expect(document.body.textContent).toContain('Reload the page'));
});
