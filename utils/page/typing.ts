/** Whether a key goes to something the reader types in; looks through open roots. */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.role === 'textbox' || /^(?:input|textarea|select)$/.test(target.localName))
  );
}
