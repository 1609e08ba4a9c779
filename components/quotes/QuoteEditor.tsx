import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { parseTags } from '../../utils/presenters/tags';
import type { QuoteEdit } from '../../utils/quotes/quote';
import { trusted } from '../ui/trusted';

export interface QuoteEditorProps {
  note: string;
  tags: readonly string[];
  onChange(edit: Pick<QuoteEdit, 'note' | 'tags'>): Promise<boolean>;
  onClose(): void;
}

/** Note and tags. What was typed stays until it is kept. */
export function QuoteEditor({ note, tags, onChange, onClose }: QuoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typedNote, setNote] = useState(note);
  const [typedTags, setTags] = useState(tags.join(', '));
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = async () => {
    if (await onChange({ note: typedNote.trim(), tags: parseTags(typedTags) })) onClose();
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
          maxLength={20_000}
          value={typedNote}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <label>
        Tags
        <input
          type="text"
          maxLength={1_000}
          placeholder="Separated by commas"
          value={typedTags}
          onInput={({ currentTarget }) => setTags(currentTarget.value)}
        />
      </label>
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
