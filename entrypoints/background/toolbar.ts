import { browser } from 'wxt/browser';
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
