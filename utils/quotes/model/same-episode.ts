import { inOneLine } from './in-one-line';
import type { QuoteEpisode } from './quote';

/** Whether two addresses are of one episode that was moved: same show and number or, where one has none, same title. */
export function isSameEpisode(a: QuoteEpisode, b: QuoteEpisode): boolean {
  if (a.url === b.url) return true;
  if (a.show === '' || a.show !== b.show) return false;
  if (a.number !== null && b.number !== null) return a.number === b.number;
  return a.title !== '' && inOneLine(a.title) === inOneLine(b.title);
}
