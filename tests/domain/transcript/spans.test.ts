import { describe, expect, it } from 'vitest';
import { mergeSpans, spanAt, spanUpTo } from '../../../utils/transcript/spans';

const spans = [
  { start: 2, end: 5 },
  { start: 6, end: 9 },
  { start: 12, end: 20 },
];

describe('spanAt', () => {
  it('finds the last span that starts at or before the offset', () => {
    expect([0, 2, 5, 6, 11, 12, 99].map((offset) => spanAt(spans, offset))).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(spanAt([], 3)).toBe(-1);
  });
});

describe('spanUpTo', () => {
  it('finds the first span that ends at or after the offset', () => {
    expect([0, 5, 6, 9, 10, 20, 21].map((offset) => spanUpTo(spans, offset)?.start)).toEqual([
      ...[2, 2, 6, 6, 12, 12],
      undefined,
    ]);
  });
});

describe('mergeSpans', () => {
  const span = (start: number, end: number) => ({ start, end });

  it('sorts spans and merges those that overlap, even inside one another, and those that touch only on request', () => {
    const some = [span(8, 9), span(0, 6), span(2, 3), span(5, 8)];
    expect(mergeSpans(some, { touching: false })).toEqual([span(0, 8), span(8, 9)]);
    expect(mergeSpans(some, { touching: true })).toEqual([span(0, 9)]);
    expect(some[1]).toEqual(span(0, 6));
  });
});
