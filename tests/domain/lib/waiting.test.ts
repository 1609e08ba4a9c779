import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sleep } from '../../../utils/lib/sleep';
import { withTimeout } from '../../../utils/lib/with-timeout';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const late = () => new Error('late');
const never = new Promise<never>(() => undefined);

describe('sleep', () => {
  it('ends after its time, or as soon as the signal aborts', async () => {
    const ended = vi.fn();
    const life = new AbortController();
    void sleep(1_000).then(() => ended('whole'));
    void sleep(2_000, life.signal).then(() => ended('aborted'));
    void sleep(3_000, AbortSignal.abort()).then(() => ended('before'));
    await vi.advanceTimersByTimeAsync(999);
    expect(ended.mock.calls).toEqual([['before']]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenLastCalledWith('whole');
    life.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenLastCalledWith('aborted');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('withTimeout', () => {
  it('gives what comes in time, whether a result or an error', async () => {
    expect(await withTimeout(Promise.resolve(1), 1_000, { late })).toBe(1);
    await expect(withTimeout(Promise.reject(new Error('broken')), 1_000, { late })).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails when the time is over, and at once when the signal aborts', async () => {
    const timedOut = expect(withTimeout(never, 1_000, { late })).rejects.toThrow('late');
    await vi.advanceTimersByTimeAsync(1_000);
    await timedOut;
    const life = new AbortController();
    const left = expect(withTimeout(never, 1_000, { late, signal: life.signal })).rejects.toThrow('left');
    life.abort(new Error('left'));
    await left;
    await expect(withTimeout(never, 1_000, { late, signal: life.signal })).rejects.toThrow('left');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no listener on a signal that lives on', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await withTimeout(Promise.resolve(1), 1_000, { late, signal });
    const slept = sleep(1_000, signal);
    await vi.advanceTimersByTimeAsync(1_000);
    await slept;
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
    expect(added).toHaveBeenCalledTimes(2);
  });
});
