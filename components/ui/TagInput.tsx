import { LONGEST_TAG } from '../../utils/presenters/tags';
import { trusted } from './trusted';
import { type ComboboxProps, useCombobox } from './use-combobox';

export interface TagInputProps extends ComboboxProps {
  /** Id of the field, for its label. */
  id?: string;
  /** Accessible name, for when there is no label element. */
  label?: string;
  placeholder?: string;
}

/** A tag field that suggests tags in use: the combobox pattern of the ARIA Authoring Practices. */
export function TagInput({ id, label, placeholder, ...props }: TagInputProps) {
  const { field, list, listId, offered, at, add, close, onKey, onText } = useCombobox(props);
  const isOpen = offered.length > 0;
  return (
    <>
      <input
        ref={field}
        {...(id === undefined ? {} : { id })}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={at in offered ? `${listId}-${at}` : undefined}
        placeholder={placeholder}
        maxLength={LONGEST_TAG}
        autocomplete="off"
        value={props.typed}
        onKeyDown={trusted(onKey)}
        onBlur={close}
        onInput={trusted(({ currentTarget }) => onText(currentTarget.value))}
      />
      {isOpen && (
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
