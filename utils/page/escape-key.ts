import { isTyping } from './typing';

/**
 * Calls back when the reader presses Escape outside a field and nobody else has handled it. Our own element needs its
 * own listener, because its key events do not reach the document.
 */
export function onEscape(targets: EventTarget[], act: () => void, signal: AbortSignal): void {
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    if (event.isTrusted && !event.defaultPrevented && !isTyping(event)) act();
  };
  for (const target of targets) target.addEventListener('keydown', onKey, { signal });
}
