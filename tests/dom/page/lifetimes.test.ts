/** Nothing on the page outlives its signal. */
import { afterEach, expect, it, vi } from 'vitest';
import { mountHost } from '../../../utils/page/host';
import { oncePerFrame } from '../../../utils/page/once-per-frame';
import { adoptSheet } from '../../../utils/page/style-sheet';

afterEach(() => vi.unstubAllGlobals());

it('leaves no style sheet and no element when the signal has already aborted', () => {
  const sheets = document.adoptedStyleSheets.length;
  adoptSheet('p { color: red }', AbortSignal.abort());
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
  mountHost('', 'closed', AbortSignal.abort(), () => undefined);
  expect(document.querySelector('[data-roundtable]')).toBeNull();
});

it('acts once per frame however often it is called, and never after the signal aborted', () => {
  let frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  const draw = () => {
    const due = frames;
    frames = [];
    for (const act of due) act();
  };
  const life = new AbortController();
  const act = vi.fn();
  const schedule = oncePerFrame(act, life.signal);
  schedule();
  schedule();
  draw();
  expect(act).toHaveBeenCalledTimes(1);
  schedule();
  draw();
  expect(act).toHaveBeenCalledTimes(2);
  schedule();
  life.abort();
  schedule();
  draw();
  expect(act).toHaveBeenCalledTimes(2);
});
