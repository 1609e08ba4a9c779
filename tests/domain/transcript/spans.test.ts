import { describe, expect, it } from 'vitest';
import { spanAt } from '../../../utils/transcript/spans';

describe('spanAt', () => {
  it('finds the last span that starts at or before the offset', () => {
    const spans = [
      { start: 2, end: 5 },
      { start: 6, end: 9 },
      { start: 12, end: 20 },
    ];
    expect([0, 2, 5, 6, 11, 12, 99].map((offset) => spanAt(spans, offset))).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(spanAt([], 3)).toBe(-1);
  });
});
