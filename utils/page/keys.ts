import { isTyping } from './typing';

/**
 * Passes on keys while nobody is typing and nobody else has handled them. The default action of a used key is
 * prevented.
 *
 * @param use returns whether it used the key
 */
export function onKeys(targets: EventTarget[], use: (event: KeyboardEvent) => boolean, signal: AbortSignal): void {
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.defaultPrevented || event.isComposing) return;
    if (!isTyping(event) && !mayHideField(event) && use(event)) event.preventDefault();
  };
  for (const target of targets) target.addEventListener('keydown', onKey, { signal });
}

/** A closed shadow root cannot be inspected, so a focused custom element may be a text field. */
function mayHideField(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.localName.includes('-');
}

/** Whether a key is pressed without Control, Alt or Command. */
export function isSingle({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !altKey && !ctrlKey && !metaKey;
}
