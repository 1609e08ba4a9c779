import { expect, it, vi } from 'vitest';
import { type KeyActions, listenForQuoteKeys } from '../../../../../entrypoints/episode.content/quotes/quote-keys';
import { letterOf } from '../../../../../utils/lib/latin-key';
import { DEFAULT_KEYS, type Keys } from '../../../../../utils/lib/shortcuts';

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
  const press = pressOn(button, { page: document, ours }, { pressBar, step, keys: () => (on ? DEFAULT_KEYS : null) });
  expect(['3', 'n', 'C', 'j'].map((key) => press(key).used)).toEqual([true, true, true, false]);
  expect(press('с', { code: 'KeyC' }).used).toBe(true);
  expect(press('c', { ctrlKey: true }).used).toBe(false);
  expect(pressBar.mock.calls.flat()).toEqual(['3', 'n', 'c', 'j', 'c']);
  expect(step).not.toHaveBeenCalled();
});

it('letters act in the place they have on a Latin layout, once while held down, except for steps', () => {
  const once = { save: vi.fn(), 'save-turn': vi.fn(), keys: vi.fn() } as unknown as KeyActions['once'];
  const step = vi.fn();
  const acts = { once, step, keys: () => DEFAULT_KEYS, pressBar: () => false };
  const press = pressOn(document.body, { page: document, ours: document.createElement('div') }, acts);
  expect(press('ы', { code: 'KeyS' }).used).toBe(true);
  expect(press('Ы', { code: 'KeyS', shiftKey: true }).used).toBe(true);
  expect(press('s', { repeat: true }).used).toBe(true);
  for (const act of [once.save, once['save-turn']]) expect(act).toHaveBeenCalledTimes(1);
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
  const acts = { undo: vi.fn(() => true), redo: vi.fn(() => true), keys: () => null };
  const press = pressOn(document.body, { page: document, ours: document.createElement('div') }, acts);
  const { used } = press(key, modifiers);
  expect([acts.undo.mock.calls.length, acts.redo.mock.calls.length]).toEqual([
    +(means === 'undo'),
    +(means === 'redo'),
  ]);
  expect(used).toBe(means !== null);
});

it('obeys the keys of the reader’s choice, in the place they have on a Latin layout', () => {
  const once = { save: vi.fn(), 'save-turn': vi.fn(), search: vi.fn(() => false) } as unknown as KeyActions['once'];
  const step = vi.fn();
  let keys: Keys | null = { ...DEFAULT_KEYS, 'next-turn': 'x', 'next-topic': 'F', save: 'ж', search: '', play: '7' };
  const acts = { once, step, keys: () => keys, pressBar: () => false };
  const press = pressOn(document.body, { page: document, ours: document.createElement('div') }, acts);
  expect(press('ч', { code: 'KeyX' }).used).toBe(true);
  expect(press('F', { shiftKey: true }).used).toBe(true);
  expect(step.mock.calls.flat()).toEqual([
    { by: 'turn', back: false },
    { by: 'topic', back: false },
  ]);
  expect(press('ж', { code: 'Semicolon' }).used).toBe(true);
  expect(once.save).toHaveBeenCalledTimes(1);
  expect(['j', 's', '/', ''].map((key) => press(key).used)).toEqual([false, false, false, false]);
  expect(step).toHaveBeenCalledTimes(2);
  expect(once.search).not.toHaveBeenCalled();
  keys = null;
  expect(press('x').used).toBe(false);
});
