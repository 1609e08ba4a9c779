/**
 * Quotations that begin in a text less those that end there: 0 when all are whole. Straight marks begin and end one by
 * turns.
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
