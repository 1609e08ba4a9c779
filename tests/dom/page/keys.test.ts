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

/** Presses a key on an element, with the acts that are tested; `used` is whether its default action is prevented. */
function pressOn(target: EventTarget, targets: Parameters<typeof listenForQuoteKeys>[0], acts: Partial<KeyActions>) {
  return (key: string, more: KeyboardEventInit = {}): { used: boolean } => {
    const life = new AbortController();
    listenForQuoteKeys(targets, acts as KeyActions, life.signal);
    const event = new KeyboardEvent('keydown', { key, ...more, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    target.dispatchEvent(event);
    life.abort();
    return { used: event.defaultPrevented };
  };
}

it.each([true, false])('in the selection bar, its keys work whether single-letter keys are on or not: %s', (on) => {
  const ours = document.createElement('div');
  ours.innerHTML = '<div class="float selection-bar"><button></button></div>';
  const pressBar = vi.fn((key: string) => key !== 'j');
  const step = vi.fn();
  const button = ours.querySelector('button') as HTMLElement;
  const press = pressOn(button, { page: document, ours }, { pressBar, step, singleKeys: () => on });
  expect(['3', 'n', 'C', 'j'].map((key) => press(key).used)).toEqual([true, true, true, false]);
  expect(press('с', { code: 'KeyC' }).used).toBe(true);
  expect(press('c', { ctrlKey: true }).used).toBe(false);
  expect(pressBar.mock.calls.flat()).toEqual(['3', 'n', 'c', 'j', 'c']);
  expect(step).not.toHaveBeenCalled();
});

it('letters act in the place they have on a Latin layout, once while held down, except for steps', () => {
  const letters = { s: vi.fn(), S: vi.fn(), '?': vi.fn() };
  const step = vi.fn();
  const acts = { letters, step, singleKeys: () => true, pressBar: () => false };
  const press = pressOn(document.body, { page: document, ours: document.createElement('div') }, acts);
  expect(press('ы', { code: 'KeyS' }).used).toBe(true);
  expect(press('Ы', { code: 'KeyS', shiftKey: true }).used).toBe(true);
  expect(press('s', { repeat: true }).used).toBe(true);
  expect([letters.s.mock.calls.length, letters.S.mock.calls.length]).toEqual([1, 1]);
  expect(press('о', { code: 'KeyJ' }).used).toBe(true);
  expect(press('j', { repeat: true }).used).toBe(true);
  expect(step.mock.calls).toEqual(Array(2).fill([{ by: 'turn', back: false }]));
  expect(press('ж', { code: 'Semicolon' }).used).toBe(false);
});

it.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['я', { ctrlKey: true, code: 'KeyZ' }, 'undo'],
  ['Ζ', { metaKey: true, shiftKey: true, code: 'KeyZ' }, 'redo'],
  ['z', { metaKey: true }, 'undo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['Z', { metaKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  // In browsers on a Mac, this opens the history.
  ['y', { metaKey: true }, null],
  ['y', { ctrlKey: true, altKey: true }, null],
  ['y', {}, null],
])('key %s with %o triggers %s', (key, modifiers, means) => {
  const acts = { undo: vi.fn(() => true), redo: vi.fn(() => true), singleKeys: () => false };
  const press = pressOn(document.body, { page: document, ours: document.createElement('div') }, acts);
  const { used } = press(key, modifiers);
  expect([acts.undo.mock.calls.length, acts.redo.mock.calls.length]).toEqual([
    +(means === 'undo'),
    +(means === 'redo'),
  ]);
  expect(used).toBe(means !== null);
});
