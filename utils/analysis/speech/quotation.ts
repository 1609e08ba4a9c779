/**
 * Number of quotations that begin in a text minus the number that end in it; 0 if all are complete. Straight quotation
 * marks open and close in turn.
 */
export function openQuotations(text: string): number {
  let opened = 0;
  let straight = 0;
  for (const [mark] of text.matchAll(/["\u201c\u201d]/g)) {
    if (mark === '"') straight = 1 - straight;
    else opened += mark === '\u201c' ? 1 : -1;
  }
  return opened + straight;
}
