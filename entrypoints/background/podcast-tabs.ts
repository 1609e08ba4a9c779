import { browser } from 'wxt/browser';
import { askPage } from '../../utils/messaging/transport';
import { PODCAST_PAGES } from '../../utils/sites/ibm-urls';

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
