import type { LibraryView } from '../../utils/presenters/library/library';
import type { Grouping } from '../../utils/presenters/library/library-groups';
import type { LibraryRow } from '../../utils/presenters/library/library-row';
import type { LibraryLocation } from '../../utils/presenters/library/library-side';
import type { PictureAction } from '../../utils/presenters/quotes/picture-actions';
import type { UndoDirection } from '../../utils/quotes/editing/history';
import type { Quote, QuoteEdit } from '../../utils/quotes/model/quote';
import type { DamagedRecord } from '../../utils/quotes/model/save-replies';
import type { SearchQuery } from '../../utils/quotes/search/search-query';

/** What the reader can do with one quote. */
export interface QuoteActionsProps {
  onCite(id: string): void;
  onPicture(id: string, act: PictureAction): void;
  onOpen(id: string): void;
  /**
   * @param seen revision that was edited; by default, the one shown
   * @returns whether it was saved; what was typed is kept until then
   */
  onChange(id: string, edit: Partial<QuoteEdit>, seen?: number): Promise<boolean>;
  onDelete(ids: readonly string[]): void;
  onRestore(ids: readonly string[]): void;
  /** Places a missing quote at its likeliest place. */
  onPlaceHere(id: string): void;
  /** Keeps a missing quote as it is and stops listing it as missing. */
  onDismissMissing(id: string): void;
  /** Permanently removes trashed quotes and damaged records. */
  onDeleteForever(ids: readonly string[]): void;
}

/** What the reader can do with several quotes at once. */
export interface BulkActions {
  onRecolor(color: QuoteEdit['color']): void;
  onTag(tags: string[]): void;
  onUntag(tag: string): void;
  onSelect(ids: readonly string[]): void;
}

export interface LibraryProps extends QuoteActionsProps, BulkActions {
  view: LibraryView;
  place: LibraryLocation;
  /** The text of the search field, unparsed. */
  typed: string;
  grouping: Grouping;
  selected: ReadonlySet<string>;
  damaged: readonly DamagedRecord[];
  /** Set while quotes are still being read; null when all are there. */
  loading: { read: number } | null;
  /** The background does not answer: what is shown may be outdated, and nothing can be changed. */
  unreachable: boolean;
  /** What just happened, and whether it can be undone or redone; null when there is nothing to report. */
  said: { text: string; way: UndoDirection | null } | null;
  rowOf(quote: Quote): LibraryRow;
  onNavigate(place: LibraryLocation): void;
  /** Shows a comparison and keeps the search. */
  onCompare(place: LibraryLocation): void;
  onType(typed: string): void;
  onQuery(query: SearchQuery): void;
  /** Toggles the filter for this color. */
  onColor(color: QuoteEdit['color']): void;
  onGroup(grouping: Grouping): void;
  onUndo(): void;
  onRedo(): void;
  onCopy(text: string): void;
  onExport(): void;
  onImport(): void;
  onBackup(): void;
}
