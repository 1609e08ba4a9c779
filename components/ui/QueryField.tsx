import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { LONGEST_REQUEST } from '../../utils/presenters/request';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { trusted } from './trusted';

export interface QueryFieldProps {
  label: string;
  placeholder: string;
  text: string;
  field?: RefObject<HTMLInputElement | null>;
  onText(text: string): void;
  /** @param back whether Shift is held, too */
  onEnter(back: boolean): void;
  /** The up and down arrows; left out when they do nothing. */
  onArrow?: (back: boolean) => void;
}

/** A field with an icon and a button that clears it. Escape clears, then leaves the field. */
export function QueryField({ label, placeholder, text, field, onText, onEnter, onArrow }: QueryFieldProps) {
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const clear = () => {
    onText('');
    input.current?.focus();
  };
  return (
    <div class="query field-box">
      <Icon name="find" />
      <input
        ref={input}
        type="text"
        enterkeyhint="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={LONGEST_REQUEST}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={trusted((event) => onText(event.currentTarget.value))}
        onKeyDown={trusted((event) => {
          const { key } = event;
          // The key belongs to the input method's composition, or has closed the strip's card.
          if (event.isComposing || event.defaultPrevented) return;
          const isArrow = onArrow !== undefined && (key === 'ArrowDown' || key === 'ArrowUp');
          // Enter would also press the button that has the focus after a sheet has closed, and Escape would close it.
          if (isArrow || key === 'Enter' || (key === 'Escape' && text !== '')) event.preventDefault();
          if (isArrow) onArrow(key === 'ArrowUp');
          else if (key === 'Enter') onEnter(event.shiftKey);
          else if (key === 'Escape' && text !== '') clear();
          else if (key === 'Escape') input.current?.blur();
        })}
      />
      {text !== '' && <IconButton icon="clear" label="Clear" onClick={clear} />}
    </div>
  );
}
