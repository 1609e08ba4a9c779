import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_REQUEST } from '../../utils/presenters/request';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

export interface AskFieldProps {
  /** What was asked last; empty when nothing is. */
  request: string;
  /** Shows what can be asked. */
  example: string;
  /** Without spaces around it; empty takes the answers away. */
  onAsk(request: string): void;
}

/** Typing that stopped for this long has said something. */
const PAUSE_MS = 120;

/** Asks once typing stops, or on Enter; Escape clears. */
export function AskField({ request, example, onAsk }: AskFieldProps) {
  const [draft, setDraft] = useState(request);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (text: string, pause: number) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onAsk(text.trim()), pause);
  };
  const clear = () => {
    ask('', 0);
    input.current?.focus();
  };
  return (
    <div class="ask field-box">
      <Icon name="find" />
      <input
        ref={input}
        type="text"
        enterkeyhint="search"
        aria-label="Ask what somebody said about something"
        placeholder={example}
        maxLength={LONGEST_REQUEST}
        autocomplete="off"
        spellcheck={false}
        value={draft}
        onInput={trusted((event) => ask(event.currentTarget.value, PAUSE_MS))}
        onKeyDown={trusted((event) => {
          // The key is for the words that are being composed.
          if (event.isComposing) return;
          if (event.key === 'Enter') ask(draft, 0);
          if (event.key !== 'Escape' || draft === '') return;
          // Else the sheet around it closes, or solo ends.
          event.preventDefault();
          clear();
        })}
      />
      {draft !== '' && <IconButton icon="clear" label="Clear" onClick={clear} />}
    </div>
  );
}
