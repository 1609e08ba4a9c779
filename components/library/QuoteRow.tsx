import { useRef } from 'preact/hooks';
import type { LibraryGroup } from '../../utils/presenters/library/library-groups';
import type { LibraryRow } from '../../utils/presenters/library/library-row';
import { Shape } from '../ui/Shape';
import { useOwnId } from '../ui/use-own-id';
import type { LibraryProps } from './library-props';
import { PersonNote } from './PersonNote';
import { RowActions } from './RowActions';
import { RowEditor, type RowEditorProps } from './RowEditor';
import { RowMeta } from './RowMeta';
import { RowMissing } from './RowMissing';
import { RowNote, RowWords } from './RowWords';
import { useRowName } from './use-row-name';

export interface QuoteRowProps extends Omit<LibraryProps, 'selected'> {
  row: LibraryRow;
  /** What the heading above already says. */
  under: LibraryGroup['of'];
  /** Its index in the list. */
  at: number;
  /** The number of rows in the list. */
  length: number;
  selected: boolean;
  editing: boolean;
  unsaved: RowEditorProps['unsaved'];
  /** @param reaches selects everything from the last toggled row to this one */
  onToggle(reaches: boolean): void;
  /** Opens or closes its editor. */
  onEdit(open: boolean): void;
}

/** A quote: its kind, words, person and source, and what can be done with it. */
export function QuoteRow({ row, under, at, length, selected, editing, onToggle, onEdit, ...props }: QuoteRowProps) {
  const ref = useRef<HTMLElement>(null);
  const { wordsId, metaId, noteId, article } = useRowName(row, at, length);
  const colorId = useOwnId();
  const isNamedAbove = props.place.kind === 'person' || under === 'person';
  const close = () => {
    onEdit(false);
    ref.current?.focus();
  };
  return (
    <article
      ref={ref}
      class={selected ? 'row selected' : 'row'}
      {...article}
      aria-labelledby={`${article['aria-labelledby']} ${colorId}`}
    >
      <label class={`mark quote-${row.color}`}>
        <input
          type="checkbox"
          aria-label={`Select ${row.colorName}: ${row.begins}`}
          checked={selected}
          onClick={(event) => onToggle(event.shiftKey)}
        />
        <Shape color={row.color} />
        <span id={colorId}>{row.colorName}</span>
      </label>
      <div class="said">
        <RowWords id={wordsId} words={row.words} />
        {editing ? (
          <RowEditor
            row={row}
            unsaved={props.unsaved}
            known={props.view.tags}
            onChange={props.onChange}
            onClose={close}
          />
        ) : (
          <>
            <RowNote id={noteId} note={row.note} />
            <RowMissing row={row} {...props} />
            <div class="foot">
              <RowMeta
                id={metaId}
                row={row}
                named={!isNamedAbove}
                topical={under !== 'topic'}
                onNavigate={props.onNavigate}
              />
              <RowActions row={row} {...props} onEdit={() => onEdit(true)} />
            </div>
          </>
        )}
      </div>
      {row.time !== null && <span class="time">{row.time}</span>}
      {row.person !== null && props.place.kind !== 'person' && (
        <PersonNote person={row.person} onNavigate={props.onNavigate} />
      )}
    </article>
  );
}
