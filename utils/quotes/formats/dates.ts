import type { Quote } from '../model/quote';

/** Creation time of a quote whose file does not tell it. */
export const UNDATED = new Date(0).toISOString();

/** When a quote was saved, ISO 8601; empty when not known. */
export function savedAt({ created }: Quote): string {
  return created === UNDATED ? '' : created;
}

/** "2026-11-24": the date in the reader's time zone, as on the screen. @param moment ISO 8601 */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
