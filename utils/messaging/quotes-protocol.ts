import type { Setting } from '../quotes/edit';
import type { DamagedRecord, ImportReply, LibraryState, SaveReply } from '../quotes/keeping';
import type { MissingQuote } from '../quotes/missing';
import type { PlacedQuote, Quote, QuoteDraft } from '../quotes/quote';
import type { Transcript } from '../transcript/model';

export type { DamagedRecord, ImportReply, LibraryState, RefusalReason, SaveReply } from '../quotes/keeping';

/** Calls about quotes the background answers; its database is the only one. */
export interface QuotesProtocol {
  /** Page → background: keep this. The same id twice keeps one. */
  saveQuote(draft: QuoteDraft): SaveReply;
  /** Page, library → background. `seen`: the revision the edit was made on. */
  changeQuote(change: Setting & { id: string; seen: number }): SaveReply;
  /** Page, library → background: to the trash for 30 days, and back. */
  deleteQuote(which: { id: string }): SaveReply;
  restoreQuote(which: { id: string }): SaveReply;
  /** Page → background: this episode's quotes, each with its place in this transcript. */
  placeQuotes(episode: { transcript: Transcript }): PlacedQuote[];
  /** Page → background: tags in use in the whole library, the most used first; names only. */
  readTags(): string[];
  /** Library → background: all quotes, trashed ones too, in order of id, a piece at a time. */
  readQuotes(from: { after: string | null }): { quotes: Quote[]; next: string | null };
  readLibraryState(): LibraryState;
  /** Library → background: these records cannot be read, some at a time; what the second copy has takes their place. */
  mendQuotes(which: { ids: string[] }): void;
  /** Library → background: what could not be read. */
  readDamaged(): DamagedRecord[];
  /** Library → background: what was missing when its page was last read. */
  readMissing(): MissingQuote[];
  /** Page, library → background: the reader has seen that a quote is missing and keeps it as it is. */
  letBeMissing(which: { id: string }): SaveReply;
  /**
   * Library → background: edits several at once; every one of them or, when refused, none. `seen`: by id, the revision the
   * edit was made on. The replies are in the order of its keys.
   */
  changeQuotes(change: Setting & { seen: Record<string, number>; deleted?: boolean | undefined }): SaveReply[];
  /** Library → background: takes trashed quotes and damaged records away for good. */
  forget(which: { ids: string[] }): void;
  /**
   * Library → background: brings in all of a file or nothing; what is there is never removed, and comes to nothing when it
   * comes again. `newer`: records of a newer version, as JSON text.
   */
  importQuotes(file: { quotes: readonly Quote[]; newer: readonly string[] }): ImportReply;
  /** Library → background: a backup file was written. */
  noteBackup(): void;
  /** Page → background: the reader, told by `private`, lets private windows keep quotes beyond their end. */
  allowPrivate(): void;
}
