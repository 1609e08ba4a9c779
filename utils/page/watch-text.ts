/** Text must stand still this long before it is read again. */
const SETTLE_MS = 300;
/** More batches than this within the window below: the page animates itself, watching it would only burn power. */
const MAX_BATCHES = 100;
const STORM_WINDOW_MS = 2_000;
const STORM_PAUSE_MS = 10_000;

/**
 * Calls back once the page's content has changed and settled: text that arrives late, or is replaced. Our own
 * element and attributes never count. In a storm of mutations it rests and looks again later.
 */
export function watchText(root: Element, onSettled: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let batches = 0;
  let windowStart = 0;
  const observer = new MutationObserver(() => {
    const now = performance.now();
    if (now - windowStart > STORM_WINDOW_MS) {
      windowStart = now;
      batches = 0;
    }
    const storm = ++batches > MAX_BATCHES;
    if (storm) observer.disconnect();
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (storm) observe();
        onSettled();
      },
      storm ? STORM_PAUSE_MS : SETTLE_MS,
    );
  });
  const observe = () => observer.observe(root, { childList: true, subtree: true, characterData: true });
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
