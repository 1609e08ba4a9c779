import { useEffect, useRef, useState } from 'preact/hooks';
import { QueryField } from '../ui/QueryField';

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

/** Asks when typing pauses or on Enter. */
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
  return (
    <QueryField
      field={input}
      label="Ask what someone said about a topic"
      placeholder={example}
      text={draft}
      onText={(text) => ask(text, text === '' ? 0 : PAUSE_MS)}
      onEnter={() => ask(draft, 0)}
    />
  );
}
