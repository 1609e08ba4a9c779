import { isHost } from './host';

/** A selection made with keys is looked at when they rest this long. */
const KEYS_REST_MS = 200;

/**
 * Tells when the reader has made a selection, and when it is gone or being made anew. Never while the pointer is
 * down; a selection made by a script of the page is none. What happens inside our own element counts for nothing.
 */
export function watchSelection({ onMade, onGone }: { onMade(): void; onGone(): void }, signal: AbortSignal): void {
  let down = false;
  /** The reader touched page or keyboard since the selection was last looked at. */
  let asked = false;
  /** The browser's own handles move a selection made by touch, and tell nobody. */
  let touch = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (down || !asked) return;
      asked = touch;
      onMade();
    }, after);
  };
  const listen = <E extends Event>(type: string, act: (event: E) => void) => {
    const heard = (event: Event) => event.isTrusted && act(event as E);
    document.addEventListener(type, heard, { capture: true, passive: true, signal });
  };
  listen<PointerEvent>('pointerdown', (event) => {
    const { button, pointerType } = event;
    // The other button asks for the context menu, which may be ours.
    if (button !== 0 || isOurs(event)) return;
    down = asked = true;
    touch = pointerType === 'touch';
    clearTimeout(timer);
    onGone();
  });
  /** Also over our own element, when it went down on the page. */
  const lift = (rest: number) => () => {
    if (!down) return;
    down = false;
    look(rest);
  };
  // A click clears the selection only after this.
  listen('pointerup', lift(0));
  listen('pointercancel', lift(KEYS_REST_MS));
  listen('keydown', (event) => {
    asked ||= !isOurs(event);
  });
  document.addEventListener(
    'selectionchange',
    () => {
      if (down) return;
      if (document.getSelection()?.isCollapsed === false && asked) look(KEYS_REST_MS);
      else onGone();
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function isOurs(event: Event): boolean {
  return event.target instanceof Node && isHost(event.target);
}
