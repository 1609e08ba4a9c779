/** What the reader or the page does when pages clear highlights: a search of their own, a step of a tour. */
const SIGNS = ['click', 'input', 'keydown', 'scroll'] as const;
/** A page that clears them while nobody does anything is noticed this late. */
const HEARTBEAT_MS = 250;

/** Our entries of the registry by name, those of the whole page. */
const ours = new Map<string, Highlight>();
let watching: AbortController | null = null;

/**
 * Keeps a highlight in the registry until the signal aborts. The page shares the registry, may clear it, and nothing
 * tells: no event does, and a script beside the page cannot wrap the page's own `CSS.highlights`. So one look at all
 * entries follows whatever the reader does, in the same frame, before it is drawn; besides, a slow heartbeat while the
 * page is in view. Looking at every frame would keep an idle page busy.
 */
export function keepPainted(name: string, highlight: Highlight, signal: AbortSignal): void {
  if (signal.aborted) return;
  ours.set(name, highlight);
  CSS.highlights.set(name, highlight);
  watching ??= watch();
  signal.addEventListener('abort', () => takeAway(name, highlight), { once: true });
}

/** Only our own entry is ever removed. */
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
  let frame = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    frame = 0;
    paintAgain();
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const beat = () => {
    clearInterval(timer);
    if (document.visibilityState !== 'visible') return;
    schedule();
    timer = setInterval(paintAgain, HEARTBEAT_MS);
  };
  for (const sign of SIGNS) document.addEventListener(sign, schedule, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', beat, { signal });
  beat();
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      cancelAnimationFrame(frame);
    },
    { once: true },
  );
  return life;
}
