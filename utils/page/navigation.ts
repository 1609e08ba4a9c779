/**
 * Calls back when the address has changed without a load, and when the page returns from the back-forward cache. It
 * uses the Navigation API where available, because WXT's own event fires before the address changes.
 *
 * @param identify maps addresses of the same page to the same value, so that changes of hash or query do not count
 */
export function watchAddress(identify: (url: string) => string, onChange: () => void, signal: AbortSignal): void {
  let last = identify(location.href);
  const check = () => {
    const now = identify(location.href);
    if (now === last) return;
    last = now;
    onChange();
  };
  const { navigation } = globalThis as { navigation?: unknown };
  // `navigation` may also be an element with that id.
  if (navigation instanceof EventTarget && !(navigation instanceof Node)) {
    navigation.addEventListener('navigatesuccess', check, { signal });
    navigation.addEventListener('currententrychange', () => setTimeout(check), { signal });
  }
  addEventListener('popstate', () => setTimeout(check), { signal });
  addEventListener('pageshow', (event) => event.persisted && onChange(), { signal });
}
