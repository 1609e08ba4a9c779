import { isHost } from './host';

/** Text must stand still this long before it is read again … */
const SETTLE_MS = 300;
/** … but something that never stands still (a player's clock) is not waited for. */
const LONGEST_WAIT_MS = 1_500;
/** More batches than this within the window below: the page animates itself, watching it would only burn power. */
const MAX_BATCHES = 100;
const STORM_WINDOW_MS = 2_000;
const STORM_PAUSE_MS = 10_000;

/**
 * Calls back once the page's content has changed and settled: text that arrives late, or is replaced, be it with the
 * whole `<body>`. Our own element and attributes never count. In a storm of mutations it rests and looks again later.
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
  // Again for what is observed already changes nothing; the body may be a new one.
  const observe = () => {
    observer.observe(document.documentElement, { childList: true });
    if (document.body) observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  };
  observe();
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

/** Only our own element came or went. */
function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isHost);
}
