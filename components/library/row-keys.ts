import { latinKey } from '../../utils/lib/latin-key';
import { chosenOf } from '../../utils/presenters/library/library';
import { QUOTE_COLORS } from '../../utils/presenters/look/quote-colors';
import type { LibraryProps } from './library-props';

interface RowKeyActions extends LibraryProps {
  /** Toggles the selection of the quote; null when quotes cannot be selected here. */
  onToggle: (() => void) | null;
  /** Null when the row cannot be edited in place. */
  onEdit: (() => void) | null;
}

/** Handles a key on a quote's row, except navigation. @returns whether it was handled */
export function rowKey(event: KeyboardEvent, id: string, { onToggle, onEdit, ...props }: RowKeyActions): boolean {
  const key = latinKey(event);
  // Caps Lock is ignored; Shift makes it another key.
  const letter = event.shiftKey ? '' : key.toLowerCase();
  const deletes = key === 'Delete' || key === 'Backspace';
  const ids = props.selected.has(id) ? chosenOf(props.view.shown, props.selected).map(({ quote }) => quote.id) : [id];
  const color = QUOTE_COLORS[Number(key) - 1];
  if (onToggle !== null && (letter === 'x' || key === ' ')) onToggle();
  // What is in the trash is already deleted.
  else if (props.place.kind === 'trash') return deletes;
  else if (deletes) props.onDelete(ids);
  else if (key === 'Enter' || letter === 'o') props.onOpen(id);
  else if (onEdit !== null && letter === 'e') onEdit();
  else if (letter === 'c') props.onCite(id);
  else if (color !== undefined && ids.length > 1) props.onRecolor(color);
  else if (color !== undefined) void props.onChange(id, { color });
  else return false;
  return true;
}
