import { LONGEST_TAG } from '../../utils/presenters/tags';
import { type ComboboxProps, useCombobox } from './use-combobox';

export interface TagInputProps extends ComboboxProps {
  /** Id of the field, for its label. */
  id?: string;
  /** Accessible name, for when there is no label element. */
  label?: string;
  placeholder?: string;
}

/** A tag field and, while it has suggestions, the list of them. */
export function TagInput({ id, label, placeholder, ...props }: TagInputProps) {
  const { offered, field, list, option } = useCombobox(props);
  return (
    <>
      <input
        {...field}
        {...(id === undefined ? {} : { id })}
        type="text"
        aria-label={label}
        placeholder={placeholder}
        maxLength={LONGEST_TAG}
      />
      {offered.length > 0 && (
        <div {...list} class="tag-list" role="listbox" aria-label="Tags in use">
          {offered.map((tag, i) => (
            <div key={tag} {...option(tag, i)}>
              <bdi>#{tag}</bdi>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
