import { describe, expect, it } from 'vitest';
import { compileFrequent, frequent } from '../../../utils/analysis/frequent';

describe('compileFrequent', () => {
  it('leaves a sticky or global pattern at the start of the next text', () => {
    const [everywhere, here] = [frequent(/kite/g), frequent(/kite/y)];
    compileFrequent('kite '.repeat(400));
    expect([everywhere.lastIndex, here.lastIndex]).toEqual([0, 0]);
  });
});
