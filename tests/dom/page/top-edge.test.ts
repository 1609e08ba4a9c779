import { expect, it, vi } from 'vitest';
import { heightOfStrip, keepStripFree } from '../../../utils/page/top-edge';

it('keeps the place of the strip free until the last one ends, also when the next begins before', () => {
  document.documentElement.animate = () => ({ finish: vi.fn(), cancel: vi.fn() }) as unknown as Animation;
  const [first, next] = [new AbortController(), new AbortController()];
  expect(heightOfStrip()).toBe(0);
  keepStripFree(first.signal);
  const height = heightOfStrip();
  expect(height).toBeGreaterThan(0);
  keepStripFree(next.signal);
  first.abort();
  expect(heightOfStrip()).toBe(height);
  next.abort();
  expect(heightOfStrip()).toBe(0);
});
