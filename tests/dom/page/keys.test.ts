import { expect, it, vi } from 'vitest';
import { type KeyActions, listenForQuoteKeys } from '../../../entrypoints/episode.content/quotes/quote-keys';
import { letterOf } from '../../../utils/page/keys';

it.each([
  ['s', false, 's'],
  ['S', true, 'S'],
  ['S', false, 's'],
  ['s', true, 'S'],
  ['?', true, '?'],
])('key %s with Shift %s is read as %s, whatever the state of Caps Lock', (key, shiftKey, letter) => {
  expect(letterOf(new KeyboardEvent('keydown', { key, shiftKey }))).toBe(letter);
});

it.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['z', { metaKey: true }, 'undo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['Z', { metaKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  // In browsers on a Mac, this opens the history.
  ['y', { metaKey: true }, null],
  ['y', { ctrlKey: true, altKey: true }, null],
  ['y', {}, null],
])('key %s with %o triggers %s', (key, modifiers, means) => {
  const life = new AbortController();
  const acts = { undo: vi.fn(() => true), redo: vi.fn(() => true), singleKeys: () => false };
  const targets = { page: document, ours: document.createElement('div') };
  listenForQuoteKeys(targets, acts as Partial<KeyActions> as KeyActions, life.signal);
  const event = new KeyboardEvent('keydown', { key, ...modifiers, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
  expect([acts.undo.mock.calls.length, acts.redo.mock.calls.length]).toEqual([
    +(means === 'undo'),
    +(means === 'redo'),
  ]);
  expect(event.defaultPrevented).toBe(means !== null);
  life.abort();
});
