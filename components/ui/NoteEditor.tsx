import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../../utils/presenters/note';
import { parseTags, withTags } from '../../utils/presenters/tags';
import type { QuoteEdit } from '../../utils/quotes/model/quote';
import { forPlatform } from './for-platform';
import { TagField } from './TagField';
import { TextButton } from './TextButton';
import { trusted } from './trusted';
import { useSaveUntilCurrent } from './use-save-until-current';

/** What was typed and is not saved yet. */
export interface Typed {
  note: string;
  tags: readonly string[];
  /** The text in the tag field that is not a tag yet. */
  tag: string;
}

export interface NoteEditorProps {
  note: string;
  tags: readonly string[];
  /** Tags in use, most used first. */
  known: readonly string[];
  /** Stores what was typed for an editor that may be removed and drawn again. */
  unsaved?: { typed?: Typed };
  /** Other editable fields, shown above the note. */
  children?: ComponentChildren;
  /**
   * Resolves to whether it was saved; what was typed is discarded only then. Called again for what was typed, or Save
   * pressed, meanwhile.
   */
  onSave(edit: Pick<QuoteEdit, 'note' | 'tags'>): Promise<boolean>;
  onClose(): void;
}

/** Edits note and tags of a quote, both on the page and in the library. */
export function NoteEditor({ note, tags, known, unsaved = {}, children, onSave, onClose }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typedNote, setNote] = useState(unsaved.typed?.note ?? note);
  const [changedTags, setTags] = useState(unsaved.typed?.tags ?? tags);
  const [typedTag, setTag] = useState(unsaved.typed?.tag ?? '');
  const typed: Typed = { note: typedNote, tags: changedTags, tag: typedTag };
  const now = JSON.stringify(typed);
  useLayoutEffect(() => {
    if (now === JSON.stringify({ note, tags, tag: '' })) delete unsaved.typed;
    else unsaved.typed = typed;
  });
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = useSaveUntilCurrent(now, {
    isThere: () => field.current !== null,
    onSave: (shown) => {
      const { note, tags, tag }: Typed = JSON.parse(shown);
      return onSave({ note: note.trim(), tags: withTags(tags, parseTags(tag)) });
    },
    onSaved: onClose,
  });
  const onKey = (event: KeyboardEvent) => {
    // The key belongs to the input method's composition, not to the editor or anything around it.
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
        <TextButton onClick={onClose}>Cancel</TextButton>
        <span class="key">
          <kbd>{forPlatform('Ctrl Enter')}</kbd> saves, <kbd>Esc</kbd> cancels
        </span>
      </p>
    </form>
  );
}
