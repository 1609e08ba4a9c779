import { onAbort } from '../lib/on-abort';
import { onHeartbeat } from './heartbeat';

/** Our entries of the highlight registry for the whole page, by name. */
const ours = new Map<string, Highlight>();

/**
 * Keeps a highlight in the registry until the signal aborts. The registry is shared with the page, which may clear it
 * without any event, and a content script cannot wrap the page's own `CSS.highlights`.
 */
export function keepPainted(name: string, highlight: Highlight, signal: AbortSignal): void {
  if (signal.aborted) return;
  ours.set(name, highlight);
  CSS.highlights.set(name, highlight);
  onHeartbeat(() => paintAgain(name, highlight), signal);
  onAbort(signal, () => takeAway(name, highlight));
}

function paintAgain(name: string, highlight: Highlight): void {
  if (ours.get(name) === highlight && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
}

/** Removes only our own entry. */
function takeAway(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  if (ours.get(name) === highlight) ours.delete(name);
}
