import { browser } from 'wxt/browser';
import { askPage } from '../../utils/messaging/transport';
import { podcastTabs } from './browser-side';

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

async function takeOver(tabId: number): Promise<void> {
  const answers = await askPage(tabId, 'describePage').then(
    () => true,
    () => false,
  );
  if (!answers) await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
}
