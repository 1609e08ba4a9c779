import { defineContentScript } from '#imports';
import { answerInPage, isExtensionAlive } from '../../utils/messaging/transport';
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
  async main(ctx) {
    const { signal } = lifeOf(ctx.signal);
    await untilOpened();
    if (signal.aborted) return;
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

/** WXT's signal can be forged by the page with one event: it counts only once the extension is really gone. */
function lifeOf(told: AbortSignal): AbortController {
  const life = new AbortController();
  told.addEventListener('abort', () => isExtensionAlive() || life.abort(), { once: true });
  return life;
}

/** A page the browser loads ahead is not read before the reader opens it. */
function untilOpened(): Promise<unknown> | undefined {
  if (!(document as Document & { prerendering?: boolean }).prerendering) return undefined;
  return new Promise((opened) => document.addEventListener('prerenderingchange', opened, { once: true }));
}
