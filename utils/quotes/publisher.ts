/** Who prints a page: of IBM's that is known, whatever the show; empty for what a file brought from elsewhere. */
export function publisherOf(url: string): string {
  return url.startsWith('https://www.ibm.com/') ? 'IBM' : '';
}
