import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_REQUEST } from '../../utils/presenters/request';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

export interface AskFieldProps {
  /** The last request; empty when there is none. */
  request: string;
  /** Placeholder that shows what can be asked. */
  example: string;
  /** The request is trimmed; an empty one removes the answers. */
  onAsk(request: string): void;
}

/** A pause in typing of this length triggers the request, in ms. */
const PAUSE_MS = 120;

/** Asks when typing pauses or on Enter; Escape clears. */
export function AskField({ request, example, onAsk }: AskFieldProps) {
  const [draft, setDraft] = useState(request);
  const asked = useRef(request);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The request came from a button elsewhere, which is gone by now: focus moves here.
  useEffect(() => {
    if (request === asked.current) return;
    asked.current = request;
    setDraft(request);
    input.current?.focus();
  }, [request]);
  const ask = (text: string, pause: number) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = text.trim();
      onAsk(asked.current);
    }, pause);
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
        aria-label="Ask what someone said about a topic"
        placeholder={example}
        maxLength={LONGEST_REQUEST}
        autocomplete="off"
        spellcheck={false}
        value={draft}
        onInput={trusted((event) => ask(event.currentTarget.value, PAUSE_MS))}
        onKeyDown={trusted((event) => {
          // The key belongs to the input method's composition.
          if (event.isComposing) return;
          if (event.key === 'Enter') ask(draft, 0);
          if (event.key !== 'Escape' || draft === '') return;
          // Otherwise Escape would also close the sheet or end solo.
          event.preventDefault();
          clear();
        })}
      />
      {draft !== '' && <IconButton icon="clear" label="Clear" onClick={clear} />}
    </div>
  );
}
