import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { TextButton } from '../ui/TextButton';
import type { QuoteLineProps } from './quotes-props';

/** One quiet line. Words that could not be copied are selected in a field, for the reader to copy by keyboard. */
export function QuoteLine({ text, caution, actions, byHand, onDismiss }: QuoteLineProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words must be selected again.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [byHand]);
  return (
    <div class="last-act">
      <p>
        {caution && <Icon name="caution" />}
        <span>{text}</span>
        {actions.map(({ label, onClick }, nth) => (
          // Keyed by position, so that an action that replaces another keeps the focus: Undo and Redo.
          <TextButton key={nth} onClick={onClick}>
            {label}
          </TextButton>
        ))}
        <IconButton icon="clear" label="Dismiss" onClick={onDismiss} />
      </p>
      {byHand !== null && <textarea ref={field} readOnly rows={3} aria-label="Text to copy" value={byHand} />}
    </div>
  );
}
