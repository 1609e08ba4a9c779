import type { PictureAct } from '../../utils/presenters/picture-acts';
import type { QuoteCardView } from '../../utils/presenters/quote-card';
import type { QuotesLesson, QuotesView } from '../../utils/presenters/quotes';
import type { QuoteColor, QuoteEdit } from '../../utils/quotes/quote';
import type { Typed } from '../ui/NoteEditor';

/** A line of words in the window, CSS pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The words something floats beside. */
export interface FloatSpot {
  first: Box;
  last: Box;
  column: { left: number; right: number };
  /** Above this the site's own bar covers everything. */
  top: number;
}

/** Tells where the words are, now and whenever they move; null while they have no place. @returns stops it */
export type Follow = (onSpot: (spot: FloatSpot | null) => void) => () => void;

/** What can be taken of words, saved or only selected. */
export interface ShareActs {
  onCitation(): void;
  onLink(): void;
}

export interface SelectionBarProps extends ShareActs {
  follow: Follow;
  onSave(color: QuoteColor): void;
  /** Saves, and asks for a note. */
  onNote(): void;
}

export interface QuoteCardProps extends ShareActs {
  follow: Follow;
  view: QuoteCardView;
  editing: boolean;
  /** See `NoteEditorProps`. */
  unsaved: { typed?: Typed };
  /** Tags in use in the whole library, the most used first. */
  knownTags: readonly string[];
  onEditing(editing: boolean): void;
  /** To keep what could not be kept. */
  onTryAgain(): void;
  onColor(color: QuoteColor): void;
  /** Resolves to whether it is kept; only then is what was typed let go. */
  onChange(edit: Pick<QuoteEdit, 'note' | 'tags'>): Promise<boolean>;
  /** Null when the words are too long for a picture. */
  onPicture: ((act: PictureAct) => void) | null;
  onDelete(): void;
  onClose(): void;
}

/** One quiet line at the bottom: what was done and can be undone, or what could not be done. */
export interface QuoteLineProps {
  text: string;
  caution: boolean;
  actions: { label: string; onClick(): void }[];
  /** Words to copy by hand where the clipboard is closed to us; null usually. */
  byHand: string | null;
  onDismiss(): void;
}

export interface QuotesTabProps {
  view: QuotesView;
  lesson: QuotesLesson;
  /** Travels to the words and opens their card; `focus` when asked by keyboard. */
  onOpen(id: string, focus: boolean): void;
  /** Offset of a guess. */
  onTravel(offset: number): void;
  /** These words are the quote now. */
  onPlaceHere(id: string): void;
  /** The quote stays as it is, and is no longer asked about in this visit. */
  onKeep(id: string): void;
  onCopyAll(): void;
  onLibrary(): void;
}
