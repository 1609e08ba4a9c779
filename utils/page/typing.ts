/** Whether a key event goes to something the reader types in; looks into open shadow roots. */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.role === 'textbox' || /^(?:input|textarea|select)$/.test(target.localName))
  );
}
