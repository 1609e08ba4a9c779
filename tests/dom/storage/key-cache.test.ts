import { expect, test, vi } from 'vitest';
import { KeyCache } from '../../../utils/storage/key-cache';
import { FaultyArea } from '../../support/faulty-area';

const sorted = async (area: KeyCache) => (await area.getKeys()).sort();

test('the keys are requested once, and follow what is written and removed', async () => {
  const area = new FaultyArea({}, new Map([['a', '1']]));
  const asked = vi.spyOn(area, 'getKeys');
  const cache = new KeyCache(area);
  expect(await sorted(cache)).toEqual(['a']);
  await cache.set({ b: 2, c: 3 });
  await cache.remove('a');
  expect(await sorted(cache)).toEqual(['b', 'c']);
  await cache.remove(['b', 'c']);
  expect(await sorted(cache)).toEqual([]);
  expect(asked).toHaveBeenCalledOnce();
});

test('a key whose write was reported as failed is listed, because it may be stored', async () => {
  const area = new FaultyArea({ faultOf: () => 'reject-after' });
  const cache = new KeyCache(area);
  expect(await sorted(cache)).toEqual([]);
  await expect(cache.set({ a: 1 })).rejects.toThrow();
  expect(await sorted(cache)).toEqual([...area.stored.keys()]);
});

test('a write succeeds when the keys cannot be told meanwhile, and they are requested again', async () => {
  const area = new FaultyArea();
  const failed = new Error('An unexpected error occurred');
  vi.spyOn(area, 'getKeys').mockImplementationOnce(() => new Promise((_, reject) => setImmediate(reject, failed)));
  const cache = new KeyCache(area);
  const keys = cache.getKeys();
  await Promise.all([expect(keys).rejects.toThrow(), cache.set({ a: 1 })]);
  expect(await sorted(cache)).toEqual(['a']);
});
