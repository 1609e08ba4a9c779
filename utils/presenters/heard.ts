/**
 * Words for a live region after those it holds. Screen readers read out what changes: the same words once more have a
 * space at their end, which nobody sees or hears.
 * @param words left out: nothing new is said
 */
export function heardAnew(words: string | undefined, before = ''): string {
  return words && words === before ? `${words}\u00a0` : (words ?? before);
}
