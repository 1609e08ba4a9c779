import { useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { TextButton } from '../ui/TextButton';
import { useOwnId } from '../ui/use-own-id';

/**
 * A button that unfolds more content below it. Escape folds it again and returns the focus to the button.
 * @param look class of the button; a quiet one has no arrow
 */
export function useDisclosure(label: string, look: 'link' | 'quiet' = 'link') {
  const id = useOwnId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const fold = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    fold();
  };
  const opener = (
    <button
      ref={button}
      type="button"
      class={look}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={() => setOpen(!open)}
      onKeyDown={onKeyDown}
    >
      {label}
      {look === 'link' && <Icon name={open ? 'up' : 'down'} />}
    </button>
  );
  return { open, fold, opener, unfolded: { id, onKeyDown } };
}

export interface PermanentDeletion {
  /** What the button says; by default "Delete permanently…". */
  label?: string;
  /** What will be deleted ("2 quotes"); left out where the button stands beside it. */
  what?: string;
  onYes(): void;
}

/** A button that asks before it deletes permanently. @returns the button, and the question once it was pressed */
export function usePermanentDeletion({ label = 'Delete permanently…', what, onYes }: PermanentDeletion) {
  const { open, fold, opener, unfolded } = useDisclosure(label, 'quiet');
  const asked = open ? (
    <p class="acts asked" {...unfolded}>
      <span>{what === undefined ? 'Delete permanently' : `Permanently delete ${what}`}? This can't be undone.</span>
      <TextButton
        onClick={() => {
          fold();
          onYes();
        }}
      >
        Delete permanently
      </TextButton>
      <TextButton onClick={fold}>Cancel</TextButton>
    </p>
  ) : null;
  return { opener, asked };
}
