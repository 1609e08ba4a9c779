import { onAbort } from '../lib/on-abort';
import { oncePerFrame } from './once-per-frame';

/** Events during which pages clear highlights, for example for their own search or a step of a tour. */
const SIGNS = ['click', 'input', 'keydown', 'scroll'] as const;
/** If the page clears them at any other time, it is noticed within this many ms. */
const HEARTBEAT_MS = 250;

/** Our entries of the highlight registry for the whole page, by name. */
const ours = new Map<string, Highlight>();
let watching: AbortController | null = null;

/**
 * Keeps a highlight in the registry until the signal aborts. The registry is shared with the page, which may clear it
 * without any event, and a content script cannot wrap the page's own `CSS.highlights`. So all entries are checked after
 * every action of the reader, in the same frame before it is drawn, and by a slow timer while the page is visible.
 * Checking every frame would keep an idle page busy.
 */
export function keepPainted(name: string, highlight: Highlight, signal: AbortSignal): void {
  if (signal.aborted) return;
  ours.set(name, highlight);
  CSS.highlights.set(name, highlight);
  watching ??= watch();
  onAbort(signal, () => takeAway(name, highlight));
}

/** Removes only our own entry. */
function takeAway(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  if (ours.get(name) === highlight) ours.delete(name);
  if (ours.size > 0) return;
  watching?.abort();
  watching = null;
}

function paintAgain(): void {
  for (const [name, highlight] of ours) {
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  }
}

function watch(): AbortController {
  const life = new AbortController();
  const { signal } = life;
  let timer: ReturnType<typeof setInterval> | undefined;
  const schedule = oncePerFrame(paintAgain, signal);
  const beat = () => {
    clearInterval(timer);
    if (document.visibilityState !== 'visible') return;
    schedule();
    timer = setInterval(paintAgain, HEARTBEAT_MS);
  };
  for (const sign of SIGNS) document.addEventListener(sign, schedule, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', beat, { signal });
  beat();
  onAbort(signal, () => clearInterval(timer));
  return life;
}
