import type { Quote } from './quote';

/** Why something was not saved; presenters provide the wording. */
export type RefusalReason =
  /** The words are too long. */
  | 'too-long'
  /** The note is too long: the reader's own, or with the words that are added when a quote is placed. */
  | 'long-note'
  /** There is no room on the disk or in the quota; nothing was written. */
  | 'full'
  /** What was read back after writing differs from what was sent, or storage failed otherwise. */
  | 'broken'
  /** There is no such quote, or it belongs to a newer version and must not be rewritten. */
  | 'unknown'
  /** The page is in a private window that is not allowed to save anything. */
  | 'private';

/** `saved` only after the record was read back from the database and equals what was sent. */
export type SaveReply =
  /** `conflict`: when two edits met, the other version, saved as a quote of its own. */
  { outcome: 'saved'; quote: Quote; conflict?: Quote } | { outcome: 'refused'; reason: RefusalReason };

/** A record that could not be read, with its bytes. */
export interface DamagedRecord {
  /** The id to delete it by: that of its quote, unless it is `aside`. */
  id: string;
  /** Id of the quote that it is, or was a copy of. */
  quote: string;
  /** The record as found, as JSON text. */
  raw: string;
  /** `newer`: written by a later version, kept and exported unchanged. `aside`: replaced by a sound record. */
  kind: 'damaged' | 'newer' | 'aside';
}

export interface LibraryState {
  quotes: number;
  trashed: number;
  /** Records that could not be read. */
  damaged: number;
  /** Bytes used, and the quota if the browser tells it. */
  bytes: { used: number; quota: number | null };
  /** When the last backup file was written, ISO 8601; null when never. */
  backedUp: string | null;
  /** Number of new quotes since then. */
  sinceBackup: number;
}

/** The result of deleting permanently; when refused, all of it may still be there. `ids`: of the removed records. */
export type DeletionReply = { outcome: 'deleted'; ids: string[] } | { outcome: 'refused'; reason: DeletionRefusal };

export type DeletionRefusal = Extract<RefusalReason, 'full' | 'broken'>;

/** The result of an import: everything is saved, or the reader is told why not. */
export type ImportReply = ImportCounts | { outcome: 'refused'; reason: ImportRefusal };

/**
 * Why a file was not imported. `too-long`: one of its quotes or notes is. Nothing of it is saved then, except perhaps
 * with `broken`, where storage failed without telling; importing the file again does not duplicate anything.
 */
export type ImportRefusal = Extract<RefusalReason, 'too-long' | 'full' | 'broken'>;

export interface ImportCounts {
  outcome: 'imported';
  added: number;
  changed: number;
  unchanged: number;
  /** In the trash here but not in the file; left where they are. */
  trashed: number;
  /** The same id with other content: both are kept. */
  conflicts: number;
  /** Records of a newer version, stored unchanged. */
  newer: number;
  /** Records of a newer version that were not imported, because there is a record at their id. */
  passedOver: number;
}
