/**
 * The next text for a live region that already holds `before`. Screen readers announce only changes, so repeated
 * words get a trailing no-break space, which is neither seen nor heard.
 * @param words undefined when there is nothing new to say
 */
export function nextAnnouncement(words: string | undefined, before = ''): string {
  return words && words === before ? `${words}\u00a0` : (words ?? before);
}
