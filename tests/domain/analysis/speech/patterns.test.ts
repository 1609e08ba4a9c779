import { describe, expect, it } from 'vitest';
import { compact } from '../../../../utils/analysis/speech/patterns';

describe('compact', () => {
  const plain =
    /\b(?:next|last) (?:(?:very|quite) ){0,2}(?:big )??(?:topic|kite)s?\b(?:, (?:please|\(now\)))? ?(?:so|\))*/g;
  const text = 'next very quite big topic, please so; last kites, (now) )); next tea, last topics last kite';

  it('separates adjacent groups with an empty look-ahead', () => {
    expect(compact(plain).source.match(/\(\?=\)/g)).toHaveLength(3);
  });

  it('matches the same as the original, with the same flags', () => {
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ 0: match, index }) => [index, match]);
    expect(found(compact(plain))).toEqual(found(plain));
    expect(found(plain)).toHaveLength(4);
  });
});
