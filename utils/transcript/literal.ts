/** Escapes words for a regular expression, with or without the `u` flag, so that it matches exactly them. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
