import { onAbort } from '../lib/on-abort';
import { isHost } from './host';

/** How long, in ms, keys must rest before a selection made with them is read. */
const KEYS_REST_MS = 200;

/**
 * Reports when the reader has made a selection, and when it is gone or being made again. It never reports while the
 * pointer is down, and ignores selections made by scripts of the page and everything inside our own element.
 */
export function watchSelection({ onMade, onGone }: { onMade(): void; onGone(): void }, signal: AbortSignal): void {
  let down = false;
  /** The reader used pointer or keyboard on the page since the selection was last read. */
  let asked = false;
  /** Selections made by touch are moved with the browser's own handles, without any pointer events. */
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
    // The secondary button opens the context menu, which may have our entry.
    if (button !== 0 || isOurs(event)) return;
    down = asked = true;
    touch = pointerType === 'touch';
    clearTimeout(timer);
    onGone();
  });
  /** Also counts over our own element if the pointer went down on the page. */
  const lift = (rest: number) => () => {
    if (!down) return;
    down = false;
    look(rest);
  };
  // A click clears the selection only after this event.
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
      else {
        // What the browser or a script selects next was not asked for.
        asked = touch;
        onGone();
      }
    },
    { signal },
  );
  onAbort(signal, () => clearTimeout(timer));
}

function isOurs(event: Event): boolean {
  return event.target instanceof Node && isHost(event.target);
}
