import { defineContentScript } from '#imports';
import { askBackground } from '../utils/messaging/transport';
import { isPrerendering } from '../utils/page/prerendering';
import { PODCAST_PAGES } from '../utils/sites/ibm-urls';

/**
 * Wakes the background while the page is still loading, so that it is ready when the transcript arrives. Not for a page
 * that the browser prerenders, because it may never be opened.
 */
export default defineContentScript({
  matches: PODCAST_PAGES,
  runAt: 'document_start',
  main() {
    if (isPrerendering()) return;
    askBackground('expectEpisode').catch(() => undefined);
  },
});
