import type { PlacedQuote, Quote, QuoteAnchor, QuoteDraft, QuoteEdit } from '../quotes/quote';
import type { Transcript } from '../transcript/model';

/** Why something was not kept; the words for each are the presenters' business. */
export type RefusalReason =
  | 'too-long'
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
  id: string;
  /** The record as it was found, as JSON text. */
  raw: string;
  /** `newer`: written by a later version, kept and exported untouched. */
  kind: 'damaged' | 'newer';
}

export interface LibraryState {
  quotes: number;
  trashed: number;
  damaged: DamagedRecord[];
  /** Bytes used and, when the browser tells, allowed. */
  bytes: { used: number; quota: number | null };
  /** ISO 8601 of the last backup file written; null when never. */
  backedUp: string | null;
  /** New quotes since then. */
  sinceBackup: number;
}

export interface ImportReply {
  added: number;
  changed: number;
  unchanged: number;
  /** Same id, other content: both are kept. */
  conflicts: number;
}

/** Calls about quotes the background answers; its database is the only one. */
export interface QuotesProtocol {
  /** Page → background: keep this. The same id twice keeps one. */
  saveQuote(draft: QuoteDraft): SaveReply;
  /** Page, library → background. `seen`: the revision the edit was made on. */
  changeQuote(change: { id: string; seen: number; edit: Partial<QuoteEdit>; anchor?: QuoteAnchor }): SaveReply;
  /** Page, library → background: to the trash for 30 days, and back. */
  deleteQuote(which: { id: string }): SaveReply;
  restoreQuote(which: { id: string }): SaveReply;
  /** Page → background: this episode's quotes, each with its place in this transcript. */
  placeQuotes(episode: { transcript: Transcript }): PlacedQuote[];
  /** Library → background: all quotes, trashed ones too, in order of id, a piece at a time. */
  readQuotes(from: { after: string | null }): { quotes: Quote[]; next: string | null };
  readLibraryState(): LibraryState;
  /** Library → background: edits many at once; every one of them or, when refused, none. */
  changeQuotes(change: { ids: string[]; edit: Partial<QuoteEdit>; deleted?: boolean }): SaveReply[];
  /** Library → background: takes trashed quotes and damaged records away for good. */
  forget(which: { ids: string[] }): void;
  /** Library → background: all or nothing; what is there is never removed. */
  importQuotes(file: { quotes: Quote[] }): ImportReply;
  /** Library → background: a backup file was written. */
  noteBackup(): void;
}
