import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryRow } from '../../utils/presenters/library-row';
import { LONGEST_NOTE } from '../../utils/presenters/note';
import { QUOTE_COLORS, QUOTE_LOOKS } from '../../utils/presenters/quote-colors';
import { parseTags, withTags } from '../../utils/presenters/tags';
import type { QuoteEdit } from '../../utils/quotes/quote';
import { Shape } from '../ui/Shape';
import { TagField } from '../ui/TagField';

export interface RowEditorProps {
  row: LibraryRow;
  /** Tags in use, the most used first. */
  known: readonly string[];
  onChange(id: string, edit: Partial<QuoteEdit>): Promise<boolean>;
  onClose(): void;
}

/** Color, note and tags, in the row's own place. What was typed stays until it is kept. */
export function RowEditor({ row, known, onChange, onClose }: RowEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [color, setColor] = useState(row.color);
  const [note, setNote] = useState(row.note);
  const [tags, setTags] = useState<readonly string[]>(row.tags);
  const [typed, setTyped] = useState('');
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = async () => {
    const edit = { color, note: note.trim(), tags: withTags(tags, parseTags(typed)) };
    if (await onChange(row.id, edit)) onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="editor"
      aria-label="Edit quote"
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset class="colors">
        <legend class="hidden">Color</legend>
        {QUOTE_COLORS.map((each) => (
          <label key={each} class="color-choice">
            <input type="radio" name="color" checked={each === color} onChange={() => setColor(each)} />
            <Shape color={each} />
            {QUOTE_LOOKS[each].name}
          </label>
        ))}
      </fieldset>
      <label class="field">
        Note
        <textarea
          ref={field}
          rows={3}
          maxLength={LONGEST_NOTE}
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <TagField tags={tags} typed={typed} known={known} onType={setTyped} onChange={setTags} />
      <p class="editor-acts">
        <button type="submit" class="filled">
          Save
        </button>
        <button type="button" class="link" onClick={onClose}>
          Cancel
        </button>
        <span class="key">
          <kbd>Ctrl Enter</kbd> saves, <kbd>Esc</kbd> leaves
        </span>
      </p>
    </form>
  );
}
