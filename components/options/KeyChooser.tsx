import { useState } from 'preact/hooks';
import { DEFAULT_KEYS, KEY_ACTIONS, type KeyAction, type Keys } from '../../utils/lib/shortcuts';
import { type ChosenKey, chooseKey, KEY_WORDS, withKey } from '../../utils/presenters/choose-key';
import { printKey } from '../../utils/presenters/print-key';
import { TextButton } from '../ui/TextButton';
import { type KeyOutcome, KeyRow } from './KeyRow';

export interface KeyChooserProps {
  keys: Keys;
  onKeys(keys: Keys): void;
}

/** Every action with its key, which can be changed, taken away and reset. */
export function KeyChooser({ keys, onKeys }: KeyChooserProps) {
  const [last, setLast] = useState<{ action: KeyAction | null; outcome: KeyOutcome } | null>(null);
  const changed = KEY_ACTIONS.some((action) => keys[action] !== DEFAULT_KEYS[action]);
  const change = (action: KeyAction | null, next: Keys, text: string) => {
    onKeys(next);
    setLast({ action, outcome: { text, refused: false } });
  };
  const set = (action: KeyAction, key: string, others = keys) =>
    change(action, { ...others, [action]: key }, key === '' ? 'No key now.' : `Now ${printKey(key)}.`);
  const settle = (action: KeyAction, choice: ChosenKey) => {
    if (choice.kind === 'chosen') set(action, choice.key);
    if (choice.kind === 'refused') setLast({ action, outcome: { text: choice.why, refused: true } });
    if (choice.kind !== 'taken') return;
    const { key, by } = choice;
    const onTakeOver = () => set(action, key, { ...keys, [by]: '' });
    const text = `${printKey(key)} is the key for “${KEY_WORDS[by]}”.`;
    setLast({ action, outcome: { text, refused: true, onTakeOver } });
  };
  return (
    <details class="choice keys">
      <summary>Change keys</summary>
      <p class="hint">Go to a field and press the new key, alone or with Shift. Backspace takes the key away.</p>
      <ul>
        {KEY_ACTIONS.map((action) => (
          <KeyRow
            key={action}
            action={action}
            value={keys[action]}
            outcome={last?.action === action ? last.outcome : null}
            onPress={(press) => {
              const choice = chooseKey(keys, action, press);
              settle(action, choice);
              // A space would scroll the page.
              return choice.kind === 'chosen' || choice.kind === 'taken' || press.key === ' ';
            }}
            onKey={(key) => settle(action, key === '' ? { kind: 'chosen', key } : withKey(keys, action, key))}
          />
        ))}
      </ul>
      <TextButton onClick={() => change(null, DEFAULT_KEYS, 'All keys are reset.')}>Reset all keys</TextButton>
      <p role="status" class="hint">
        {last?.action === null && !changed && last.outcome.text}
      </p>
    </details>
  );
}
