import { describe, expect, it, vi } from 'vitest';
import { Lifetimes } from '../../../utils/lib/lifetimes';
import { onAbort } from '../../../utils/lib/on-abort';

describe('onAbort', () => {
  it('undoes once when the signal aborts', () => {
    const life = new AbortController();
    const undo = vi.fn();
    onAbort(life.signal, undo);
    expect(undo).not.toHaveBeenCalled();
    life.abort();
    life.abort();
    expect(undo).toHaveBeenCalledOnce();
  });

  it('undoes at once when the signal has already aborted', () => {
    const undo = vi.fn();
    onAbort(AbortSignal.abort(), undo);
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('lifetimes', () => {
  it('end when the next one begins, when they are ended, and all with the whole', () => {
    const whole = new AbortController();
    const lifetimes = new Lifetimes(whole.signal);
    const first = lifetimes.next();
    const second = lifetimes.next();
    expect([first.aborted, second.aborted]).toEqual([true, false]);
    lifetimes.end();
    expect(second.aborted).toBe(true);
    const third = lifetimes.next();
    expect(third.aborted).toBe(false);
    whole.abort();
    expect(third.aborted).toBe(true);
    expect(lifetimes.next().aborted).toBe(true);
  });
});
