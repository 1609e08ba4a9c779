import { defineContentScript } from '#imports';
import { answerInPage } from '../../utils/messaging/transport';
import { watchAddress } from '../../utils/page/navigation';
import { normalizeUrl, PODCAST_PAGES } from '../../utils/sites/ibm-urls';
import { createPageAnswers } from './answers';
import { Visit } from './visit';

/** Detect → read → analyse → present; start over when the address changes; leave = one abort. */
export default defineContentScript({
  matches: PODCAST_PAGES,
  runAt: 'document_idle',
  // Else every `message` listener of the page learns the id of the extension.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { signal } = ctx;
    let leave = new AbortController();
    let visit = new Visit(leave.signal);
    const startOver = () => {
      leave.abort();
      leave = new AbortController();
      visit = new Visit(leave.signal);
    };
    watchAddress(normalizeUrl, startOver, signal);
    answerInPage(
      createPageAnswers(() => visit),
      signal,
    );
    signal.addEventListener('abort', () => leave.abort(), { once: true });
  },
});
