import { isTyping } from './typing';

/**
 * Hands the reader's keys on while nobody types and nobody else has used them. A key that is used goes no further
 * in the browser.
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

/** What a closed root holds nobody can see: a custom element that has the focus may be a field. */
function mayHideField(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.localName.includes('-');
}

/** Without Control, Alt or Command: a letter and nothing else. */
export function isSingle({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !altKey && !ctrlKey && !metaKey;
}

/** In upper case with Shift only: Caps Lock says nothing. */
export function letterOf({ key, shiftKey }: KeyboardEvent): string {
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}
