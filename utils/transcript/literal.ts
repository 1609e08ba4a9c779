/** The source of a pattern, with or without flag `u`, that matches these words and nothing else. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
