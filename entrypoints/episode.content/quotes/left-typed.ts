import type { Typed } from '../../../components/ui/NoteEditor';
import type { ShelfQuote } from '../../../utils/quotes/shelf';

/** An edit that is not kept yet. */
export interface Unsaved {
  /** As it stood last: what is typed outlives a quote that is deleted elsewhere. */
  entry: ShelfQuote;
  /** Revision it was begun on: what is typed may be kept long after. */
  seen: number | undefined;
  typed?: Typed;
}

/** What the reader typed, when the page's text goes. */
export interface LeftTyped {
  /** By id of the quote. */
  typed: ReadonlyMap<string, Unsaved>;
  /** Whose editor is open. */
  editing: string | null;
}
