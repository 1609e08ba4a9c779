import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../../utils/presenters/note';
import { parseTags, withTags } from '../../utils/presenters/tags';
import type { QuoteEdit } from '../../utils/quotes/quote';
import { TagField } from './TagField';
import { trusted } from './trusted';

/** What was typed and is not kept yet. */
export interface Typed {
  note: string;
  tags: readonly string[];
  /** What stands in the field for tags and is none yet. */
  tag: string;
}

export interface NoteEditorProps {
  note: string;
  tags: readonly string[];
  /** Tags in use, the most used first. */
  known: readonly string[];
  /** Where an editor that may be taken away and drawn anew finds again what was typed. */
  unsaved?: { typed?: Typed };
  /** What else can be changed, above the note. */
  children?: ComponentChildren;
  /** Resolves to whether it is kept; only then is what was typed let go. */
  onSave(edit: Pick<QuoteEdit, 'note' | 'tags'>): Promise<boolean>;
  onClose(): void;
}

/** Note and tags of a quote, on the page and in the library alike. */
export function NoteEditor({ note, tags, known, unsaved = {}, children, onSave, onClose }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typedNote, setNote] = useState(unsaved.typed?.note ?? note);
  const [changedTags, setTags] = useState(unsaved.typed?.tags ?? tags);
  const [typedTag, setTag] = useState(unsaved.typed?.tag ?? '');
  useLayoutEffect(() => {
    const typed: Typed = { note: typedNote, tags: changedTags, tag: typedTag };
    if (JSON.stringify(typed) === JSON.stringify({ note, tags, tag: '' })) delete unsaved.typed;
    else unsaved.typed = typed;
  });
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = async () => {
    if (await onSave({ note: typedNote.trim(), tags: withTags(changedTags, parseTags(typedTag)) })) onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    // The key is for the words that are being composed, here and around.
    if (event.isComposing) return event.stopPropagation();
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
      onKeyDown={trusted(onKey)}
      onSubmit={(event) => {
        event.preventDefault();
        trusted(() => void save())(event);
      }}
    >
      {children}
      <label class="field">
        Note
        <textarea
          ref={field}
          rows={3}
          dir="auto"
          maxLength={LONGEST_NOTE}
          value={typedNote}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <TagField tags={changedTags} typed={typedTag} known={known} onType={setTag} onChange={setTags} />
      <p class="editor-acts">
        <button type="submit" class="filled">
          Save
        </button>
        <button type="button" class="link" onClick={trusted(onClose)}>
          Cancel
        </button>
        <span class="key">
          <kbd>Ctrl Enter</kbd> saves, <kbd>Esc</kbd> leaves
        </span>
      </p>
    </form>
  );
}
