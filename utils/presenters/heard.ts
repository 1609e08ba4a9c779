/**
 * Words for a live region after those it holds. Screen readers read out what changes: the same words once more have a
 * space at their end, which nobody sees or hears.
 */
export function heardAnew(words: string, before: string | undefined): string {
  return words !== '' && words === before ? `${words}\u00a0` : words;
}
