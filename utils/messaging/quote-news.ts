const CHANNEL = 'quotes';

/** Tells every page of the extension that quotes were changed. Of what changed it says nothing: they read again. */
export function announceQuotes(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back after quotes were changed, until the signal aborts. For pages of the extension. */
export function onQuotesChanged(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
