import { useRef, useState } from 'preact/hooks';
import { completeTag, parseTags, TAG_END } from '../../utils/presenters/tags';
import { trusted } from './trusted';
import { useListBeside } from './use-list-beside';
import { useOwnId } from './use-own-id';

export interface ComboboxProps {
  typed: string;
  /** Tags in use, most used first. */
  known: readonly string[];
  /** Tags that are already there and so are not offered. */
  has: readonly string[];
  onType(typed: string): void;
  onAdd(tags: string[]): void;
  /** Called when Backspace is pressed in the empty field. */
  onRemoveLast?(): void;
}

/** Maximum number of suggestions; more would not be read. */
const MOST_OFFERED = 6;

/**
 * A tag field that suggests tags in use: the combobox pattern of the ARIA Authoring Practices. Arrow keys move through
 * the list, Enter and Tab accept the chosen tag, Escape closes the list; Enter or a comma adds what is typed.
 * @returns `offered`: the suggestions, empty while the list is closed. The others are attributes: of the `field`, of
 * the `list`, and of each `option` in it
 */
export function useCombobox({ typed, known, has, onType, onAdd, onRemoveLast }: ComboboxProps) {
  const listId = useOwnId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const fitting = () => completeTag(typed, known, has).slice(0, MOST_OFFERED);
  const offered = open ? fitting() : [];
  const chosen = offered[at];
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const add = (tags: string[]) => {
    close();
    onType('');
    onAdd(tags);
  };
  useListBeside(list, field, close);

  const step = (by: 1 | -1) => {
    // One more position than there are tags: in it, none is chosen.
    const places = fitting().length + 1;
    setAt((((open ? at : -1) + 1 + by + places) % places) - 1);
    setOpen(true);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Tab' && chosen !== undefined) return add([chosen]);
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape' && offered.length > 0) close();
    else if (event.key === 'Enter' && chosen !== undefined) add([chosen]);
    else if (event.key === 'Enter' && typed.trim() !== '') add(parseTags(typed));
    else if (event.key === 'Backspace' && typed === '' && onRemoveLast !== undefined) onRemoveLast();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onInput = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLInputElement;
    if (TAG_END.test(value)) return add(parseTags(value));
    onType(value);
    setOpen(value.trim() !== '');
    setAt(-1);
  };
  const idOf = (i: number) => `${listId}-${i}`;
  return {
    offered,
    field: {
      ref: field,
      role: 'combobox' as const,
      'aria-autocomplete': 'list' as const,
      'aria-expanded': offered.length > 0,
      'aria-controls': offered.length > 0 ? listId : undefined,
      'aria-activedescendant': chosen === undefined ? undefined : idOf(at),
      autocomplete: 'off' as const,
      value: typed,
      onKeyDown: trusted(onKey),
      onBlur: close,
      onInput: trusted(onInput),
    },
    list: { ref: list, id: listId },
    option: (tag: string, i: number) => ({
      id: idOf(i),
      role: 'option' as const,
      'aria-selected': i === at,
      // Pressing the mouse button would otherwise take the focus from the field.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: trusted(() => add([tag])),
    }),
  };
}
