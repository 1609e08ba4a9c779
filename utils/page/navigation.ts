/**
 * Calls back after the address has changed without a load, and when the page comes back from the back-forward
 * cache. The Navigation API is asked first: WXT's own event fires before the address changes.
 */
export function watchAddress(onChange: () => void, signal: AbortSignal): void {
  let last = location.href;
  const check = () => {
    if (location.href === last) return;
    last = location.href;
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
