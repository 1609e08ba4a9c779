import type { Quote } from './quote';

/** Why something was not kept; the words for each are the presenters' business. */
export type RefusalReason =
  /** The words are. */
  | 'too-long'
  /** The note is: the reader's own, or with the words that are added when a quote is placed. */
  | 'long-note'
  /** No room on the disk or in the quota: nothing was written. */
  | 'full'
  /** Written, but what was read back is not what was sent, or storage fails otherwise. */
  | 'broken'
  /** No such quote, or it is of a newer version and must not be rewritten. */
  | 'unknown'
  /** A private window that was not allowed to keep anything. */
  | 'private';

/** `saved` only after the record was read back from the database and equals what was sent. */
export type SaveReply =
  /** `conflict`: the other version, kept as a quote of its own, when two edits met. */
  { outcome: 'saved'; quote: Quote; conflict?: Quote } | { outcome: 'refused'; reason: RefusalReason };

/** What could not be read, with its bytes. */
export interface DamagedRecord {
  /** What it is forgotten by; of its quote, unless it is `aside`. */
  id: string;
  /** Id of the quote that it is, or was a copy of. */
  quote: string;
  /** The record as it was found, as JSON text. */
  raw: string;
  /** `newer`: written by a later version, kept and exported untouched. `aside`: something sound has taken its place. */
  kind: 'damaged' | 'newer' | 'aside';
}

export interface LibraryState {
  quotes: number;
  trashed: number;
  /** Records that could not be read. */
  damaged: number;
  /** Bytes used and, when the browser tells, allowed. */
  bytes: { used: number; quota: number | null };
  /** ISO 8601 of the last backup file written; null when never. */
  backedUp: string | null;
  /** New quotes since then. */
  sinceBackup: number;
}

/** What came of a file: all of it is kept, or the reader is told why not. */
export type ImportReply = ImportCounts | { outcome: 'refused'; reason: ImportRefusal };

/**
 * Why a file was not brought in; `too-long`: one of its quotes or notes is. Nothing of it is kept then, unless storage
 * fails in a way it does not tell (`broken`); the same file once more brings nothing twice.
 */
export type ImportRefusal = Extract<RefusalReason, 'too-long' | 'full' | 'broken'>;

export interface ImportCounts {
  outcome: 'imported';
  added: number;
  changed: number;
  unchanged: number;
  /** In the trash here, and not in the file: left where they are. */
  trashed: number;
  /** Same id, other content: both are kept. */
  conflicts: number;
  /** Records of a newer version, kept as they are. */
  newer: number;
  /** Records of a newer version that were not taken in, as something stands at their id. */
  passedOver: number;
}
