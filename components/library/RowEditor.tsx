import { useState } from 'preact/hooks';
import type { LibraryRow } from '../../utils/presenters/library-row';
import { QUOTE_COLORS, QUOTE_LOOKS } from '../../utils/presenters/quote-colors';
import type { QuoteEdit } from '../../utils/quotes/quote';
import { NoteEditor } from '../ui/NoteEditor';
import { Shape } from '../ui/Shape';

export interface RowEditorProps {
  row: LibraryRow;
  /** Tags in use, the most used first. */
  known: readonly string[];
  onChange(id: string, edit: Partial<QuoteEdit>): Promise<boolean>;
  onClose(): void;
}

/** Color, note and tags, in the row's own place. */
export function RowEditor({ row, known, onChange, onClose }: RowEditorProps) {
  const [color, setColor] = useState(row.color);
  return (
    <NoteEditor
      note={row.note}
      tags={row.tags}
      known={known}
      onSave={(edit) => onChange(row.id, { color, ...edit })}
      onClose={onClose}
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
    </NoteEditor>
  );
}
