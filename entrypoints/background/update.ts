import { browser } from 'wxt/browser';
import { askPage } from '../../utils/messaging/transport';
import { TimedOut } from '../../utils/messaging/unreachable';
import { podcastTabs } from './podcast-tabs';

/** How often, in ms, open pages are checked again while one of them holds unsaved words. */
const AGAIN_MS = 5_000;

/**
 * Firefox stops the scripts of open pages the moment it updates an extension, and what a reader is typing would be
 * lost. An extension that listens for the event chooses the moment itself, at the latest the next start of the browser.
 * Chromium lets the old scripts run on (see `take-over.ts`).
 */
export function updateWhenNothingIsHeld(): void {
  if (import.meta.env.FIREFOX) browser.runtime.onUpdateAvailable.addListener(() => void reloadWhenNothingIsHeld());
}

/** Reloads the extension as soon as no open page holds words that are stored nowhere else. */
export async function reloadWhenNothingIsHeld(): Promise<void> {
  // Where the pages cannot be listed, they may hold something.
  const isHeld = (await isAnyPageHolding().catch(() => true)) || isFormOpen();
  if (isHeld) setTimeout(() => void reloadWhenNothingIsHeld(), AGAIN_MS);
  else browser.runtime.reload();
}

/** A page without our script holds nothing; one that is only too busy to answer may. */
async function isAnyPageHolding(): Promise<boolean> {
  const tabs = await podcastTabs();
  const held = await Promise.all(
    tabs.map(({ id }) => askPage(id, 'isHolding').catch((error: unknown) => error instanceof TimedOut)),
  );
  return held.includes(true);
}

/** Our own pages have a form only while the reader fills it in, such as a note in the library; a reload closes them. */
function isFormOpen(): boolean {
  // The type package declares these as browser windows.
  const pages = browser.extension.getViews({ type: 'tab' }) as unknown as Window[];
  return pages.some(({ document }) => document.forms.length > 0);
}
