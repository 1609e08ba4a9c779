import { browser } from 'wxt/browser';
import { askPage } from '../../utils/messaging/transport';
import { TimedOut } from '../../utils/messaging/unreachable';
import { PODCAST_PAGES } from '../../utils/sites/ibm-urls';
import { podcastTabs } from './podcast-tabs';

const SCRIPT = '/content-scripts/episode.js';

/**
 * Runs the current content script in open podcast pages. After an update, a reload or being enabled again, Chromium
 * leaves the old script in them, which can no longer read or save anything; it withdraws when the new one starts. Pages
 * whose script answers are current, and loading pages will get the new one anyway. Firefox does all of this itself.
 */
export async function takeOverPages(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const tabs = (await podcastTabs()).filter(({ isLoaded }) => isLoaded);
  await Promise.all(tabs.map(({ id }) => takeOver(id).catch(() => undefined)));
}

/**
 * On an update, Firefox also stops the script of pages in its back-forward cache, but gives them no new one. When the
 * reader goes back to one, what the old script has drawn stands there and does nothing. Chromium empties its cache.
 */
export function takeOverPagesThatReturn(): void {
  if (!import.meta.env.FIREFOX) return;
  const { onUpdated } = browser.tabs as unknown as { onUpdated: FilteredUpdates };
  const properties = ['status'];
  onUpdated.addListener((id, { status }) => void (status === 'complete' && takeOverLeft(id).catch(() => undefined)), {
    urls: PODCAST_PAGES,
    properties,
  });
}

/** Firefox's event has a filter, so that other pages do not wake the background; the type package knows none. */
interface FilteredUpdates {
  addListener(
    onUpdate: (tabId: number, change: { status?: string }) => void,
    filter: { urls: string[]; properties: string[] },
  ): void;
}

/** Looked for before the script is asked: a page that is only about to get its script has nothing of ours yet. */
async function takeOverLeft(tabId: number): Promise<void> {
  const func = () => document.querySelector('[data-roundtable]') !== null;
  const [left] = await browser.scripting.executeScript({ target: { tabId }, func });
  if (left?.result === true) await takeOver(tabId);
}

async function takeOver(tabId: number): Promise<void> {
  const answers = await askPage(tabId, 'describePage').then(
    () => true,
    // A page that is only too busy to answer has its script.
    (error: unknown) => error instanceof TimedOut,
  );
  if (!answers) await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
}
