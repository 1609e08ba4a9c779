import { browser } from 'wxt/browser';
import { report } from '../../utils/messaging/report';
import { askPage } from '../../utils/messaging/transport';
import { PODCAST_PAGES } from '../../utils/sites/ibm-urls';
import type { PageState } from '../../utils/transcript/model';

/** Tooltip of the toolbar icon: says in words, not only by color, what kind of page the tab shows. */
const TITLES: Record<PageState, string> = {
  episode: 'Roundtable: who said what in this episode',
  'no-transcript': 'Roundtable: this page has no transcript',
  hub: 'Roundtable: list of episodes',
  'not-a-podcast': 'Roundtable: not an IBM podcast page',
};

const SIZES = [16, 32, 48] as const;

/** Sets tooltip and icon for one tab; the browser resets both when the tab navigates. */
export async function showOnToolbar(tabId: number, state: PageState): Promise<void> {
  const name = state === 'episode' ? '' : 'off-';
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${name}${size}.png`]));
  await Promise.all([
    browser.action.setTitle({ tabId, title: TITLES[state] }),
    browser.action.setIcon({ tabId, path }),
  ]);
}

/** A tab that may run our content script. */
export interface PodcastTab {
  id: number;
  url: string;
  /** Whether its page is loaded, and not discarded to save memory. */
  isLoaded: boolean;
}

export async function podcastTabs(): Promise<PodcastTab[]> {
  const tabs = await browser.tabs.query({ url: PODCAST_PAGES });
  return tabs.flatMap(({ id, url = '', status, discarded }) =>
    id === undefined ? [] : [{ id, url, isLoaded: status === 'complete' && discarded !== true }],
  );
}

/** Tells open episode pages to read again. Failures are ignored, because a page reads anyway when it opens. */
export async function tellPages(
  news: 'settingsChanged' | 'quotesChanged' | 'forgetProgress' | 'clockCorrected',
  isConcerned: (tab: PodcastTab) => boolean,
): Promise<void> {
  const tabs = await podcastTabs().catch(() => []);
  await Promise.all(tabs.filter(isConcerned).map(({ id }) => askPage(id, news).catch(() => undefined)));
}

/** Blocks `storage.local` for content scripts, which ask the background instead. Firefox does not support this. */
export async function lockStorage(): Promise<void> {
  try {
    await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Not supported for this area; nothing depends on it.
  }
}

/** Opens the library in a new tab, which a page cannot do itself. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/** Bytes used by all of the extension's storage, and the quota if the browser tells it. */
export async function storageUsed(): Promise<{ used: number; quota: number | null }> {
  const [area, estimate] = await Promise.all([
    browser.storage.local.getBytesInUse?.().catch(() => 0) ?? 0,
    navigator.storage?.estimate().catch(() => null) ?? null,
  ]);
  return { used: area + (estimate?.usage ?? 0), quota: estimate?.quota ?? null };
}

/** With fewer free bytes than this, a write may fail; it includes room for what the browser writes in addition. */
const LEAST_ROOM = 1 << 20;

/**
 * Whether the disk is full. With unlimited quota, Chromium then fails with "UnknownError" or closes the database; only
 * its storage estimate, which includes the free disk space, tells the reason.
 */
export async function isDiskFull(): Promise<boolean> {
  const { usage = 0, quota = Number.POSITIVE_INFINITY } = await navigator.storage.estimate();
  return quota - usage < LEAST_ROOM;
}

/**
 * Runs work once each time the extension is loaded: when the browser starts, after an update or a reload, or when it is
 * enabled again (not all of which fire an event), but not each time the background wakes. Failures are only logged.
 */
export function whenLoaded(work: () => Promise<unknown>): void {
  // Registered listeners make the browser wake the background for these events.
  browser.runtime.onInstalled.addListener(() => {});
  browser.runtime.onStartup.addListener(() => {});
  void once(work).catch((error: unknown) => report(error, 'looking after what is kept'));
}

async function once(work: () => Promise<unknown>): Promise<void> {
  const { loaded } = await browser.storage.session.get('loaded');
  if (loaded === true) return;
  await work();
  await browser.storage.session.set({ loaded: true });
}
