import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryRow } from '../../utils/presenters/library/library-row';
import { QUOTE_COLORS, QUOTE_WORDS } from '../../utils/presenters/look/quote-colors';
import type { QuoteColor, QuoteEdit } from '../../utils/quotes/model/quote';
import { NoteEditor, type Typed } from '../ui/NoteEditor';
import { Shape } from '../ui/Shape';
import type { QuoteActionsProps } from './library-props';

/** An edit that is not saved yet. */
export interface UnsavedEdit {
  /** The revision on which the edit is based. */
  readonly seen: number;
  color: QuoteColor;
  typed?: Typed;
}

export interface RowEditorProps {
  row: LibraryRow;
  /** By quote id, because the list may remove and redraw a row, or another quote may be edited meanwhile. */
  unsaved: Map<string, UnsavedEdit>;
  /** Tags in use, most used first. */
  known: readonly string[];
  onChange: QuoteActionsProps['onChange'];
  onClose(): void;
}

/** Edits color, note and tags in place. */
export function RowEditor({ row, unsaved, known, onChange, onClose }: RowEditorProps) {
  const own = unsaved.get(row.id) ?? { seen: row.revision, color: row.color };
  unsaved.set(row.id, own);
  const [color, setColor] = useState(own.color);
  const choose = (chosen: QuoteColor) => {
    own.color = chosen;
    setColor(chosen);
  };
  const isThere = useRef(true);
  useLayoutEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );
  /** Another color may be chosen while a save is pending; the editor then stays until that is saved. */
  const save = async (edit: Omit<QuoteEdit, 'color'>) => {
    const { color } = own;
    return (await onChange(row.id, { color, ...edit }, own.seen)) && own.color === color;
  };
  return (
    <NoteEditor
      note={row.note}
      tags={row.tags}
      known={known}
      unsaved={own}
      onSave={save}
      onClose={() => {
        unsaved.delete(row.id);
        // A save that completes late must not close the editor of another row.
        if (isThere.current) onClose();
      }}
    >
      <fieldset class="colors">
        <legend class="hidden">Color</legend>
        {QUOTE_COLORS.map((each) => (
          <label key={each} class="color-choice">
            <input type="radio" name="color" checked={each === color} onChange={() => choose(each)} />
            <Shape color={each} />
            {QUOTE_WORDS[each].name}
          </label>
        ))}
      </fieldset>
    </NoteEditor>
  );
}
