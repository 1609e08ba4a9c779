/** "2026-11-24": the day it is, or was, where the reader is, as on the screen. @param moment ISO 8601 */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
