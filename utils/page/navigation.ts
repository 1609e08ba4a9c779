/**
 * Calls back after the address has changed without a load, and when the page comes back from the back-forward
 * cache. The Navigation API is asked first: WXT's own event fires before the address changes.
 *
 * @param identify what is equal for two addresses of the same page: a change of hash or query is none
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
  // An element with id="navigation" answers to the same name.
  if (navigation instanceof EventTarget && !(navigation instanceof Node)) {
    navigation.addEventListener('navigatesuccess', check, { signal });
    navigation.addEventListener('currententrychange', () => setTimeout(check), { signal });
  }
  addEventListener('popstate', () => setTimeout(check), { signal });
  addEventListener('pageshow', (event) => event.persisted && onChange(), { signal });
}
