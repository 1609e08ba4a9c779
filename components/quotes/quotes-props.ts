import type { FloatSpot } from '../../utils/presenters/quotes/float-spot';
import type { PictureAction } from '../../utils/presenters/quotes/picture-actions';
import type { QuoteCardView } from '../../utils/presenters/quotes/quote-card';
import type { QuotesLesson, QuotesView } from '../../utils/presenters/quotes/quotes';
import type { QuoteColor, QuoteEdit } from '../../utils/quotes/model/quote';
import type { Typed } from '../ui/NoteEditor';

/**
 * Reports where the words are, now and whenever they move; null while they have no place.
 * @returns a function that stops it
 */
export type Follow = (onSpot: (spot: FloatSpot | null) => void) => () => void;

/** Ways to share words, whether saved or only selected. */
export interface ShareActions {
  onCitation(): void;
  onLink(): void;
}

export interface SelectionBarProps extends ShareActions {
  follow: Follow;
  onSave(color: QuoteColor): void;
  /** Saves the words and opens the note. */
  onNote(): void;
}

export interface QuoteCardProps extends ShareActions {
  follow: Follow;
  view: QuoteCardView;
  editing: boolean;
  /** See `NoteEditorProps`. */
  unsaved: { typed?: Typed };
  /** Tags in use in the whole library, most used first. */
  knownTags: readonly string[];
  onEditing(editing: boolean): void;
  /** Tries again to save what could not be saved. */
  onTryAgain(): void;
  onColor(color: QuoteColor): void;
  /** Resolves to whether it was saved; what was typed is discarded only then. */
  onChange(edit: Pick<QuoteEdit, 'note' | 'tags'>): Promise<boolean>;
  /** Null when the words are too long for a picture. */
  onPicture: ((act: PictureAction) => void) | null;
  /** Plays the episode from the words; null when they are not on the page, or nothing can be played. */
  onPlay: (() => void) | null;
  onDelete(): void;
  onClose(): void;
}

/** One quiet line at the bottom: what was done and can be undone, or what could not be done. */
export interface QuoteLineProps {
  text: string;
  caution: boolean;
  actions: { label: string; onClick(): void }[];
  /** Words for the reader to copy when the clipboard is not accessible; usually null. */
  byHand: string | null;
  onDismiss(): void;
}

export interface QuotesTabProps {
  view: QuotesView;
  lesson: QuotesLesson;
  /** Jumps to the words and opens their card; `focus` when requested by keyboard. */
  onOpen(id: string, focus: boolean): void;
  /** Jumps to the offset of a guess. */
  onTravel(offset: number): void;
  /** Places the quote at its guess. */
  onPlaceHere(id: string): void;
  /** Keeps the quote as it is, and no longer lists it here, also on later visits. */
  onDismissMissing(id: string): void;
  onCopyAll(): void;
  onLibrary(): void;
}
