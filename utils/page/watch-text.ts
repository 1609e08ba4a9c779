import { onAbort } from '../lib/on-abort';
import { isHost } from './host';

/** How long, in ms, text must stay unchanged before it is read again. */
const SETTLE_MS = 300;
/** The longest wait in ms, for text that keeps changing (such as a player's clock). */
const LONGEST_WAIT_MS = 1_500;
/** With more batches than this within the window below, the page is animating, and watching would waste power. */
const MAX_BATCHES = 100;
const STORM_WINDOW_MS = 2_000;
const STORM_PAUSE_MS = 10_000;

/**
 * Calls back once the page's content has changed and settled, when text arrives late or is replaced, possibly with the
 * whole `<body>`. Our own element and attributes do not count. During a storm of mutations it pauses and checks again
 * later.
 */
export function watchText(onSettled: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let batches = 0;
  let windowStart = 0;
  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    const now = performance.now();
    if (now - windowStart > STORM_WINDOW_MS) {
      windowStart = now;
      batches = 0;
    }
    const storm = ++batches > MAX_BATCHES;
    if (storm) observer.disconnect();
    clearTimeout(timer);
    waitingSince ??= now;
    const settle = Math.min(SETTLE_MS, Math.max(0, waitingSince + LONGEST_WAIT_MS - now));
    timer = setTimeout(
      () => {
        waitingSince = undefined;
        observe();
        onSettled();
      },
      storm ? STORM_PAUSE_MS : settle,
    );
  });
  // Observing a node twice has no effect; the body may have been replaced.
  const observe = () => {
    observer.observe(document.documentElement, { childList: true });
    if (document.body) observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  };
  observe();
  onAbort(signal, () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** Whether only our own element was added or removed. */
function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isHost);
}
