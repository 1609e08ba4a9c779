import type { PageText, TextPoint } from '../sites';
import type { Span } from '../transcript/model';
import { keepPainted } from './painted';

/** The names of our highlights in the page's registry; there are no others. */
export const HIGHLIGHT = {
  /** Tints the printed names of a slot. */
  name: (slot: number) => `roundtable-name-${slot}`,
  dim: 'roundtable-dim',
  landing: 'roundtable-landing',
  quote: (prefix: string, color: string, lane: number, standing: string) => `${prefix}-${color}-${lane}-${standing}`,
  here: (prefix: string) => `${prefix}-here`,
  /** Words that the reader searches for. */
  hit: (prefix: string) => `${prefix}-hit`,
  currentHit: (prefix: string) => `${prefix}-current-hit`,
} as const;

/** Lowest first; the page's own highlights usually have 0. Overlapping quotes use up to three above theirs. */
export const HIGHLIGHT_PRIORITY = { name: 1, dim: 2, here: 3, quote: 4, hit: 7, currentHit: 8, landing: 9 } as const;

/** A live range over two places of the page. */
export function rangeBetween({ start, end }: { start: TextPoint; end: TextPoint }): Range {
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** A range for painting only. Unlike a live range, it costs nothing when the page changes its DOM. */
export function staticRangeBetween({ start, end }: { start: TextPoint; end: TextPoint }): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** Paints spans of the transcript like that, in text order. */
export function paintSpans(
  { pageText, spans }: { pageText: PageText; spans: readonly Span[] },
  { name, priority }: { name: string; priority: number },
  signal: AbortSignal,
): void {
  const ranges = spans.flatMap((span) => pageText.pointsOf(span) ?? []).map(staticRangeBetween);
  if (ranges.length > 0) paintHighlight(name, ranges, priority, signal);
}

/**
 * Paints ranges under a `::highlight(name)` rule until the signal aborts, even if the page clears the registry.
 * @returns what is painted, which may be changed; null in browsers without highlights
 */
export function paintHighlight(
  name: string,
  ranges: AbstractRange[],
  priority: number,
  signal: AbortSignal,
): Highlight | null {
  if (typeof Highlight === 'undefined') return null;
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  keepPainted(name, highlight, signal);
  return highlight;
}
