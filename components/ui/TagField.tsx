import { withoutTag, withTags } from '../../utils/presenters/tags';
import { Icon } from './Icon';
import { TagInput } from './TagInput';
import { trusted } from './trusted';
import { useOwnId } from './use-own-id';

export interface TagFieldProps {
  tags: readonly string[];
  /** The text in the field that is not a tag yet; a form must include it when it is submitted. */
  typed: string;
  /** Tags in use, most used first. */
  known: readonly string[];
  onType(typed: string): void;
  onChange(tags: string[]): void;
}

/** The current tags and a field for more; Backspace in the empty field removes the last one. */
export function TagField({ tags, typed, known, onType, onChange }: TagFieldProps) {
  const id = useOwnId();
  return (
    <div class="field">
      <label for={id}>Tags</label>
      <div class="tag-field field-box">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            <bdi>#{tag}</bdi>
            <button
              type="button"
              aria-label={`Remove #${tag}`}
              onClick={trusted(() => onChange(withoutTag(tags, tag)))}
            >
              <Icon name="clear" />
            </button>
          </span>
        ))}
        <TagInput
          id={id}
          typed={typed}
          known={known}
          has={tags}
          onType={onType}
          onAdd={(more) => onChange(withTags(tags, more))}
          onRemoveLast={() => onChange(tags.slice(0, -1))}
        />
      </div>
    </div>
  );
}
