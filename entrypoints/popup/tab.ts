import { browser } from 'wxt/browser';
import { sleep } from '../../utils/lib/sleep';
import type { PageDescription } from '../../utils/messaging/protocol';
import { askPage } from '../../utils/messaging/transport';
import type { PageStateKind } from '../../utils/presenters/page-states';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';
import { PageDescriptionSchema } from './page-description';

/** The tab the popup belongs to; the browser tells its address only for pages Roundtable may read. */
export interface OpenTab {
  id: number | undefined;
  url: string | undefined;
}

/** What is on the tab: as its page describes itself, or why there is no description. */
export type TabDescription = Extract<PageDescription, { state: 'episode' }> | { state: PageStateKind };

export async function findTab(): Promise<OpenTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, url: tab?.url };
}

/**
 * A newly opened episode is still being read, so the popup asks again until the page is done or gave up, which takes
 * the page about half a minute. A page that has changed only its address so far never gives up.
 */
const LOOK_AGAIN_MS = 100;
const MOST_LOOKS = 400;

/** What is on the tab, from its content script. Distinguishes a page of no interest from one that does not answer. */
export async function describeTab({ id, url }: OpenTab): Promise<TabDescription> {
  if (id === undefined || url === undefined || parsePodcastUrl(url) === null) return { state: 'not-a-podcast' };
  try {
    for (let looks = 0; ; looks++) {
      const description = PageDescriptionSchema.safeParse(await askPage(id, 'describePage'));
      // Another version of the extension answered, so the page is older than this popup.
      if (!description.success) return { state: 'outdated' };
      const { data } = description;
      if (data.state === 'episode') return data;
      if (data.state !== 'reading') return { state: data.state };
      if (looks === MOST_LOOKS) return { state: 'unreachable' };
      await sleep(LOOK_AGAIN_MS);
    }
  } catch {
    return { state: 'unreachable' };
  }
}
