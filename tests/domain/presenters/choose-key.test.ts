import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf } from '../../../utils/lib/latin-key';
import { actionOf, DEFAULT_KEYS, KEY_ACTIONS, soundKeys } from '../../../utils/lib/shortcuts';
import { chooseKey, KEY_WORDS, type KeyPress } from '../../../utils/presenters/choose-key';

const pressOf = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});
const inTurn = (key: string, more?: Partial<KeyPress>) => chooseKey(DEFAULT_KEYS, 'next-turn', pressOf(key, more));

describe('a press in the field of an action', () => {
  it.each([
    ['x', {}, 'x'],
    ['X', { shiftKey: true }, 'X'],
    // Caps Lock.
    ['X', {}, 'x'],
    ['ч', { code: 'KeyX' }, 'x'],
    ['Ч', { code: 'KeyX', shiftKey: true }, 'X'],
    ['ж', { code: 'Semicolon' }, 'ж'],
    ['é', { code: 'Digit2' }, 'é'],
    [';', {}, ';'],
    ['7', {}, '7'],
    ['Backspace', {}, ''],
    ['Delete', {}, ''],
    ['j', {}, 'j'],
  ])('%s %o chooses "%s"', (key, more, chosen) => {
    expect(inTurn(key, more)).toEqual({ kind: 'chosen', key: chosen });
  });

  it.each(['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])(
    '%s is left to the browser',
    (key) => {
      expect(inTurn(key, { ctrlKey: key === 'Control' })).toEqual({ kind: 'pass' });
    },
  );

  it.each([
    ['t', { ctrlKey: true }, 'Ctrl'],
    ['t', { metaKey: true }, 'Ctrl'],
    ['ArrowLeft', { altKey: true }, 'Ctrl'],
    ['Enter', {}, 'letter'],
    [' ', {}, 'letter'],
    ['ArrowDown', {}, 'letter'],
    ['F5', {}, 'letter'],
    ['Dead', {}, 'letter'],
    ['Process', { code: 'KeyJ' }, 'letter'],
  ])('%s %o is refused with the reason', (key, more, why) => {
    expect(inTurn(key, more)).toEqual({ kind: 'refused', why: expect.stringContaining(why) });
  });

  it('says which action already has the key', () => {
    expect(inTurn('T', { shiftKey: true })).toEqual({ kind: 'taken', key: 'T', by: 'previous-topic' });
  });

  it('whatever is chosen is stored as it is, and pressing it again starts this action', () => {
    const anyPress = fc.record({
      key: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom('Enter', 'Delete')),
      code: fc.constantFrom('', 'KeyX', 'Digit4'),
      shiftKey: fc.boolean(),
      altKey: fc.boolean(),
      ctrlKey: fc.boolean(),
      metaKey: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.constantFrom(...KEY_ACTIONS), anyPress, (action, press) => {
        const choice = chooseKey(DEFAULT_KEYS, action, press);
        if (choice.kind !== 'chosen') return;
        const keys = { ...DEFAULT_KEYS, [action]: choice.key };
        expect(soundKeys(keys)).toEqual(keys);
        if (choice.key !== '') expect(actionOf(keys, letterOf(press))).toBe(action);
      }),
    );
  });
});

it('every action has words of its own', () => {
  expect(Object.keys(KEY_WORDS)).toEqual(KEY_ACTIONS);
  expect(new Set(Object.values(KEY_WORDS)).size).toBe(KEY_ACTIONS.length);
});
