/** A copy of the script that has just started asks whether it may take the page. */
const ASKED = 'roundtable-take-over';
/** The copy that was asked is done. */
const FREE = 'roundtable-free';

/** How often a copy that holds something looks whether it still does. */
const LOOK_MS = 500;

/** Waits until no older copy on the page holds words that are nowhere else. */
export async function takePage(): Promise<void> {
  if (document.dispatchEvent(new CustomEvent(ASKED, { cancelable: true }))) return;
  await new Promise((free) => document.addEventListener(FREE, free, { once: true }));
}

/**
 * Asks newer copies to wait while this one, whose extension is gone, holds something.
 *
 * @param leave called once nothing is held any more, after a newer copy has asked
 */
export function askToWait(
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
      if (!isGone() || !isHolding()) return;
      event.preventDefault();
      timer ??= setInterval(look, LOOK_MS);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
