import { defineContentScript } from '#imports';
import { answerInPage, isExtensionAlive } from '../../utils/messaging/transport';
import { askToWait, takePage } from '../../utils/page/hand-over';
import { watchAddress } from '../../utils/page/navigation';
import { isPrerendering } from '../../utils/page/prerendering';
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
    let visit: Visit | null = null;
    const isHolding = () => visit?.isHolding === true;
    const { signal } = lifeOf(ctx.signal, isHolding);
    await untilOpened();
    await takePage();
    if (signal.aborted) return;
    let leave = new AbortController();
    visit = new Visit(leave.signal);
    const startOver = () => {
      if (visit?.mustStay) return;
      leave.abort();
      leave = new AbortController();
      visit = new Visit(leave.signal, visit);
    };
    watchAddress(normalizeUrl, startOver, signal);
    answerInPage(
      createPageAnswers(() => visit as Visit),
      signal,
    );
    signal.addEventListener('abort', () => leave.abort(), { once: true });
  },
});

/**
 * WXT's signal can be forged by the page with one event: it counts only once the extension is really gone. And words
 * that could not be kept are not left with: the newer copy waits until the reader has let them go.
 */
function lifeOf(told: AbortSignal, isHolding: () => boolean): AbortController {
  const life = new AbortController();
  told.addEventListener('abort', () => isExtensionAlive() || isHolding() || life.abort(), { once: true });
  askToWait({ isGone: () => !isExtensionAlive(), isHolding, leave: () => life.abort() }, life.signal);
  return life;
}

/** A page the browser loads ahead is not read before the reader opens it. */
function untilOpened(): Promise<unknown> | undefined {
  if (!isPrerendering()) return undefined;
  return new Promise((opened) => document.addEventListener('prerenderingchange', opened, { once: true }));
}
