import { browser } from 'wxt/browser';
import { askPage } from '../../utils/messaging/transport';
import { podcastTabs } from './browser-side';

const SCRIPT = '/content-scripts/episode.js';

/**
 * Gives open podcast pages the present code: after an update, a reload or being switched on again, Chromium leaves them
 * with the old script, which can read nothing and keep nothing any more; it withdraws when the new one starts. Pages
 * whose script answers have the present one, pages that are loading will get it. Firefox does all this by itself.
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
