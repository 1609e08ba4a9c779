import { letterOf } from '../lib/latin-key';
import { actionOf, isChoosable, type KeyAction, type Keys } from '../lib/shortcuts';

/** What each action is called where its key is chosen. */
export const KEY_WORDS: Record<KeyAction, string> = {
  'next-turn': 'Next turn',
  'previous-turn': 'Previous turn',
  'next-own-turn': 'Next turn of the same speaker',
  'previous-own-turn': 'Previous turn of the same speaker',
  'next-sentence': 'Next sentence',
  'previous-sentence': 'Previous sentence',
  'next-topic': 'Next topic',
  'previous-topic': 'Previous topic',
  'next-question': 'Next question',
  'previous-question': 'Previous question',
  'next-quote': 'Next quote',
  'previous-quote': 'Previous quote',
  search: 'Search the transcript',
  'next-hit': 'Next search hit',
  'previous-hit': 'Previous search hit',
  ask: 'Ask a question',
  play: 'Play from here',
  save: 'Save the sentence',
  'save-turn': 'Save the whole turn',
  cite: 'Copy a citation of the sentence',
  link: 'Copy a link to the sentence',
  rail: 'Open or fold the rail',
  keys: 'List all keys',
};

/** A key press, as the browser reports it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * What a press means in the field of an action's key: a new key, none at all, or one that cannot be used and why.
 * `pass` is for the browser: moving on, and Shift and the like on the way to another key.
 */
export type ChosenKey =
  | { kind: 'pass' }
  | { kind: 'chosen'; key: string }
  | { kind: 'taken'; key: string; by: KeyAction }
  | { kind: 'refused'; why: string };

const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Fn',
  'NumLock',
  'Tab',
  'Escape',
]);

const WITH_MODIFIER = 'Combinations with Ctrl, Alt, or ⌘ belong to the browser. Press a key alone or with Shift.';
const NO_CHARACTER = 'That key has other uses. Press a letter, a digit, or a sign, alone or with Shift.';

/** Reads a press in the field of an action. @param keys the keys of all actions now */
export function chooseKey(keys: Keys, action: KeyAction, press: KeyPress): ChosenKey {
  if (MODIFIERS.has(press.key)) return { kind: 'pass' };
  if (press.altKey || press.ctrlKey || press.metaKey) return { kind: 'refused', why: WITH_MODIFIER };
  if (press.key === 'Backspace' || press.key === 'Delete') return { kind: 'chosen', key: '' };
  const key = letterOf(press);
  if (!isChoosable(key)) return { kind: 'refused', why: NO_CHARACTER };
  return withKey(keys, action, key);
}

/** Whether an action can have a key. */
export function withKey(keys: Keys, action: KeyAction, key: string): ChosenKey {
  const by = actionOf(keys, key);
  return by === null || by === action ? { kind: 'chosen', key } : { kind: 'taken', key, by };
}
