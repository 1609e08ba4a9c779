/** Lower case with plain apostrophes: the form in which wording is judged. Cheaper to match than any `i` flag. */
export function plainOf(text: string): string {
  return text.toLowerCase().replaceAll('\u2019', "'");
}
