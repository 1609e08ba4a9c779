import { onAbort } from '../lib/on-abort';

/** Event sent by a copy of the script that has just started, to ask whether it may take over the page. */
const ASKED = 'roundtable-take-over';
/** Event sent by the older copy once it is done. */
const FREE = 'roundtable-free';

/** How often, in ms, a copy that holds unsaved words checks whether it still does. */
const LOOK_MS = 500;

/** Tells older copies to leave the page, and waits until none of them holds words that are stored nowhere else. */
export async function claimPage(): Promise<void> {
  if (document.dispatchEvent(new CustomEvent(ASKED, { cancelable: true }))) return;
  await new Promise((free) => document.addEventListener(FREE, free, { once: true }));
}

/**
 * Leaves the page to a newer copy, and makes it wait as long as this one holds unsaved words. The page could forge the
 * request, so it counts only when this copy's extension is really gone.
 *
 * @param leave called after a newer copy has asked, as soon as nothing is held
 */
export function yieldToNewer(
  { isGone, isHolding, leave }: { isGone(): boolean; isHolding(): boolean; leave(): void },
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    if (isHolding()) return;
    leave();
    document.dispatchEvent(new CustomEvent(FREE));
  };
  document.addEventListener(
    ASKED,
    (event) => {
      if (!isGone()) return;
      if (!isHolding()) return leave();
      event.preventDefault();
      timer ??= setInterval(look, LOOK_MS);
    },
    { signal },
  );
  onAbort(signal, () => clearInterval(timer));
}
