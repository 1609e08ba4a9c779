import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../../utils/presenters/note';
import { parseTags, withTags } from '../../utils/presenters/tags';
import type { QuoteEdit } from '../../utils/quotes/quote';
import { TagField } from '../ui/TagField';
import { trusted } from '../ui/trusted';

export interface QuoteEditorProps {
  note: string;
  tags: readonly string[];
  /** Tags in use, the most used first. */
  known: readonly string[];
  onChange(edit: Pick<QuoteEdit, 'note' | 'tags'>): Promise<boolean>;
  onClose(): void;
}

/** Note and tags. What was typed stays until it is kept. */
export function QuoteEditor({ note, tags, known, onChange, onClose }: QuoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typedNote, setNote] = useState(note);
  const [changedTags, setTags] = useState(tags);
  const [typedTag, setTag] = useState('');
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = async () => {
    if (await onChange({ note: typedNote.trim(), tags: withTags(changedTags, parseTags(typedTag)) })) onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <form
      class="editor"
      onKeyDown={trusted(onKey)}
      onSubmit={(event) => {
        event.preventDefault();
        if (event.isTrusted) void save();
      }}
    >
      <label>
        Note
        <textarea
          ref={field}
          rows={3}
          maxLength={LONGEST_NOTE}
          value={typedNote}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <TagField tags={changedTags} typed={typedTag} known={known} onType={setTag} onChange={setTags} />
      <p class="acts">
        <button type="submit" class="filled">
          Save
        </button>
        <button type="button" class="link" onClick={trusted(onClose)}>
          Cancel
        </button>
        <span class="key">
          <kbd>Ctrl Enter</kbd> saves
        </span>
      </p>
    </form>
  );
}
