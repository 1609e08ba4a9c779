import { browser } from 'wxt/browser';
import { report } from '../../utils/messaging/report';
import { askPage } from '../../utils/messaging/transport';
import { PODCAST_PAGES } from '../../utils/sites/ibm-urls';
import type { PageState } from '../../utils/transcript/model';

/** The toolbar icon says in words, not by color alone, what kind of page the tab shows. */
const TITLES: Record<PageState, string> = {
  episode: 'Roundtable: who said what in this episode',
  'no-transcript': 'Roundtable: this page has no transcript',
  hub: 'Roundtable: the list of episodes',
  'not-a-podcast': 'Roundtable: not an IBM podcast page',
};

const SIZES = [16, 32, 48] as const;

/** Sets title and icon for one tab; the browser resets both when the tab goes elsewhere. */
export async function showOnToolbar(tabId: number, state: PageState): Promise<void> {
  const name = state === 'episode' ? '' : 'off-';
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${name}${size}.png`]));
  await Promise.all([
    browser.action.setTitle({ tabId, title: TITLES[state] }),
    browser.action.setIcon({ tabId, path }),
  ]);
}

/** A tab that may hold a content script of ours. */
export interface PodcastTab {
  id: number;
  url: string;
  /** Its page is there, and not put away to save memory. */
  isLoaded: boolean;
}

export async function podcastTabs(): Promise<PodcastTab[]> {
  const tabs = await browser.tabs.query({ url: PODCAST_PAGES });
  return tabs.flatMap(({ id, url = '', status, discarded }) =>
    id === undefined ? [] : [{ id, url, isLoaded: status === 'complete' && discarded !== true }],
  );
}

/** Tells open episodes to read again; a page that is gone does not matter: it reads when it opens. */
export async function tellPages(
  news: 'settingsChanged' | 'quotesChanged',
  isConcerned: (tab: PodcastTab) => boolean,
): Promise<void> {
  const tabs = await podcastTabs().catch(() => []);
  await Promise.all(tabs.filter(isConcerned).map(({ id }) => askPage(id, news).catch(() => undefined)));
}

/** Content scripts ask the background instead; Firefox has no such lock for `storage.local`. */
export async function lockStorage(): Promise<void> {
  try {
    await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Not offered for this area: nothing else relies on it.
  }
}

/** The library in a new tab: a page cannot open it by itself. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/** Bytes of the extension's storage of every kind, and how many are allowed where the browser says. */
export async function storageUsed(): Promise<{ used: number; quota: number | null }> {
  const [area, estimate] = await Promise.all([
    browser.storage.local.getBytesInUse?.().catch(() => 0) ?? 0,
    navigator.storage?.estimate().catch(() => null) ?? null,
  ]);
  return { used: area + (estimate?.usage ?? 0), quota: estimate?.quota ?? null };
}

/** Bytes without which a write of ours may fail: room for what the browser writes around it. */
const LEAST_ROOM = 1 << 20;

/**
 * Where the quota is unlimited, Chromium fails on a full disk with "UnknownError" or closes the database; only its
 * estimate, which counts what the disk has left, tells why.
 */
export async function isDiskFull(): Promise<boolean> {
  const { usage = 0, quota = Number.POSITIVE_INFINITY } = await navigator.storage.estimate();
  return quota - usage < LEAST_ROOM;
}

/**
 * Does this once each time the extension is loaded: at the start of the browser, after an update, a reload or being
 * switched on again, which not every event tells; not each time the background wakes. A failure is nobody's business.
 */
export function whenLoaded(work: () => Promise<unknown>): void {
  // Whoever listens is waked by it.
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
