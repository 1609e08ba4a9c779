import { useId, useState } from 'preact/hooks';
import { completeTag, parseTags, withoutTag, withTags } from '../../utils/presenters/tags';
import { Icon } from '../ui/Icon';

export interface TagFieldProps {
  tags: readonly string[];
  known: readonly string[];
  onChange(tags: string[]): void;
}

const MOST_OFFERED = 20;

/** Tags as they stand, and a field for more. Enter or a comma adds what is typed; Backspace in the empty field takes the last. */
export function TagField({ tags, known, onChange }: TagFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    setTyped('');
    onChange(withTags(tags, parseTags(text)));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && typed.trim() !== '') add(typed);
    else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else return;
    event.preventDefault();
  };
  return (
    <div class="field">
      <label for={id}>Tags</label>
      <div class="tags">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            <bdi>#{tag}</bdi>
            <button type="button" aria-label={`Remove #${tag}`} onClick={() => onChange(withoutTag(tags, tag))}>
              <Icon name="clear" />
            </button>
          </span>
        ))}
        <input
          id={id}
          type="text"
          list={`${id}-known`}
          maxLength={200}
          autocomplete="off"
          value={typed}
          onKeyDown={onKey}
          onBlur={() => typed.trim() !== '' && add(typed)}
          onInput={({ currentTarget, inputType }) => {
            const { value } = currentTarget;
            // A completion that was chosen is whole; what is typed may go on.
            if (value.includes(',') || inputType === 'insertReplacementText') add(value);
            else setTyped(value);
          }}
        />
        <datalist id={`${id}-known`}>
          {completeTag(typed, known, tags)
            .slice(0, MOST_OFFERED)
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
