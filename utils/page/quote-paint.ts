import type { QuoteColor } from '../quotes/model/quote';
import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { ATTRIBUTE, markAll } from './attributes';
import { HIGHLIGHT, HIGHLIGHT_PRIORITY, paintHighlight, staticRangeBetween } from './highlights';

/** A quote to be painted. */
export interface PaintedQuote {
  span: Span;
  /** See `lanesOf`. */
  lane: number;
  color: QuoteColor;
  standing: 'pending' | 'kept' | 'failed';
}

/**
 * Paints quotes as highlights (`HIGHLIGHT.quote`) until the signal aborts. Where quotes overlap, the wash of the higher
 * lane wins, and each lane has its underline at a different depth.
 */
export function paintQuotes(
  { pageText, quotes, prefix }: { pageText: PageText; quotes: readonly PaintedQuote[]; prefix: string },
  signal: AbortSignal,
): void {
  const groups = new Map<string, { ranges: StaticRange[]; lane: number }>();
  for (const { span, lane, color, standing } of quotes) {
    const points = pageText.pointsOf(span);
    if (points === null) continue;
    const name = HIGHLIGHT.quote(prefix, color, lane, standing);
    const group = groups.get(name) ?? { ranges: [], lane };
    groups.set(name, group);
    group.ranges.push(staticRangeBetween(points));
  }
  for (const [name, { ranges, lane }] of groups) {
    paintHighlight(name, ranges, HIGHLIGHT_PRIORITY.quote + lane, signal);
  }
  const quoted = new Set(quotes.flatMap(({ span }) => pageText.elementsOf(span)));
  markAll(quoted, ATTRIBUTE.quoted, signal);
}
