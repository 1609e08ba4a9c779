import { browser } from 'wxt/browser';
import { report } from '../../utils/messaging/report';

/**
 * Runs work once each time the extension is loaded: when the browser starts, after an update or a reload, or when it is
 * enabled again (not all of which fire an event), but not each time the background wakes. Failures are only logged.
 */
export function whenLoaded(work: () => Promise<unknown>): void {
  // Registered listeners make the browser wake the background for these events.
  browser.runtime.onInstalled.addListener(() => {});
  browser.runtime.onStartup.addListener(() => {});
  void once(work).catch((error: unknown) => report(error, 'starting up'));
}

async function once(work: () => Promise<unknown>): Promise<void> {
  const { loaded } = await browser.storage.session.get('loaded');
  if (loaded === true) return;
  await work();
  await browser.storage.session.set({ loaded: true });
}
