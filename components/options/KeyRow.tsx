import { useRef } from 'preact/hooks';
import { DEFAULT_KEYS, type KeyAction } from '../../utils/lib/shortcuts';
import { KEY_WORDS, type KeyPress } from '../../utils/presenters/choose-key';
import { printKey } from '../../utils/presenters/print-key';
import { IconButton } from '../ui/IconButton';
import { TextButton } from '../ui/TextButton';
import { trusted } from '../ui/trusted';
import { useOwnId } from '../ui/use-own-id';

/** What became of the last press in a row. */
export interface KeyOutcome {
  text: string;
  /** Whether nothing was changed; then the text is shown, otherwise only screen readers need it. */
  refused: boolean;
  /** Gives the action a key that another one has; left out when there is no such thing to do. */
  onTakeOver?: () => void;
}

export interface KeyRowProps {
  action: KeyAction;
  /** Empty for none. */
  value: string;
  outcome: KeyOutcome | null;
  /** @returns whether the press was for this field rather than for the browser */
  onPress(press: KeyPress): boolean;
  onKey(key: string): void;
}

/** An action with its key, in a field that takes the next key pressed in it. */
export function KeyRow({ action, value, outcome, onPress, onKey }: KeyRowProps) {
  const id = useOwnId();
  const field = useRef<HTMLInputElement>(null);
  const original = DEFAULT_KEYS[action];
  const words = KEY_WORDS[action];
  /** Buttons go away when they have done their work. */
  const set = (key: string) => {
    field.current?.focus();
    onKey(key);
  };
  return (
    <li class="key-row">
      <label for={id}>{words}</label>
      <span class="key-field field-box">
        <input
          id={id}
          ref={field}
          // Nothing can be typed in, also not by an input method; `onKeyDown` takes the key itself.
          readOnly
          placeholder="none"
          value={printKey(value)}
          aria-describedby={`${id}-outcome`}
          onKeyDown={trusted((event) => {
            if (!event.isComposing && onPress(event)) event.preventDefault();
          })}
        />
        {value !== '' && <IconButton icon="clear" label={`Take the key from “${words}”`} onClick={() => set('')} />}
      </span>
      {value !== original && (
        <TextButton aria-label={`Reset to ${printKey(original)}: ${words}`} onClick={() => set(original)}>
          {`Reset to ${printKey(original)}`}
        </TextButton>
      )}
      <div id={`${id}-outcome`} class="key-outcome" role="status">
        {outcome !== null && (
          <p class={outcome.refused ? 'hint' : 'hidden'}>
            {outcome.text}{' '}
            {outcome.onTakeOver && (
              <TextButton
                onClick={() => {
                  field.current?.focus();
                  outcome.onTakeOver?.();
                }}
              >
                Use it here instead
              </TextButton>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
