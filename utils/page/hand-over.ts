/** A copy of the script that has just started asks whether it may take the page. */
const ASKED = 'roundtable-take-over';
/** The copy that was asked is done. */
const FREE = 'roundtable-free';

/** How often a copy that holds something looks whether it still does. */
const LOOK_MS = 500;

/** Tells older copies on the page to leave it, and waits until none of them holds words that are nowhere else. */
export async function takePage(): Promise<void> {
  if (document.dispatchEvent(new CustomEvent(ASKED, { cancelable: true }))) return;
  await new Promise((free) => document.addEventListener(FREE, free, { once: true }));
}

/**
 * Leaves the page to a newer copy, and asks it to wait as long as this one holds something. The page could forge the
 * question: it counts only once the extension of this copy is really gone.
 *
 * @param leave called after a newer copy has asked, at once or when nothing is held any more
 */
export function giveWay(
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
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
