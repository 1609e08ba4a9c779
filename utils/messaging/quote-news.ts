import { onAbort } from '../lib/on-abort';

const CHANNEL = 'quotes';

/** Tells every extension page that quotes changed. It does not say which: the pages read them again. */
export function announceQuotes(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls the listener after quotes changed, until the signal aborts. For extension pages. */
export function onQuotesChanged(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  onAbort(signal, () => channel.close());
}
