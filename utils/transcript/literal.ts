/** Escapes words for a regular expression, with or without the `u` flag, so that it matches exactly them. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Matches these words where they are not part of a longer word. @param flags besides `u` */
export function wholeWords(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal(words)}(?![\\p{L}\\p{N}])`, `${flags}u`);
}
