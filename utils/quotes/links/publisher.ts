/**
 * The publisher of a page: known for IBM's pages, whatever the show; empty for sources imported from other programs.
 */
export function publisherOf(url: string): string {
  return url.startsWith('https://www.ibm.com/') ? 'IBM' : '';
}
