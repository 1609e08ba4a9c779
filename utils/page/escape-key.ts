/** Calls back when the reader presses Escape outside a field and nobody else has used the key. */
export function onEscape(act: () => void, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || event.defaultPrevented || isTyping(event.target)) return;
      act();
    },
    { signal },
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName))
  );
}
