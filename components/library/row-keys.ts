import { chosenOf } from '../../utils/presenters/library';
import { QUOTE_COLORS } from '../../utils/presenters/quote-colors';
import type { LibraryProps } from './library-props';

interface RowKeyActs extends LibraryProps {
  /** Selects the quote, or no longer; null where none are selected. */
  onToggle: (() => void) | null;
  /** Null where a row cannot be edited in its place. */
  onEdit: (() => void) | null;
}

/** What a key on a quote's row does, beside walking. @returns whether it does anything */
export function rowKey(event: KeyboardEvent, id: string, { onToggle, onEdit, ...props }: RowKeyActs): boolean {
  const { key } = event;
  // Caps Lock says nothing, Shift something else.
  const letter = event.shiftKey ? '' : key.toLowerCase();
  const inTrash = props.place.kind === 'trash';
  const ids = props.selected.has(id) ? chosenOf(props.view.shown, props.selected).map(({ quote }) => quote.id) : [id];
  const color = QUOTE_COLORS[Number(key) - 1];
  if (onToggle !== null && (letter === 'x' || key === ' ')) onToggle();
  else if (key === 'Delete' || key === 'Backspace') inTrash ? false : props.onDelete(ids);
  else if (inTrash) return false;
  else if (key === 'Enter' || letter === 'o') props.onOpen(id);
  else if (onEdit !== null && letter === 'e') onEdit();
  else if (letter === 'c') props.onCite(id);
  else if (color !== undefined) ids.length > 1 ? props.onRecolor(color) : void props.onChange(id, { color });
  else return false;
  return true;
}
