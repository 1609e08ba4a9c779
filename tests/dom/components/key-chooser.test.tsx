/** The fields in the settings that choose the key of each action. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeyChooser } from '../../../components/options/KeyChooser';
import { allow } from '../../../components/ui/trusted';
import { DEFAULT_KEYS, type Keys } from '../../../utils/lib/shortcuts';
import { nameOf } from '../../support/name-of';

let root: HTMLElement;
let keys: Keys;
const onKeys = vi.fn((next: Keys) => {
  keys = next;
  draw();
});
const draw = () => render(<KeyChooser keys={keys} onKeys={onKeys} />, root);

beforeEach(async () => {
  allow.synthetic = true;
  root = document.createElement('div');
  document.body.append(root);
  keys = DEFAULT_KEYS;
  await act(draw);
});
afterEach(async () => {
  allow.synthetic = false;
  await act(() => render(null, root));
  root.remove();
  onKeys.mockClear();
});

const row = (words: string) =>
  [...root.querySelectorAll('li')].find((item) => item.querySelector('label')?.textContent === words) as HTMLElement;
const field = (words: string) => row(words).querySelector('input') as HTMLInputElement;
const button = (name: string) =>
  [...root.querySelectorAll('button')].find((each) => nameOf(each) === name) as HTMLButtonElement;
const click = (name: string) => act(() => button(name).click());
const said = (words: string) => row(words).querySelector('[role=status]')?.textContent.trim();
/** @returns whether the browser may still do what it does with the key */
async function press(words: string, key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, ...more, bubbles: true, cancelable: true });
  await act(() => void field(words).dispatchEvent(event));
  return !event.defaultPrevented;
}

it('shows the key of every action, and takes the next one that is pressed', async () => {
  expect([field('Next turn').value, field('Previous topic').value, field('List all keys').value]).toEqual([
    'J',
    'Shift T',
    '?',
  ]);
  expect(await press('Next turn', 'Ч', { code: 'KeyX', shiftKey: true })).toBe(false);
  expect(onKeys).toHaveBeenLastCalledWith({ ...DEFAULT_KEYS, 'next-turn': 'X' });
  expect([field('Next turn').value, said('Next turn')]).toEqual(['Shift X', 'Now Shift X.']);
});

it('changes nothing for a key that another action has, says which, and can hand it over', async () => {
  expect(await press('Next turn', 't')).toBe(false);
  expect(onKeys).not.toHaveBeenCalled();
  expect(said('Next turn')).toContain('T is the key for “Next topic”.');
  await click('Use it here instead');
  expect(keys).toEqual({ ...DEFAULT_KEYS, 'next-turn': 't', 'next-topic': '' });
  expect([field('Next topic').value, field('Next topic').placeholder]).toEqual(['', 'none']);
  expect([said('Next turn'), document.activeElement]).toEqual(['Now T.', field('Next turn')]);
});

it.each([
  ['t', { ctrlKey: true }, 'belong to the browser'],
  ['F5', {}, 'other uses'],
  ['Enter', {}, 'other uses'],
])('leaves %s %o to the browser, and says why it cannot be chosen', async (key, more, why) => {
  expect(await press('Next turn', key, more)).toBe(true);
  expect(said('Next turn')).toContain(why);
  expect(onKeys).not.toHaveBeenCalled();
});

it('is no trap: Tab and Escape do what they always do, in silence', async () => {
  for (const key of ['Tab', 'Escape', 'Shift']) expect(await press('Next turn', key)).toBe(true);
  expect(said('Next turn')).toBe('');
});

it('takes a key away by key and by button, and resets it, with the focus in the field', async () => {
  await press('Save the sentence', 'Backspace');
  expect([keys.save, said('Save the sentence')]).toEqual(['', 'No key now.']);
  await click('Take the key from “Next turn”');
  expect([keys['next-turn'], document.activeElement]).toEqual(['', field('Next turn')]);
  await click('Reset to J: Next turn');
  expect(keys).toEqual({ ...DEFAULT_KEYS, save: '' });
  expect([document.activeElement, button('Reset to J: Next turn')]).toEqual([field('Next turn'), undefined]);
});

it('does not reset a key that another action has by now, and resets all at once', async () => {
  await press('Next turn', 'x');
  await press('Previous turn', 'j');
  await click('Reset to J: Next turn');
  expect(keys['next-turn']).toBe('x');
  expect(said('Next turn')).toContain('J is the key for “Previous turn”.');
  await click('Reset all keys');
  expect(keys).toEqual(DEFAULT_KEYS);
  expect(root.querySelector('details > [role=status]')?.textContent).toBe('All keys are reset.');
});

it('ignores what scripts press', async () => {
  allow.synthetic = false;
  await press('Next turn', 'x');
  await click('Reset all keys');
  expect(onKeys).not.toHaveBeenCalled();
});
