import { firstWhere } from '../lib/binary-search';
import type { Span } from './model';

/**
 * Index of the last span (a sentence, a topic) that starts at or before `offset`; 0 when all start after it; -1 when
 * there are no spans.
 */
export function spanAt(spans: readonly Span[], offset: number): number {
  if (spans.length === 0) return -1;
  return Math.max(0, firstWhere(spans.length, (index) => (spans[index] as Span).start > offset) - 1);
}

/** Whether two spans have a code unit in common; touching ones have none. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The spans in order, those that overlap as one. @param touching whether those that only touch are one, too */
export function mergeSpans(spans: readonly Span[], { touching }: { touching: boolean }): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end + (touching ? 1 : 0)) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * The first span that ends at or after `offset`; undefined when none does. Spans must be in text order and not nested.
 */
export function spanUpTo<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  return spans[firstWhere(spans.length, (index) => (spans[index] as Span).end >= offset)];
}
