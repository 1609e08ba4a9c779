/**
 * The key that was pressed or, on a layout of another script, the letter in upper case or the digit that a Latin layout
 * has there: "Z" for "я" on a Russian one. Browsers and programs look for their own shortcuts in the same place.
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  // U+0370 begins Greek, the first script after Latin.
  return (key >= '\u0370' && /^(?:Key|Digit)(.)/.exec(code)?.[1]) || key;
}

/** The letter in upper case only with Shift, so that Caps Lock has no effect. */
export function letterOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const key = latinKey(event);
  return event.shiftKey ? key.toUpperCase() : key.toLowerCase();
}
