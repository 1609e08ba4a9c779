import type { LibraryView } from '../../utils/presenters/library';
import type { Grouping } from '../../utils/presenters/library-groups';
import type { LibraryRow } from '../../utils/presenters/library-row';
import type { Place } from '../../utils/presenters/library-side';
import type { PictureAct } from '../../utils/presenters/picture-acts';
import type { Way } from '../../utils/quotes/history';
import type { DamagedRecord } from '../../utils/quotes/keeping';
import type { Quote, QuoteEdit } from '../../utils/quotes/quote';
import type { SearchQuery } from '../../utils/quotes/search-query';

/** What the reader can do with one quote. */
export interface RowActs {
  onCite(id: string): void;
  onPicture(id: string, act: PictureAct): void;
  onOpen(id: string): void;
  /**
   * @param seen revision that was edited; the one that is shown, when left out
   * @returns whether it was kept; what was typed stays until it is
   */
  onChange(id: string, edit: Partial<QuoteEdit>, seen?: number): Promise<boolean>;
  onDelete(ids: readonly string[]): void;
  onRestore(ids: readonly string[]): void;
  /** The likeliest place of a missing quote is its place now. */
  onPlaceHere(id: string): void;
  /** A missing quote stays as it is, and is not listed as missing. */
  onLetBe(id: string): void;
  /** Trashed quotes and damaged records, for good. */
  onForget(ids: readonly string[]): void;
}

/** What the reader can do with many. */
export interface BulkActs {
  onRecolor(color: QuoteEdit['color']): void;
  onTag(tags: string[]): void;
  onUntag(tag: string): void;
  onSelect(ids: readonly string[]): void;
}

export interface LibraryProps extends RowActs, BulkActs {
  view: LibraryView;
  place: Place;
  /** As it stands in the field. */
  typed: string;
  grouping: Grouping;
  selected: ReadonlySet<string>;
  damaged: readonly DamagedRecord[];
  /** Quotes are still being read; null when all are there. */
  reading: { read: number } | null;
  /** The background does not answer: what is shown may be old, and nothing can be changed. */
  unreachable: boolean;
  /** What just happened, and the way that is open from there; null where there is none. */
  said: { text: string; way: Way | null } | null;
  rowOf(quote: Quote): LibraryRow;
  onPlace(place: Place): void;
  onType(typed: string): void;
  onQuery(query: SearchQuery): void;
  /** Looks for this color, or no longer. */
  onColor(color: QuoteEdit['color']): void;
  onGroup(grouping: Grouping): void;
  onUndo(): void;
  onRedo(): void;
  onCopy(text: string): void;
  onExport(): void;
  onImport(): void;
  onBackup(): void;
}
