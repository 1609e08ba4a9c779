/** Lower case with straight apostrophes: the form that patterns match. Cheaper than an `i` flag on every pattern. */
export function plainOf(text: string): string {
  return text.toLowerCase().replaceAll('\u2019', "'");
}
