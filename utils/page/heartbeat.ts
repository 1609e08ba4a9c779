import { onAbort } from '../lib/on-abort';
import { oncePerFrame } from './once-per-frame';

/** Events during which pages clear what is ours, for example for their own search or a step of a tour. */
const SIGNS = ['click', 'input', 'keydown', 'scroll'] as const;
/** If the page clears it at any other time, it is noticed within this many ms. */
const HEARTBEAT_MS = 250;

const checks = new Set<() => void>();
let watching: AbortController | null = null;

/**
 * Checks until the signal aborts whether something of ours is still where the page may clear it without any event: after
 * every action of the reader, in the same frame before it is drawn, and by a slow timer while the page is visible.
 * Checking every frame would keep an idle page busy.
 */
export function onHeartbeat(check: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  checks.add(check);
  watching ??= watch();
  onAbort(signal, () => {
    checks.delete(check);
    if (checks.size > 0) return;
    watching?.abort();
    watching = null;
  });
}

function checkAll(): void {
  for (const check of checks) check();
}

function watch(): AbortController {
  const life = new AbortController();
  const { signal } = life;
  let timer: ReturnType<typeof setInterval> | undefined;
  const schedule = oncePerFrame(checkAll, signal);
  const beat = () => {
    clearInterval(timer);
    if (document.visibilityState !== 'visible') return;
    schedule();
    timer = setInterval(checkAll, HEARTBEAT_MS);
  };
  for (const sign of SIGNS) document.addEventListener(sign, schedule, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', beat, { signal });
  beat();
  onAbort(signal, () => clearInterval(timer));
  return life;
}
