import { defineContentScript } from '#imports';
import { askBackground } from '../utils/messaging/transport';
import { isPrerendering } from '../utils/page/prerendering';
import { PODCAST_PAGES } from '../utils/sites/ibm-urls';

/**
 * Wakes the background while the page is still loading, so that it can be ready when the transcript is there. Not for a
 * page that the browser loads ahead: nobody may ever open it.
 */
export default defineContentScript({
  matches: PODCAST_PAGES,
  runAt: 'document_start',
  main() {
    if (isPrerendering()) return;
    askBackground('expectEpisode').catch(() => undefined);
  },
});
