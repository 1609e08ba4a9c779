import { browser } from 'wxt/browser';
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

/** Ids of the open tabs that may hold a content script of ours. */
export async function podcastTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: PODCAST_PAGES });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Content scripts ask the background instead; Firefox has no such lock for `storage.local`. */
export async function lockStorage(): Promise<void> {
  try {
    await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Not offered for this area: nothing else relies on it.
  }
}
