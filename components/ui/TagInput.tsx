import { useRef, useState } from 'preact/hooks';
import { completeTag, LONGEST_TAG, parseTags, TAG_END } from '../../utils/presenters/tags';
import { trusted } from './trusted';
import { useListBeside } from './use-list-beside';
import { useOwnId } from './use-own-id';

export interface TagInputProps {
  /** Id of the field, for its label. */
  id?: string;
  /** Accessible name, for when there is no label element. */
  label?: string;
  placeholder?: string;
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
 */
export function TagInput({ id, label, placeholder, typed, known, has, onType, onAdd, onRemoveLast }: TagInputProps) {
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
  return (
    <>
      <input
        ref={field}
        {...(id === undefined ? {} : { id })}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${at}`}
        placeholder={placeholder}
        maxLength={LONGEST_TAG}
        autocomplete="off"
        value={typed}
        onKeyDown={trusted(onKey)}
        onBlur={close}
        onInput={trusted(({ currentTarget: { value } }) => {
          if (TAG_END.test(value)) return add(parseTags(value));
          onType(value);
          setOpen(value.trim() !== '');
          setAt(-1);
        })}
      />
      {offered.length > 0 && (
        <div ref={list} id={listId} class="tag-list" role="listbox" aria-label="Tags in use">
          {offered.map((tag, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points to the chosen option
            <div
              key={tag}
              id={`${listId}-${i}`}
              role="option"
              aria-selected={i === at}
              // Pressing the mouse button would otherwise take the focus from the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={trusted(() => add([tag]))}
            >
              <bdi>#{tag}</bdi>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
