import type { QuoteColor } from '../quotes/quote';
import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { ATTRIBUTE, markElements } from './attributes';
import { HIGHLIGHT_PRIORITY, paintHighlight, staticRangeBetween } from './highlights';

/** A quote to be painted. */
export interface PaintedQuote {
  span: Span;
  color: QuoteColor;
  standing: 'pending' | 'kept' | 'failed';
}

/** Quotes deeper than this in each other share the last lane. */
const LANES = 4;

/**
 * Paints quotes as highlights `<prefix>-<color>-<lane>-<standing>` until the signal aborts. A quote lies one lane above
 * the older ones it overlaps: its wash wins, and each lane has its underline at its own depth.
 *
 * @param quotes oldest first
 */
export function paintQuotes(
  { pageText, quotes, prefix }: { pageText: PageText; quotes: readonly PaintedQuote[]; prefix: string },
  signal: AbortSignal,
): void {
  const groups = new Map<string, { ranges: StaticRange[]; lane: number }>();
  const lanes = lanesOf(quotes.map(({ span }) => span));
  for (const [i, { span, color, standing }] of quotes.entries()) {
    const lane = lanes[i] as number;
    const points = pageText.pointsOf(span);
    if (points === null) continue;
    const name = `${prefix}-${color}-${lane}-${standing}`;
    const group = groups.get(name) ?? { ranges: [], lane };
    groups.set(name, group);
    group.ranges.push(staticRangeBetween(points));
  }
  for (const [name, { ranges, lane }] of groups) {
    paintHighlight(name, ranges, HIGHLIGHT_PRIORITY.quote + lane, signal);
  }
  const quoted = new Set(quotes.flatMap(({ span }) => pageText.elementsOf(span)));
  markElements(
    [...quoted].map((element) => [element, ATTRIBUTE.quoted, '']),
    signal,
  );
}

/** @param spans oldest first @returns the lane of each, 0 to `LANES - 1` */
export function lanesOf(spans: readonly Span[]): number[] {
  const lanes: number[] = [];
  for (const [i, { start, end }] of spans.entries()) {
    let lane = 0;
    for (let older = 0; older < i; older++) {
      const other = spans[older] as Span;
      if (other.start < end && start < other.end) lane = Math.max(lane, (lanes[older] as number) + 1);
    }
    lanes.push(Math.min(lane, LANES - 1));
  }
  return lanes;
}
