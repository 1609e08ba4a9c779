import type { Span } from './model';

/**
 * Index of the last span (a sentence, a topic) that starts at or before `offset`; 0 before the first; -1 when there
 * are none.
 */
export function spanAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle] as Span).start <= offset) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}
