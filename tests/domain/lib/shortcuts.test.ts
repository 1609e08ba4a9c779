import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf } from '../../../utils/lib/latin-key';
import {
  actionOf,
  DEFAULT_KEYS,
  isChoosable,
  KEY_ACTIONS,
  type KeyAction,
  type Keys,
  soundKeys,
} from '../../../utils/lib/shortcuts';

const aKey = fc.oneof(
  fc.constantFrom(...Object.values(DEFAULT_KEYS), ''),
  fc.string({ unit: 'grapheme', maxLength: 2 }),
);
/** Keys as they may be stored: good, bad and clashing ones. */
const anyStored = fc.dictionary(
  fc.oneof(fc.constantFrom(...KEY_ACTIONS), fc.string({ maxLength: 5 })),
  fc.oneof(aKey, fc.anything()),
);
const chosenIn = (keys: Keys) => KEY_ACTIONS.filter((action) => keys[action] !== '');

describe('soundKeys', () => {
  it('makes of anything keys that every action has, of which no two are the same', () => {
    fc.assert(
      fc.property(fc.oneof(anyStored, fc.anything()), (stored) => {
        const keys = soundKeys(stored);
        expect(Object.keys(keys)).toEqual(KEY_ACTIONS);
        const used = chosenIn(keys);
        expect(new Set(used.map((action) => keys[action])).size).toBe(used.length);
        for (const action of used) {
          expect(isChoosable(keys[action])).toBe(true);
          expect(actionOf(keys, keys[action])).toBe(action);
        }
        expect(soundKeys(keys)).toEqual(keys);
      }),
    );
  });

  it('keeps every choice that clashes with none, whatever else is stored', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aKey.filter(isChoosable), { maxLength: KEY_ACTIONS.length }), (chosen) => {
        const keys: Record<KeyAction, string> = { ...DEFAULT_KEYS };
        for (const action of KEY_ACTIONS) keys[action] = '';
        for (const [n, key] of chosen.entries()) keys[KEY_ACTIONS[n] as KeyAction] = key;
        expect(soundKeys({ ...keys, extra: 'x' })).toEqual(keys);
      }),
    );
  });

  it.each([
    ['a key of two actions', { ...DEFAULT_KEYS, 'next-turn': 't' }],
    ['a choice from before there was an action with this key', { save: 'm' }, { save: 'm', 'next-quote': '' }],
    ['the same new key twice', { 'next-turn': 'x', 'next-topic': 'x' }, { 'next-topic': 'x' }],
    [
      'two keys that changed places',
      { 'next-turn': 'k', 'previous-turn': 'j' },
      { 'next-turn': 'k', 'previous-turn': 'j' },
    ],
    ['no key', { save: '' }, { save: '' }],
    ['what is no character', { save: 'Enter', ask: ' ', play: 7, search: null, keys: '\n' }],
    ['what is inherited', JSON.parse('{"__proto__":{"save":"x"}}')],
  ] as [string, unknown, object?][])('from %s', (_, stored, kept = {}) => {
    expect(soundKeys(stored)).toEqual({ ...DEFAULT_KEYS, ...kept });
  });
});

it('the defaults are keys that can be chosen, as they are reported', () => {
  for (const key of Object.values(DEFAULT_KEYS)) {
    expect(isChoosable(key)).toBe(true);
    const shiftKey = key !== key.toLowerCase();
    expect(letterOf({ key, code: '', shiftKey })).toBe(key);
  }
  expect(actionOf(soundKeys({ save: '' }), '')).toBeNull();
});
