import { defineContentScript } from '#imports';
import { Lifetimes } from '../../utils/lib/lifetimes';
import { answerInPage, isExtensionAlive } from '../../utils/messaging/transport';
import { watchAddress } from '../../utils/page/navigation';
import { claimPage, yieldToNewer } from '../../utils/page/page-takeover';
import { isPrerendering } from '../../utils/page/prerendering';
import { normalizeUrl, PODCAST_PAGES } from '../../utils/sites/ibm-urls';
import { pageHandlers } from './page-handlers';
import { Visit } from './visit';

/** Detect → read → analyze → present. Starts over when the address changes; one abort removes everything. */
export default defineContentScript({
  matches: PODCAST_PAGES,
  runAt: 'document_idle',
  async main() {
    let visit: Visit | null = null;
    const life = new AbortController();
    const { signal } = life;
    const isHolding = () => visit?.isHolding === true;
    yieldToNewer({ isGone: () => !isExtensionAlive(), isHolding, leave: () => life.abort() }, signal);
    await untilOpened();
    await claimPage();
    if (signal.aborted) return;
    const visits = new Lifetimes(signal);
    visit = new Visit(visits.next());
    const startOver = () => {
      if (visit?.mustStay) return;
      visit = new Visit(visits.next(), visit);
    };
    watchAddress(normalizeUrl, startOver, signal);
    answerInPage(
      pageHandlers(() => visit as Visit),
      signal,
    );
  },
});

/** Waits until the reader opens a page that the browser prerenders; until then it is not read. */
function untilOpened(): Promise<unknown> | undefined {
  if (!isPrerendering()) return undefined;
  return new Promise((opened) => document.addEventListener('prerenderingchange', opened, { once: true }));
}
