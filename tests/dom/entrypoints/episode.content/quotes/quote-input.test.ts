/** What the page's events change about its quotes. */
import { afterEach, expect, it, vi } from 'vitest';
import { allow } from '../../../../../components/ui/trusted';
import { listenOnPage } from '../../../../../entrypoints/episode.content/quotes/quote-input';
import type { QuotesSession } from '../../../../../entrypoints/episode.content/quotes/quotes-session';

afterEach(() => {
  allow.synthetic = false;
});

it('F35 scripts of the page neither choose the sentence that the menu saves nor end undo', () => {
  const sentence = { start: 0, end: 5 };
  const acts = { forgetUndo: vi.fn() };
  const floats = { isEditing: false, closeCard: vi.fn() };
  const stage = { root: document.createElement('div').attachShadow({ mode: 'open' }), reading: { pageText: {} } };
  const quotes = { stage, acts, floats, cursor: { sentence }, menuOn: null } as unknown as QuotesSession;
  const page = new AbortController();
  listenOnPage(quotes, page.signal);
  const act = (event: Event) => {
    document.dispatchEvent(event);
    return [quotes.menuOn, acts.forgetUndo.mock.calls.length, floats.closeCard.mock.calls.length];
  };
  const menuKey = new MouseEvent('contextmenu', { button: -1 });
  expect(act(menuKey)).toEqual([null, 0, 0]);
  expect(act(new InputEvent('input'))).toEqual([null, 0, 0]);
  expect(act(new PointerEvent('pointerdown'))).toEqual([null, 0, 0]);
  allow.synthetic = true;
  expect(act(menuKey)).toEqual([sentence, 0, 0]);
  expect(act(new InputEvent('input'))).toEqual([sentence, 1, 0]);
  expect(act(new PointerEvent('pointerdown'))).toEqual([null, 2, 1]);
  page.abort();
});
